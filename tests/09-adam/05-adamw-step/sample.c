/* Sample tests of 9.5 adamw_step and adam_l2_step. */
#include "adam.h"
#include "harness.h"

Test(adamw_step, without_gradient_only_the_decay_is_left)
{
    double *x = inout("x", 2, (double[]){8, -4});
    double *m = inout("m", 2, (double[]){0, 0});
    double *v = inout("v", 2, (double[]){0, 0});
    const double *g = input("g", 2, (double[]){0, 0});
    int *status = output_ints("status", 3);
    ATTEMPT("three steps with g = 0, eta = 1/2, lambda = 1") {
        for (int k = 0; k < 3; k++)
            status[k] =
                (int)adamw_step(2, x, m, v, g, k + 1, 0.5, 0.9, 0.999, 1e-8, 1);
    }
    expect_status("status of the third step", status[2], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("x", x, (double[]){1, -0.5}, 2, 1e-14,
                 "every step multiplies by 1 - eta lambda = 1/2");
    expect_within("m", m, (double[]){0, 0}, 2, 0,
                  "the decay does not go through m");
}

Test(adamw_step, by_hand)
{
    double *x = inout("x", 2, (double[]){8, 8});
    double *m = inout("m", 2, (double[]){0, 0});
    double *v = inout("v", 2, (double[]){0, 0});
    const double *g = input("g", 2, (double[]){100, 0.01});
    int *status = output_ints("status", 1);
    ATTEMPT("one step, eta = 1/2, lambda = 1/4") {
        *status =
            (int)adamw_step(2, x, m, v, g, 1, 0.5, 0.9, 0.999, 1e-12, 0.25);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("x", x, (double[]){6.5, 6.5}, 2, 1e-9,
                 "8 - (1 + 8/4) / 2: both weights decay alike, whatever their "
                 "gradients are");
    expect_close("m", m, (double[]){10, 1e-3}, 2, 1e-14,
                 "m holds a tenth of the loss's gradient, and no decay");
}

Test(adam_l2_step, by_hand)
{
    double *x = inout("x", 2, (double[]){8, 8});
    double *m = inout("m", 2, (double[]){0, 0});
    double *v = inout("v", 2, (double[]){0, 0});
    const double *g = input("g", 2, (double[]){6, -2});
    int *status = output_ints("status", 2);
    ATTEMPT("two steps, eta = 1, beta1 = beta2 = 1/2, eps = 1, lambda = 1/4") {
        status[0] = (int)adam_l2_step(2, x, m, v, g, 1, 1, 0.5, 0.5, 1, 0.25);
        status[1] = (int)adam_l2_step(2, x, m, v, g, 2, 1, 0.5, 0.5, 1, 0.25);
    }
    double a = 8 - 8 / 9.0, h = 6 + a / 4;
    double first = (2 + h / 2) / 0.75, second = (16 + h * h / 2) / 0.75;
    expect_status("status", status[1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("m", m, (double[]){2 + h / 2, 0}, 2, 1e-14,
                 "the gradient is g + lambda x, (8, 0) in the first step");
    expect_close("x", x, (double[]){a - first / (sqrt(second) + 1), 8}, 2,
                 1e-14,
                 "Adam's step for it; where g and lambda x cancel, nothing "
                 "moves");
}

Test(adamw_step_input, refuses_a_growing_decay)
{
    double *x = inout("x", 1, (double[]){5}), *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 2);
    ATTEMPT("lambda = -0.1, in both functions") {
        status[0] =
            (int)adamw_step(1, x, m, v, g, 1, 0.1, 0.9, 0.999, 1e-8, -0.1);
        status[1] =
            (int)adam_l2_step(1, x, m, v, g, 1, 0.1, 0.9, 0.999, 1e-8, -0.1);
    }
    expect_status("adamw_step", status[0], NUM_BAD_INPUT,
                  "a negative decay makes weights grow");
    expect_status("adam_l2_step", status[1], NUM_BAD_INPUT,
                  "a negative decay makes weights grow");
    expect_value("x", *x, 5, 0, "x stays as it was");
}
