/* Sample tests of 10.1 soft_threshold. */
#include "harness.h"
#include "l1_vs_l2.h"

Test(soft_threshold, by_hand)
{
    double *z = output("z", 5);
    int *status = output_ints("status", 1);
    const double *x = input("x", 5, (double[]){3, -3, 0.5, -0.5, 0});
    ATTEMPT("soft_threshold of (3, -3, 0.5, -0.5, 0), t = 1") {
        *status = (int)soft_threshold(5, z, x, 1);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("z", z, (double[]){2, -2, 0, 0, 0}, 5, 1e-15,
                 "3 and -3 move towards 0 by 1; what is closer to 0 than 1 "
                 "ends there");
}

Test(soft_threshold, stops_exactly_at_zero)
{
    double *z = output("z", 2);
    const double *x = input("x", 2, (double[]){2, -2});
    ATTEMPT("soft_threshold of (2, -2), t = 2") {
        soft_threshold(2, z, x, 2);
    }
    expect_close("z", z, (double[]){0, 0}, 2, 0,
                 "|x_i| = t: exactly 0 is left");
}

Test(soft_threshold, no_threshold_changes_nothing)
{
    double *z = output("z", 3);
    const double *x = input("x", 3, (double[]){0.1, -7, 0});
    ATTEMPT("soft_threshold with t = 0") {
        soft_threshold(3, z, x, 0);
    }
    expect_close("z", z, (double[]){0.1, -7, 0}, 3, 0, "t = 0 is the identity");
}
