/* Sample tests of 9.3 adam_step. */
#include "adam.h"
#include "harness.h"

Test(adam_step, first_step_has_length_eta)
{
    double *x = inout("x", 3, (double[]){0, 0, 0});
    double *m = inout("m", 3, (double[]){0, 0, 0});
    double *v = inout("v", 3, (double[]){0, 0, 0});
    const double *g = input("g", 3, (double[]){1e-2, -2, 5e4});
    int *status = output_ints("status", 1);
    ATTEMPT("step 1 with eta = 0.1, beta1 = 0.9, beta2 = 0.999") {
        *status = (int)adam_step(3, x, m, v, g, 1, 0.1, 0.9, 0.999, 1e-10);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("x", x, (double[]){-0.1, 0.1, -0.1}, 3, 1e-7,
                 "after the correction mhat = g and vhat = g^2, so every "
                 "coordinate moves by eta");
    expect_close("m", m, (double[]){1e-3, -0.2, 5e3}, 3, 1e-14,
                 "a tenth of g: m itself is kept without correction");
}

Test(adam_step, two_steps_by_hand)
{
    double *x = inout("x", 1, (double[]){10});
    double *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 2, (double[]){4, 8});
    int *status = output_ints("status", 2);
    ATTEMPT("g = 4, then 8, eta = 2, beta1 = 1/2, beta2 = 1/2, eps = 1") {
        for (int k = 0; k < 2; k++)
            status[k] =
                (int)adam_step(1, x, m, v, g + k, k + 1, 2, 0.5, 0.5, 1);
    }
    expect_status("status", status[1], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("m", *m, 5, 1e-15, "(2 + 8) / 2");
    expect_value("v", *v, 36, 1e-15, "(8 + 64) / 2");
    expect_value("x", *x, 10 - 8 / 5.0 - 2 * (5 / 0.75) / (sqrt(48) + 1), 1e-14,
                 "step 1: 2 * 4 / (4 + 1); step 2: mhat = 5 / (3/4), vhat = "
                 "36 / (3/4) = 48, and eps is added to the root");
}

Test(adam_step, a_constant_gradient_gives_steps_of_eta)
{
    enum { STEPS = 20 };
    double *x = inout("x", 2, (double[]){0, 0});
    double *m = inout("m", 2, (double[]){0, 0});
    double *v = inout("v", 2, (double[]){0, 0});
    const double *g = input("g", 2, (double[]){0.5, -3e3});
    int *status = output_ints("status", STEPS);
    ATTEMPT("20 steps with the same gradient, eta = 1/4") {
        for (int k = 0; k < STEPS; k++)
            status[k] =
                (int)adam_step(2, x, m, v, g, k + 1, 0.25, 0.9, 0.999, 1e-12);
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("x", x, (double[]){-5, 5}, 2, 1e-9,
                 "the corrected averages of equal numbers are these numbers: "
                 "20 steps of 1/4");
}

Test(adam_step_input, steps_are_counted_from_1)
{
    double *x = inout("x", 1, (double[]){5}), *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 1);
    ATTEMPT("t = 0") {
        *status = (int)adam_step(1, x, m, v, g, 0, 0.1, 0.9, 0.999, 1e-8);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "1 - beta^0 = 0 cannot be divided by: t is 1 in the first "
                  "step");
    expect_value("x", *x, 5, 0, "x stays as it was");
}
