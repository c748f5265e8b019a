/* Sample tests of 10.5 lasso_cd. */
#include "harness.h"
#include "l1_vs_l2.h"

/* Two columns with |x_j|^2 = 4 and x_0'x_1 = 2, c_j = 1. */
static const double rows[] = {1, 1, 1, 1, 1, 1, 1, -1};

Test(lasso_cd, first_sweep_by_hand)
{
    double *w = inout("w", 2, (double[]){0, 0}), *r = output("r", 4);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *X = input("X", 8, rows);
    const double *y = input("y", 4, (double[]){4, 4, 4, -2});
    ATTEMPT("one sweep of lasso_cd, lambda = 1/2") {
        *status = (int)lasso_cd(4, 2, w, r, sweeps, visits, X, y, 0.5, 0, 1);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "one sweep was allowed, and it moved");
    expect_close("w", w, (double[]){2, 2}, 2, 1e-14,
                 "x_0'y/4 = 2.5, so w_0 = 2; the residual is then (2, 2, 2, "
                 "-4), x_1'r/4 = 2.5, so w_1 = 2");
    expect_close("r", r, (double[]){0, 0, 0, -2}, 4, 1e-14,
                 "r = y - Xw after the last visit");
    expect_int("sweeps", *sweeps, 1, "one sweep");
    expect_int("visits", *visits, 2, "of two coordinates");
}

Test(lasso_cd, solution_by_hand)
{
    double *w = inout("w", 2, (double[]){0, 0}), *r = output("r", 4);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *X = input("X", 8, rows);
    const double *y = input("y", 4, (double[]){4, 4, 4, -2});
    ATTEMPT("lasso_cd with lambda = 1/2, tol = 1e-9") {
        *status =
            (int)lasso_cd(4, 2, w, r, sweeps, visits, X, y, 0.5, 1e-9, 200);
    }
    expect_status("status", *status, NUM_OK, "each sweep quarters the error");
    expect_close("w", w, (double[]){2.0 / 3, 8.0 / 3}, 2, 1e-8,
                 "both weights positive: w_0 + w_1/2 = 2.5 - 1/2 and w_0/2 + "
                 "w_1 = 3.5 - 1/2");
    expect_close("r", r, (double[]){2.0 / 3, 2.0 / 3, 2.0 / 3, 0}, 4, 1e-8,
                 "the residual belongs to the w that is returned");
}

Test(lasso_cd, a_large_lambda_leaves_nothing)
{
    double *w = inout("w", 2, (double[]){3, -5}), *r = output("r", 4);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *X = input("X", 8, rows);
    const double *y = input("y", 4, (double[]){4, 4, 4, -2});
    ATTEMPT("lasso_cd from (3, -5), lambda = 4 > max_j |x_j'y|/m = 3.5") {
        *status =
            (int)lasso_cd(4, 2, w, r, sweeps, visits, X, y, 4, 1e-12, 100);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_close("w", w, (double[]){0, 0}, 2, 0,
                 "from max_j |x_j'y|/m on w = 0 is the solution, whatever the "
                 "start");
    expect_close("r", r, (double[]){4, 4, 4, -2}, 4, 1e-14,
                 "the residual is then y");
}
