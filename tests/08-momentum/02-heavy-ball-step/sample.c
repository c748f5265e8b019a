/* Sample tests of 8.2 heavy_ball_step, ema_to_heavy_ball. */
#include "harness.h"
#include "momentum.h"

Test(heavy_ball_step, by_hand)
{
    double *x = inout("x", 2, (double[]){2, 1});
    double *x_last = inout("x_last", 2, (double[]){1, 3});
    const double *g = input("g", 2, (double[]){4, -2});
    int *status = output_ints("status", 1);
    ATTEMPT("one step with eta = 1/4, beta = 1/2") {
        *status = (int)heavy_ball_step(2, x, x_last, g, 0.25, 0.5);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("x", x, (double[]){1.5, 0.5}, 2, 1e-15,
                 "a gradient step plus half of the last step, (1, -2)");
    expect_close("x_last", x_last, (double[]){2, 1}, 2, 0,
                 "what was x is x_last now");
}

Test(heavy_ball_step, the_first_step_is_a_gradient_step)
{
    double *x = inout("x", 1, (double[]){3});
    double *x_last = inout("x_last", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 1);
    ATTEMPT("x_last = x, with eta = 1/2, beta = 0.9") {
        *status = (int)heavy_ball_step(1, x, x_last, g, 0.5, 0.9);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("x", *x, 2, 1e-15,
                 "no last step, no momentum; and no factor 1 - beta on g");
    expect_value("x_last", *x_last, 3, 0, "what was x is x_last now");
}

Test(heavy_ball_step, coasts_where_the_ground_is_flat)
{
    double *x = inout("x", 1, (double[]){8});
    double *x_last = inout("x_last", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){0});
    int *status = output_ints("status", 3);
    ATTEMPT("three steps with g = 0, beta = 1/2, after a step of 8") {
        for (int k = 0; k < 3; k++)
            status[k] = (int)heavy_ball_step(1, x, x_last, g, 2, 0.5);
    }
    expect_status("status of the third step", status[2], NUM_OK,
                  "a gradient of 0 is a fine gradient");
    expect_value("x", *x, 15, 1e-15,
                 "the steps are 4, 2 and 1: half of the last one each");
    expect_value("x_last", *x_last, 14, 1e-15, "one step behind x");
}

Test(ema_to_heavy_ball, fixed_step_size)
{
    double *eta = output("eta", 1), *beta = output("beta", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("momentum_step with eta = 2 and beta = 3/4") {
        *status = (int)ema_to_heavy_ball(eta, beta, 2, 2, 0.75);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("eta", *eta, 0.5, 1e-15,
                 "a gradient enters v with the weight 1 - beta = 1/4");
    expect_value("beta", *beta, 0.75, 1e-15,
                 "with a fixed step size beta is the same in both");
}
