/* Sample tests of 9.2 rmsprop_step. */
#include "adam.h"
#include "harness.h"

Test(rmsprop_step, by_hand)
{
    double *x = inout("x", 2, (double[]){1, 1});
    double *v = inout("v", 2, (double[]){12, 16});
    const double *g = input("g", 2, (double[]){10, 4});
    int *status = output_ints("status", 1);
    ATTEMPT("one step with eta = 3, beta = 3/4, eps = 1") {
        *status = (int)rmsprop_step(2, x, v, g, 3, 0.75, 1);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("v", v, (double[]){34, 16}, 2, 1e-15,
                 "three quarters of the old v and one quarter of g^2: 9 + 25 "
                 "and 12 + 4");
    expect_close("x", x, (double[]){1 - 30 / (sqrt(34) + 1), 1 - 2.4}, 2, 1e-14,
                 "1 - 3 * 10 / (sqrt(34) + 1) and 1 - 3 * 4 / (4 + 1): the "
                 "root of the new v, and eps beside it");
}

Test(rmsprop_step, the_first_step_is_a_long_one)
{
    double *x = inout("x", 3, (double[]){0, 0, 0});
    double *v = inout("v", 3, (double[]){0, 0, 0});
    const double *g = input("g", 3, (double[]){1e-2, -30, 0});
    int *status = output_ints("status", 1);
    ATTEMPT("the first step, eta = 1, beta = 0.99") {
        *status = (int)rmsprop_step(3, x, v, g, 1, 0.99, 1e-12);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("x", x, (double[]){-10, 10, 0}, 3, 1e-8,
                 "v starts from 0 and is only g^2 / 100 after one step, so the "
                 "step is 1 / sqrt(1 - beta) = 10 times eta: there is no bias "
                 "correction");
}

Test(rmsprop_step, old_gradients_fade)
{
    enum { STEPS = 80 };
    double *x = inout("x", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){1e6});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", STEPS);
    ATTEMPT("v = 10^6 from before, then 80 steps with g = 2, beta = 1/2") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)rmsprop_step(1, x, v, g, 1, 0.5, 1e-12);
    }
    double want = 0, now = 1e6;
    for (int k = 0; k < STEPS; k++) {
        now = (now + 4) / 2;
        want -= 2 / sqrt(now);
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("v", *v, 4, 1e-12,
                 "the large gradients of long ago are forgotten");
    expect_value("x", *x, want, 1e-10,
                 "the first steps are short, the last ones have length eta");
}

Test(rmsprop_step_input, refuses_what_is_no_mean)
{
    double *x = inout("x", 1, (double[]){5}), *v = inout("v", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 1);
    ATTEMPT("beta = 1") {
        *status = (int)rmsprop_step(1, x, v, g, 0.1, 1, 1e-8);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "with beta = 1 the gradient would never be heard: beta is in "
                  "[0, 1)");
    expect_value("x", *x, 5, 0, "x stays as it was");
}
