/* Hidden tests of 10.6 lasso_gap, kkt_violation. */
#include "../certificates.h"
#include "harness.h"
#include "l1_vs_l2.h"

enum { M = 25, N = 6 };

static void instance(double X[], double y[], rng *r)
{
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(r);
    for (int i = 0; i < M; i++)
        y[i] = 2 * X[i * N] - X[i * N + 1] + rng_normal(r);
}

Test(lasso_gap, bounds_what_is_missing)
{
    const double lambda = 0.3;
    rng g = test_rng(1);
    double X[M * N], y[M], best[N] = {0}, r[M], w0[N];
    instance(X, y, &g);
    for (int j = 0; j < N; j++)
        w0[j] = 0.2 * rng_normal(&g);
    double *nu = output("nu", M), *work = output("work", N);
    double *gap = output("gap", 1);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    const double *w = input("w", N, w0);
    ATTEMPT("lasso_gap at a random w, lambda = 0.3") {
        *gap = lasso_gap(M, N, nu, in_X, in_y, w, lambda, work);
    }
    int sweeps, visits;
    twin_lasso(M, N, best, r, &sweeps, &visits, X, y, lambda, 1e-12);
    const double P = objective_of(M, N, X, y, w0, lambda, 0);
    const double missing = P - objective_of(M, N, X, y, best, lambda, 0);
    double largest = 0, square = 0;
    for (int j = 0; j < N; j++)
        largest = fmax(largest, fabs(slope_of(M, N, j, X, nu)));
    for (int i = 0; i < M; i++)
        square += (y[i] * y[i] - (y[i] - nu[i]) * (y[i] - nu[i])) / (2 * M);
    expect_value("max_j |x_j'nu| / m", largest, lambda, 1e-12,
                 "nu must be feasible, and here it touches the boundary (seed "
                 "%llu)",
                 test_seed());
    expect_value("gap", *gap, P - square, 1e-12, "P(w) - D(nu) (seed %llu)",
                 test_seed());
    expect_at_least("gap - (P(w) - min P)", *gap - missing, -1e-12,
                    "the gap is never below what is missing (seed %llu)",
                    test_seed());
}

Test(lasso_gap, vanishes_with_the_error)
{
    const double lambda = 0.3;
    rng g = test_rng(2);
    double X[M * N], y[M], best[N] = {0}, r[M];
    instance(X, y, &g);
    int sweeps, visits;
    twin_lasso(M, N, best, r, &sweeps, &visits, X, y, lambda, 1e-13);
    double *nu = output("nu", M), *work = output("work", N);
    double *gap = output("gap", 1);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    const double *w = input("w", N, best);
    ATTEMPT("lasso_gap at the solution, lambda = 0.3") {
        *gap = lasso_gap(M, N, nu, in_X, in_y, w, lambda, work);
    }
    expect_within("gap", gap, (double[]){0}, 1, 1e-11,
                  "strong duality: at the minimiser nu = r and the gap is 0 "
                  "(seed %llu)",
                  test_seed());
}

Test(lasso_gap, a_feasible_residual_is_not_stretched)
{
    double *nu = output("nu", 2), *work = output("work", 1);
    double *gap = output("gap", 1);
    const double *X = input("X", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){3, -1});
    const double *w = input("w", 1, (double[]){0});
    ATTEMPT("lasso_gap with x'r/m = 1 and lambda = 4") {
        *gap = lasso_gap(2, 1, nu, X, y, w, 4, work);
    }
    expect_close("nu", nu, (double[]){3, -1}, 2, 1e-15,
                 "s is at most 1: the residual itself is feasible");
    expect_within("gap", gap, (double[]){0}, 1, 1e-15,
                  "w = 0 is optimal for lambda >= 1");
}

Test(lasso_gap, a_negative_correlation)
{
    double *nu = output("nu", 2), *work = output("work", 1);
    double *gap = output("gap", 1);
    const double *X = input("X", 2, (double[]){-1, -1});
    const double *y = input("y", 2, (double[]){6, 2});
    const double *w = input("w", 1, (double[]){-1});
    ATTEMPT("lasso_gap with x'r = -6 and lambda = 1") {
        *gap = lasso_gap(2, 1, nu, X, y, w, 1, work);
    }
    expect_close("nu", nu, (double[]){5.0 / 3, 1.0 / 3}, 2, 1e-15,
                 "r = (5, 1), |x'r| = 6 is 3 times m lambda = 2: nu = r/3");
    expect_value("gap", *gap, 7.5 - 83.0 / 18, 1e-14,
                 "P = 26/4 + 1, D = (32/3 - 13/9)/2");
}

Test(lasso_gap, a_perfect_fit)
{
    double *nu = output("nu", 2), *work = output("work", 1);
    double *gap = output("gap", 1);
    const double *X = input("X", 2, (double[]){1, -2});
    const double *y = input("y", 2, (double[]){2, -4});
    const double *w = input("w", 1, (double[]){2});
    ATTEMPT("lasso_gap where y = Xw, lambda = 1/2") {
        *gap = lasso_gap(2, 1, nu, X, y, w, 0.5, work);
    }
    expect_close("nu", nu, (double[]){0, 0}, 2, 0, "r = 0, and no 0/0");
    expect_value("gap", *gap, 1, 1e-15,
                 "D(0) = 0, P = lambda |w| = 1: a perfect fit is not optimal");
}

Test(kkt_violation, looks_at_every_weight)
{
    double *v = output("violation", 4), *work = output("work", 6);
    const double *X = input("X", 9, (double[]){3, 0, 0, 0, 3, 0, 0, 0, 3});
    const double *y = input("y", 3, (double[]){1, -2, 5});
    const double *w0 = input("w = 0", 3, (double[]){0, 0, 0});
    const double *w1 = input("w, one", 3, (double[]){0, 0, 1});
    const double *w2 = input("w, two", 3, (double[]){0.5, 0, 1});
    const double *w3 = input("w, three", 3, (double[]){0, -0.5, 1});
    ATTEMPT("kkt_violation with g = y - 3w, lambda = 2") {
        v[0] = kkt_violation(3, 3, X, y, w0, 2, work);
        v[1] = kkt_violation(3, 3, X, y, w1, 2, work);
        v[2] = kkt_violation(3, 3, X, y, w2, 2, work);
        v[3] = kkt_violation(3, 3, X, y, w3, 2, work);
    }
    const char *why = "|g_j - lambda sign(w_j)|, or what |g_j| has above "
                      "lambda; the largest of the three";
    expect_value("at (0, 0, 0)", v[0], 3, 1e-15, "%s", why);
    expect_within("at (0, 0, 1)", v + 1, (double[]){0}, 1, 1e-15, "%s", why);
    expect_value("at (1/2, 0, 1)", v[2], 2.5, 1e-15, "%s", why);
    expect_value("at (0, -1/2, 1)", v[3], 1.5, 1e-15, "%s", why);
}

Test(kkt_violation, without_penalty_it_is_the_gradient)
{
    double *v = output("violation", 1), *work = output("work", 4);
    const double *X = input("X", 4, (double[]){1, 2, 3, 4});
    const double *y = input("y", 2, (double[]){1, 0});
    const double *w = input("w", 2, (double[]){1, 0});
    ATTEMPT("kkt_violation with lambda = 0") {
        *v = kkt_violation(2, 2, X, y, w, 0, work);
    }
    expect_value("violation", *v, 6, 1e-15,
                 "r = (0, -3), X'r/m = (-4.5, -6): the condition is X'r = 0");
}

Test(lasso_gap_input, nan_where_nothing_can_be_said)
{
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double lambda[] = {0, -1, nan, inf, 1, 1};
    const char *what[] = {"lambda = 0",   "lambda < 0", "lambda = NaN",
                          "lambda = inf", "NaN in w",   "infinity in y"};
    double *nu = inout("nu", 2, (double[]){7, 8});
    double *work = output("work", 3), *gap = output("gap", 6);
    const double *X = input("X", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){3, -1});
    const double *w = input("w", 1, (double[]){0});
    const double *bad_w = input("w with NaN", 1, (double[]){nan});
    const double *bad_y = input("y with infinity", 2, (double[]){inf, 1});
    ATTEMPT("lambda outside its range, NaN and infinity") {
        for (int k = 0; k < 6; k++)
            gap[k] = lasso_gap(2, 1, nu, X, k == 5 ? bad_y : y,
                               k == 4 ? bad_w : w, lambda[k], work);
    }
    for (int k = 0; k < 6; k++)
        expect_that(what[k], isnan(gap[k]), "with %s the answer is NaN",
                    what[k]);
    expect_close("nu", nu, (double[]){7, 8}, 2, 0, "nu stays as it was");
}

Test(kkt_violation_input, nan_where_nothing_can_be_said)
{
    const double nan = (double)NAN, lambda[] = {-1, nan, (double)INFINITY, 1};
    const char *what[] = {"lambda < 0", "lambda = NaN", "lambda = inf",
                          "NaN in w"};
    double *work = output("work", 3), *v = output("violation", 4);
    const double *X = input("X", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){3, -1});
    const double *w = input("w", 1, (double[]){0});
    const double *bad_w = input("w with NaN", 1, (double[]){nan});
    ATTEMPT("lambda outside its range, and a NaN in w") {
        for (int k = 0; k < 4; k++)
            v[k] =
                kkt_violation(2, 1, X, y, k == 3 ? bad_w : w, lambda[k], work);
    }
    for (int k = 0; k < 4; k++)
        expect_that(what[k], isnan(v[k]), "with %s the answer is NaN", what[k]);
}
