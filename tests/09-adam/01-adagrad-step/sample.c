/* Sample tests of 9.1 adagrad_step. */
#include "adam.h"
#include "harness.h"

Test(adagrad_step, by_hand)
{
    double *x = inout("x", 2, (double[]){1, 1});
    double *s = inout("s", 2, (double[]){9, 0});
    const double *g = input("g", 2, (double[]){4, -3});
    int *status = output_ints("status", 1);
    ATTEMPT("one step with eta = 3, eps = 1") {
        *status = (int)adagrad_step(2, x, s, g, 3, 1);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("s", s, (double[]){25, 9}, 2, 1e-15,
                 "s grows by the square of the gradient: 9 + 16 and 0 + 9");
    expect_close("x", x, (double[]){-1, 3.25}, 2, 1e-15,
                 "1 - 3 * 4 / (5 + 1) and 1 + 3 * 3 / (3 + 1): eps is added to "
                 "the root of the new s");
}

Test(adagrad_step, it_never_forgets)
{
    double *x = inout("x", 1, (double[]){0});
    double *s = inout("s", 1, (double[]){0});
    const double *g = input("g", 3, (double[]){3, 4, 12});
    int *status = output_ints("status", 3);
    ATTEMPT("g = 3, 4, 12 with eta = 65, eps = 1e-12") {
        for (int k = 0; k < 3; k++)
            status[k] = (int)adagrad_step(1, x, s, g + k, 65, 1e-12);
    }
    expect_status("status of the third step", status[2], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("s", *s, 169, 1e-14, "9 + 16 + 144: a sum, not a mean");
    expect_value("x", *x, -65 - 52 - 60, 1e-11,
                 "the three roots are 3, 5 and 13");
}

Test(adagrad_step, the_first_step_has_length_eta)
{
    double *x = inout("x", 4, (double[]){0, 0, 0, 0});
    double *s = inout("s", 4, (double[]){0, 0, 0, 0});
    const double *g = input("g", 4, (double[]){1e-3, 2, -5e4, 0});
    int *status = output_ints("status", 1);
    ATTEMPT("gradients of very different size, eta = 0.1") {
        *status = (int)adagrad_step(4, x, s, g, 0.1, 1e-12);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("x", x, (double[]){-0.1, -0.1, 0.1, 0}, 4, 1e-8,
                 "g / sqrt(g^2) is the sign of g, in every coordinate; where g "
                 "is 0, eps keeps 0 / 0 away");
}

Test(adagrad_step_input, refuses_what_is_no_step)
{
    double *x = inout("x", 1, (double[]){5});
    double *s = inout("s", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 2);
    ATTEMPT("eta = 0, then eps = 0") {
        status[0] = (int)adagrad_step(1, x, s, g, 0, 1e-8);
        status[1] = (int)adagrad_step(1, x, s, g, 0.1, 0);
    }
    expect_status("eta = 0", status[0], NUM_BAD_INPUT, "eta must be > 0");
    expect_status("eps = 0", status[1], NUM_BAD_INPUT,
                  "eps must be > 0: a coordinate whose gradient was 0 so far "
                  "would divide 0 by 0");
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_value("s", *s, 3, 0, "s stays as it was");
}
