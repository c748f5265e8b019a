/* Sample tests of 8.1 momentum_step. */
#include "harness.h"
#include "momentum.h"

Test(momentum_step, by_hand)
{
    double *x = inout("x", 2, (double[]){1, 1});
    double *v = inout("v", 2, (double[]){2, -4});
    const double *g = input("g", 2, (double[]){6, 0});
    int *status = output_ints("status", 1);
    ATTEMPT("one step with eta = 1/2, beta = 3/4") {
        *status = (int)momentum_step(2, x, v, g, 0.5, 0.75);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("v", v, (double[]){3, -3}, 2, 1e-15,
                 "3/4 of the old v and 1/4 of g");
    expect_close("x", x, (double[]){-0.5, 2.5}, 2, 1e-15,
                 "x - eta v with the new v: v is updated first");
}

Test(momentum_step, a_constant_gradient_is_its_own_mean)
{
    double *x = inout("x", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){64});
    int *status = output_ints("status", 3);
    ATTEMPT("three steps with g = 64, eta = 1/2, beta = 3/4, v = 0") {
        for (int k = 0; k < 3; k++)
            status[k] = (int)momentum_step(1, x, v, g, 0.5, 0.75);
    }
    expect_status("status of the third step", status[2], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("v", *v, 37, 1e-15,
                 "v goes 0, 16, 28, 37, ... and tends to 64: the weights "
                 "beta and 1 - beta have sum 1");
    expect_value("x", *x, -40.5, 1e-15, "-(16 + 28 + 37) / 2");
}

Test(momentum_step, the_first_step_is_a_short_one)
{
    double *x = inout("x", 1, (double[]){5});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 1);
    ATTEMPT("the first step, v = 0, with eta = 1, beta = 0.9") {
        *status = (int)momentum_step(1, x, v, g, 1, 0.9);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("v", *v, 0.2, 1e-14, "(1 - 0.9) * 2");
    expect_value("x", *x, 4.8, 1e-14,
                 "there is no bias correction: a tenth of the full step");
}

Test(momentum_step_input, a_mean_needs_a_weight_for_g)
{
    double *x = inout("x", 1, (double[]){5});
    double *v = inout("v", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 1);
    ATTEMPT("beta = 1") {
        *status = (int)momentum_step(1, x, v, g, 1, 1);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "with beta = 1 the gradient has the weight 0 and is never "
                  "heard: beta is in [0, 1)");
    expect_value("x", *x, 5, 0, "x stays as it was");
}
