/* Hidden tests of 10.5 lasso_cd. */
#include "../certificates.h"
#include "designs.h"
#include "harness.h"
#include "l1_vs_l2.h"

Test(lasso_cd, columns_of_different_length)
{
    double *w = inout("w", 2, (double[]){0, 0}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *X = input("X", 4, (double[]){2, 0, 0, 10});
    const double *y = input("y", 2, (double[]){-8, 30});
    ATTEMPT("orthogonal columns (2, 0) and (0, 10), lambda = 3") {
        *status = (int)lasso_cd(2, 2, w, r, sweeps, visits, X, y, 3, 1e-12, 50);
    }
    expect_status("status", *status, NUM_OK, "the columns are orthogonal");
    expect_close("w", w, (double[]){-2.5, 2.94}, 2, 1e-14,
                 "c = (2, 50), x_j'y/m = (-8, 150): w = (-(8 - 3)/2, (150 - "
                 "3)/50)");
    expect_close("r", r, (double[]){-3, 0.6}, 2, 1e-13, "y - Xw");
    expect_int("sweeps", *sweeps, 3,
               "a full one that moves, an active and a full one that do not");
    expect_int("visits", *visits, 6, "both weights are active");
}

Test(lasso_cd, kkt_on_random_data)
{
    enum { M = 30, N = 8 };
    rng g = test_rng(1);
    double X[M * N], y[M], w0[N];
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&g) * (1 + i % N);
    for (int i = 0; i < M; i++)
        y[i] = X[i * N] - X[i * N + 3] + 2 * rng_normal(&g);
    for (int j = 0; j < N; j++)
        w0[j] = j % 2 ? 1 : 0;
    double *w = inout("w", N, w0), *r = output("r", M);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    ATTEMPT("lasso_cd on 30 random samples with 8 features, lambda = 1.5") {
        *status = (int)lasso_cd(M, N, w, r, sweeps, visits, in_X, in_y, 1.5,
                                1e-11, 2000);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_at_most("largest miss of the optimality condition",
                   optimality_miss(M, N, X, y, w, 1.5, 0), 1e-8,
                   "x_j'r/m = lambda sign(w_j) where w_j != 0, |x_j'r/m| <= "
                   "lambda elsewhere (seed %llu)",
                   test_seed());
    double want[M];
    residual(M, N, want, X, y, w);
    expect_close("r", r, want, M, 1e-12, "r = y - Xw (seed %llu)", test_seed());
}

/* Forty features of which the lasso takes a few: most sweeps should be short. */
Test(lasso_cd, sweeps_over_active_weights_only)
{
    enum { M = 20, N = 40 };
    double X[M * N], y[M], w0[N] = {0};
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++)
            X[i * N + j] = cos(0.3 * (i + 1) * (j + 1)) + 0.5;
    for (int i = 0; i < M; i++)
        y[i] = X[i * N + 4] + X[i * N + 11] - X[i * N + 30];
    double *w = inout("w", N, w0), *r = output("r", M);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    ATTEMPT("lasso_cd with 40 features, lambda = 0.2") {
        *status = (int)lasso_cd(M, N, w, r, sweeps, visits, in_X, in_y, 0.2,
                                1e-9, 4000);
    }
    double w_twin[N] = {0}, r_twin[M];
    int sweeps_twin, visits_twin;
    twin_lasso(M, N, w_twin, r_twin, &sweeps_twin, &visits_twin, X, y, 0.2,
               1e-9);
    expect_status("status", *status, NUM_OK, "it converges");
    expect_at_most("largest miss of the optimality condition",
                   optimality_miss(M, N, X, y, w, 0.2, 0), 1e-7,
                   "also for the weights that active sweeps left out");
    expect_close("w", w, w_twin, N, 1e-6, "the solution");
    expect_int("sweeps", *sweeps, sweeps_twin,
               "full, active ones until one is short, full again");
    expect_int("visits", *visits, visits_twin,
               "an active sweep visits only the weights that are not 0");
}

Test(lasso_cd, starts_from_the_given_w)
{
    double *w = inout("w", 2, (double[]){2.0 / 3, 8.0 / 3});
    double *r = output("r", 4);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *X = input("X", 8, (double[]){1, 1, 1, 1, 1, 1, 1, -1});
    const double *y = input("y", 4, (double[]){4, 4, 4, -2});
    ATTEMPT("lasso_cd from its solution, lambda = 1/2") {
        *status =
            (int)lasso_cd(4, 2, w, r, sweeps, visits, X, y, 0.5, 1e-9, 100);
    }
    expect_status("status", *status, NUM_OK, "nothing moves by more than tol");
    expect_int("sweeps", *sweeps, 1, "one full sweep sees that");
    expect_close("w", w, (double[]){2.0 / 3, 8.0 / 3}, 2, 1e-12,
                 "the start is kept");
}

Test(lasso_cd, a_column_of_zeros_gets_no_weight)
{
    double *w = inout("w", 2, (double[]){0, 5}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *X = input("X", 4, (double[]){1, 0, 1, 0});
    const double *y = input("y", 2, (double[]){3, 5});
    ATTEMPT("lasso_cd with a column of zeros, lambda = 1") {
        *status = (int)lasso_cd(2, 2, w, r, sweeps, visits, X, y, 1, 1e-12, 50);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_close("w", w, (double[]){3, 0}, 2, 1e-14,
                 "a feature that predicts nothing only costs: c_j = 0, so w_j "
                 "= 0, and no division by 0");
}

Test(lasso_cd, no_sweeps_allowed)
{
    double *w = inout("w", 1, (double[]){2}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *visits = output_ints("visits", 1);
    int *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){1, -1});
    const double *y = input("y", 2, (double[]){3, 5});
    ATTEMPT("lasso_cd with max_sweeps = 0") {
        *status = (int)lasso_cd(2, 1, w, r, sweeps, visits, X, y, 1, 0, 0);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "nothing is known");
    expect_int("sweeps", *sweeps, 0, "none was made");
    expect_int("visits", *visits, 0, "so nothing was visited");
    expect_close("r", r, (double[]){1, 7}, 2, 1e-15, "r = y - Xw all the same");
}

Test(lasso_cd_input, refuses_bad_parameters_and_nan)
{
    enum { CASES = 8 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double lambda[] = {-1, nan, inf, 1, 1, 1, 1, 1};
    const double tol[] = {0, 0, 0, -1, nan, 0, 0, 0};
    const int max_sweeps[] = {2, 2, 2, 2, 2, -1, 2, 2};
    const char *what[] = {"lambda < 0", "lambda = NaN",    "lambda = inf",
                          "tol < 0",    "tol = NaN",       "max_sweeps < 0",
                          "a NaN in X", "an infinity in y"};
    double *w = inout("w", 1, (double[]){7});
    double *r = inout("r", 2, (double[]){8, 9});
    int *sweeps = inout_ints("sweeps", 1, (int[]){-7});
    int *visits = inout_ints("visits", 1, (int[]){-8});
    int *status = output_ints("status", CASES);
    const double *X = input("X", 2, (double[]){1, 2});
    const double *y = input("y", 2, (double[]){3, 4});
    const double *bad_X = input("X with NaN", 2, (double[]){1, nan});
    const double *bad_y = input("y with infinity", 2, (double[]){3, inf});
    ATTEMPT("parameters outside their range, NaN and infinity") {
        for (int k = 0; k < CASES; k++)
            status[k] = (int)lasso_cd(2, 1, w, r, sweeps, visits,
                                      k == 6 ? bad_X : X, k == 7 ? bad_y : y,
                                      lambda[k], tol[k], max_sweeps[k]);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_value("w", *w, 7, 0, "when the input is refused w stays as it was");
    expect_int("sweeps", *sweeps, -7, "and sweeps too");
}
