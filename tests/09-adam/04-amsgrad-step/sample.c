/* Sample tests of 9.4 amsgrad_step and average_regret. */
#include "adam.h"
#include "harness.h"

Test(amsgrad_step, the_largest_v_is_kept)
{
    double *x = inout("x", 1, (double[]){0});
    double *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    double *top = inout("top", 1, (double[]){0});
    const double *g = input("g", 3, (double[]){16, 4, 4});
    int *status = output_ints("status", 3);
    ATTEMPT("g = 16, 4, 4 with eta = 1, beta1 = 0, beta2 = 1/2, eps = 1") {
        for (int k = 0; k < 3; k++)
            status[k] =
                (int)amsgrad_step(1, x, m, v, top, g + k, k + 1, 1, 0, 0.5, 1);
    }
    expect_status("status of the third step", status[2], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("v", *v, 44, 1e-15, "v itself is forgetting: 128, 72, 44");
    expect_value("top", *top, 128, 1e-15, "top does not");
    expect_value("x", *x,
                 -16 / 17.0 - 4 / (sqrt(128 / 0.75) + 1) -
                     4 / (sqrt(128 / 0.875) + 1),
                 1e-14, "all steps divide by the root of 128 / (1 - beta2^t)");
}

Test(amsgrad_step, with_growing_gradients_it_is_adam)
{
    double *x = inout("x", 1, (double[]){10});
    double *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    double *top = inout("top", 1, (double[]){0});
    const double *g = input("g", 2, (double[]){4, 8});
    int *status = output_ints("status", 2);
    ATTEMPT("g = 4, then 8, eta = 2, beta1 = 1/2, beta2 = 1/2, eps = 1") {
        for (int k = 0; k < 2; k++)
            status[k] = (int)amsgrad_step(1, x, m, v, top, g + k, k + 1, 2, 0.5,
                                          0.5, 1);
    }
    expect_status("status", status[1], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("m", *m, 5, 1e-15, "(2 + 8) / 2");
    expect_value("top", *top, 36, 1e-15, "v goes 8, 36, and top with it");
    expect_value("x", *x, 10 - 8 / 5.0 - 2 * (5 / 0.75) / (sqrt(48) + 1), 1e-14,
                 "where v never falls, both methods take the same steps");
}

Test(average_regret, by_hand)
{
    double *average = output("average", 4);
    const double *x = input("x", 4, (double[]){1, 1, -0.5, 0});
    const double *slope = input("slope", 4, (double[]){4, -1, -1, -8});
    int *status = output_ints("status", 1);
    ATTEMPT("slopes 4, -1, -1, -8 at the points 1, 1, -1/2, 0") {
        *status = (int)average_regret(4, average, x, slope);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("average", average,
                 (double[]){8, 3, (3.5 + 2) / 3, (3.5 + 6) / 4}, 4, 1e-15,
                 "the losses add up to 4, 3, 3.5, 3.5, the slopes to 4, 3, 2, "
                 "-6; the best u is -1, -1, -1, and then 1");
}

Test(average_regret_input, points_outside_the_interval)
{
    double *average = inout("average", 2, (double[]){7, 7});
    const double *x = input("x", 2, (double[]){1, 1.5});
    const double *slope = input("slope", 2, (double[]){1, 1});
    int *status = output_ints("status", 1);
    ATTEMPT("x = 1.5 in the second round") {
        *status = (int)average_regret(2, average, x, slope);
    }
    expect_status("status", *status, NUM_BAD_INPUT, "1.5 is not in [-1, 1]");
    expect_close("average", average, (double[]){7, 7}, 2, 0,
                 "nothing is written: look at all points first");
}
