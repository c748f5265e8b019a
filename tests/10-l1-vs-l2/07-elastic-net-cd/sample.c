/* Sample tests of 10.7 elastic_net_cd. */
#include "harness.h"
#include "l1_vs_l2.h"

Test(elastic_net_cd, one_weight_by_hand)
{
    double *w = inout("w", 1, (double[]){0}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){1, -1});
    const double *y = input("y", 2, (double[]){8, -6});
    ATTEMPT("one feature with x'y/m = 7, lambda = 2, alpha = 1/4") {
        *status =
            (int)elastic_net_cd(2, 1, w, r, sweeps, X, y, 2, 0.25, 1e-12, 9);
    }
    expect_status("status", *status, NUM_OK, "one weight needs one visit");
    expect_value("w", *w, 2.6, 1e-14,
                 "S(7, lambda alpha) = 6.5, divided by c + lambda (1 - alpha) "
                 "= 1 + 1.5");
    expect_close("r", r, (double[]){5.4, -3.4}, 2, 1e-14, "r = y - Xw");
    expect_int("sweeps", *sweeps, 2, "the second sees that nothing moves");
}

Test(elastic_net_cd, equal_columns_share)
{
    double *w = inout("w", 2, (double[]){0, 0}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 4, (double[]){1, 1, -1, -1});
    const double *y = input("y", 2, (double[]){8, -6});
    ATTEMPT("the same feature twice, lambda = 2, alpha = 1/2") {
        *status =
            (int)elastic_net_cd(2, 2, w, r, sweeps, X, y, 2, 0.5, 1e-10, 99);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_close("w", w, (double[]){2, 2}, 2, 1e-9,
                 "w = S(7 - w, 1) / 2 for both: (6 - w)/2 = w. The L2 part is "
                 "least where they share");
}

Test(elastic_net_cd, the_lasso_takes_one_of_them)
{
    double *w = inout("w", 2, (double[]){0, 0}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 4, (double[]){1, 1, -1, -1});
    const double *y = input("y", 2, (double[]){8, -6});
    ATTEMPT("the same feature twice, lambda = 2, alpha = 1") {
        *status =
            (int)elastic_net_cd(2, 2, w, r, sweeps, X, y, 2, 1, 1e-10, 99);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_close("w", w, (double[]){5, 0}, 2, 1e-14,
                 "S(7, 2) = 5 for the first; nothing is left for the second");
}
