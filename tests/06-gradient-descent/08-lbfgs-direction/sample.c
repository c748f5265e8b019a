/* Sample tests of 6.8 lbfgs_direction. */
#include "gradient_descent.h"
#include "harness.h"

Test(lbfgs_direction, without_pairs_it_is_steepest_descent)
{
    double *d = output("d", 3);
    int *status = output_ints("status", 1);
    const double *g = input("g", 3, (double[]){1, -2, 3});
    ATTEMPT("m = 0") {
        *status = (int)lbfgs_direction(3, 0, d, g, NULL, NULL, NULL);
    }
    expect_status("status", *status, NUM_OK, "no pairs are fine");
    expect_close("d", d, (double[]){-1, 2, -3}, 3, 0, "H = I, so d = -g");
}

Test(lbfgs_direction, one_pair_by_hand)
{
    double *d = output("d", 2), *work = output("work", 2);
    int *status = output_ints("status", 1);
    const double *g = input("g", 2, (double[]){1, 2});
    const double *S = input("S", 2, (double[]){1, 1});
    const double *Y = input("Y", 2, (double[]){2, 1});
    ATTEMPT("s = (1, 1), y = (2, 1), g = (1, 2)") {
        *status = (int)lbfgs_direction(2, 1, d, g, S, Y, work);
    }
    expect_status("status", *status, NUM_OK, "s'y = 3 > 0");
    expect_close("d", d, (double[]){-0.6, -1.8}, 2, 1e-15,
                 "alpha = 1, q = g - y = (-1, 1), gamma = 3/5, beta = -1/5, "
                 "(-0.6, 0.6) + 1.2 s = (0.6, 1.8), and the sign");
}

Test(lbfgs_direction, the_newest_pair_is_met_exactly)
{
    double *d = output("d", 3), *work = output("work", 4);
    int *status = output_ints("status", 1);
    const double *g = input("g", 3, (double[]){1, 3, 1});
    const double *S = input("S", 6, (double[]){1, 0, 1, 0, 1, 1});
    const double *Y = input("Y", 6, (double[]){2, 1, 1, 1, 3, 1});
    ATTEMPT("two pairs, g = the newest y") {
        *status = (int)lbfgs_direction(3, 2, d, g, S, Y, work);
    }
    expect_status("status", *status, NUM_OK, "s'y is 3 and 4");
    expect_close("d", d, (double[]){0, -1, -1}, 3, 1e-14,
                 "the secant equation H y = s holds for the newest pair, the "
                 "last row: d = -s");
}
