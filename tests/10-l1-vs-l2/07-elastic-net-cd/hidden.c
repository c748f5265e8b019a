/* Hidden tests of 10.7 elastic_net_cd. */
#include "../certificates.h"
#include "designs.h"
#include "harness.h"
#include "l1_vs_l2.h"

Test(elastic_net_cd, kkt_on_random_data)
{
    enum { M = 30, N = 8 };
    const double lambda = 1.2, alpha = 0.7;
    rng g = test_rng(1);
    double X[M * N], y[M], w0[N];
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&g) * (1 + i % N);
    for (int i = 0; i < M; i++)
        y[i] = X[i * N] - X[i * N + 3] + 2 * rng_normal(&g);
    for (int j = 0; j < N; j++)
        w0[j] = j % 2 ? 1 : 0;
    double *w = inout("w", N, w0), *r = output("r", M);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    ATTEMPT("elastic_net_cd on 30 samples, lambda = 1.2, alpha = 0.7") {
        *status = (int)elastic_net_cd(M, N, w, r, sweeps, in_X, in_y, lambda,
                                      alpha, 1e-11, 2000);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_at_most(
        "largest miss of the optimality condition",
        optimality_miss(M, N, X, y, w, lambda * alpha, lambda * (1 - alpha)),
        1e-8,
        "x_j'r/m - lambda (1 - alpha) w_j = lambda alpha sign(w_j) "
        "where w_j != 0, at most lambda alpha in size elsewhere "
        "(seed %llu)",
        test_seed());
    double want[M];
    residual(M, N, want, X, y, w);
    expect_close("r", r, want, M, 1e-12, "r = y - Xw (seed %llu)", test_seed());
}

Test(elastic_net_cd, alpha_0_is_ridge)
{
    double *w = inout("w", 2, (double[]){0, 0}), *r = output("r", 4);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 8, (double[]){1, 0, -1, 0, 0, 2, 0, -2});
    const double *y = input("y", 4, (double[]){2, -2, 8, -8});
    ATTEMPT("two orthogonal features, lambda = 1, alpha = 0") {
        *status =
            (int)elastic_net_cd(4, 2, w, r, sweeps, X, y, 1, 0, 1e-12, 50);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_close("w", w, (double[]){2.0 / 3, 8.0 / 3}, 2, 1e-14,
                 "c = (1/2, 2), x_j'y/m = (1, 8): w = (1 / 1.5, 8 / 3), and "
                 "nothing is thresholded");
}

Test(elastic_net_cd, alpha_1_is_the_lasso)
{
    double *w = inout("w", 2, (double[]){0, 0}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 4, (double[]){2, 0, 0, 10});
    const double *y = input("y", 2, (double[]){-8, 30});
    ATTEMPT("orthogonal columns (2, 0) and (0, 10), lambda = 3, alpha = 1") {
        *status =
            (int)elastic_net_cd(2, 2, w, r, sweeps, X, y, 3, 1, 1e-12, 50);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_close(
        "w", w, (double[]){-2.5, 2.94}, 2, 1e-14,
        "c = (2, 50), x_j'y/m = (-8, 150): (-(8 - 3)/2, (150 - 3)/50)");
}

/* The grouped design: three copies of one quantity, one with its sign turned. */
Test(elastic_net_cd, groups_what_is_correlated)
{
    enum { M = GROUPS_M, N = GROUPS_N };
    double X[M * N], y[M], zero[N] = {0};
    groups(X, y);
    double *w = inout("w", N, zero), *r = output("r", M);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    ATTEMPT("two groups of three features, lambda = 2.9, alpha = 1/2") {
        *status = (int)elastic_net_cd(M, N, w, r, sweeps, in_X, in_y, 2.9, 0.5,
                                      1e-10, 500);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_at_most(
        "largest miss of the optimality condition",
        optimality_miss(M, N, X, y, w, 2.9 * 0.5, 2.9 * 0.5), 1e-8,
        "x_j'r/m - lambda (1 - alpha) w_j against lambda alpha sign(w_j)");
    const double size[3] = {w[0], -w[1], w[2]};
    const double mean = (size[0] + size[1] + size[2]) / 3;
    expect_close("w_0, -w_1, w_2", size, (double[]){mean, mean, mean}, 3, 0.02,
                 "features that are correlated by 0.998 get nearly the same "
                 "weight; the lasso would take one of them");
    expect_at_least("w_0", w[0], 0.5, "and none of them is dropped");
    expect_close("w_3, w_4, w_5", w + 3, (double[]){0, 0, 0}, 3, 0,
                 "the second group has too little to say for this lambda");
}

Test(elastic_net_cd, starts_from_the_given_w)
{
    double *w = inout("w", 1, (double[]){2.6}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){1, -1});
    const double *y = input("y", 2, (double[]){8, -6});
    ATTEMPT("elastic_net_cd from its solution 2.6") {
        *status =
            (int)elastic_net_cd(2, 1, w, r, sweeps, X, y, 2, 0.25, 1e-9, 9);
    }
    expect_status("status", *status, NUM_OK, "nothing moves");
    expect_int("sweeps", *sweeps, 1, "one sweep sees that");
    expect_value("w", *w, 2.6, 1e-14, "the start is kept");
}

Test(elastic_net_cd, a_column_of_zeros_gets_no_weight)
{
    double *w = inout("w", 2, (double[]){0, 5}), *r = output("r", 2);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 2);
    const double *X = input("X", 4, (double[]){1, 0, 1, 0});
    const double *y = input("y", 2, (double[]){3, 5});
    ATTEMPT("a column of zeros, lambda = 0 and 1, alpha = 1") {
        status[0] =
            (int)elastic_net_cd(2, 2, w, r, sweeps, X, y, 0, 1, 1e-12, 9);
        status[1] =
            (int)elastic_net_cd(2, 2, w, r, sweeps, X, y, 1, 1, 1e-12, 9);
    }
    expect_status("status for lambda = 0", status[0], NUM_OK,
                  "the denominator is 0, the weight too");
    expect_status("status for lambda = 1", status[1], NUM_OK, "it converges");
    expect_close("w", w, (double[]){3, 0}, 2, 1e-14, "S(4, 1) = 3, and 0");
}

Test(elastic_net_cd_input, refuses_bad_parameters_and_nan)
{
    enum { CASES = 9 };
    const double nan = (double)NAN;
    const double lambda[] = {-1, nan, 1, 1, 1, 1, 1, 1, 1};
    const double alpha[] = {1, 1, -0.1, 1.1, nan, 1, 1, 1, 1};
    const double tol[] = {0, 0, 0, 0, 0, -1, nan, 0, 0};
    const int max_sweeps[] = {2, 2, 2, 2, 2, 2, 2, -1, 2};
    const char *what[] = {"lambda < 0", "lambda = NaN",   "alpha < 0",
                          "alpha > 1",  "alpha = NaN",    "tol < 0",
                          "tol = NaN",  "max_sweeps < 0", "a NaN in w"};
    double *w = inout("w", 1, (double[]){7}),
           *bad = inout("w with NaN", 1, (double[]){nan});
    double *r = inout("r", 2, (double[]){8, 9});
    int *sweeps = inout_ints("sweeps", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    const double *X = input("X", 2, (double[]){1, 2});
    const double *y = input("y", 2, (double[]){3, 4});
    ATTEMPT("parameters outside their range, and a NaN") {
        for (int k = 0; k < CASES; k++)
            status[k] =
                (int)elastic_net_cd(2, 1, k == 8 ? bad : w, r, sweeps, X, y,
                                    lambda[k], alpha[k], tol[k], max_sweeps[k]);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_value("w", *w, 7, 0, "when the input is refused w stays as it was");
    expect_int("sweeps", *sweeps, -7, "and sweeps too");
}
