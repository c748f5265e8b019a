/* Hidden tests of 4.9 svm_dual_cd. */
#include "convex_losses.h"
#include "harness.h"
#include "losses.h"
#include "vec.h"

enum { M = 30, N = 4 };

/* Two overlapping clouds, with a column of ones. */
static void draw(uint64_t stream, double X[M * N], double y[M])
{
    rng r = test_rng(stream);
    for (int i = 0; i < M; i++) {
        y[i] = rng_below(&r, 2) ? 1 : -1;
        for (int j = 0; j < N; j++)
            X[i * N + j] = y[i] * (j < 2) + 1.5 * rng_normal(&r);
        X[i * N + N - 1] = 1;
    }
}

static double primal(int m, int n, const double X[], const double y[],
                     double lambda, const double w[])
{
    loss_problem p = {
        .kind = LOSS_HINGE, .m = m, .n = n, .X = X, .y = y, .l2 = lambda};
    objective f = loss_objective(&p);
    return objective_value(&f, w);
}

/* v = w(alpha), from its definition. */
static void weights(double v[N], const double X[M * N], const double y[M],
                    double lambda, const double alpha[M])
{
    vec_fill(N, v, 0);
    for (int i = 0; i < M; i++)
        vec_axpy(N, v, X + i * N, alpha[i] * y[i] / (lambda * M));
}

Test(svm_dual_cd, the_gap_is_a_certificate)
{
    enum { SWEEPS = 2000 };
    const double lambda = 0.1;
    double X0[M * N], y0[M], v[N];
    draw(1, X0, y0);
    double *w = output("w", N), *gaps = output("gaps", SWEEPS + 1);
    double *alpha = inout("alpha", M, (double[M]){0});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    ATTEMPT("30 samples, lambda = 0.1, tol = 1e-9") {
        *status = (int)svm_dual_cd(M, N, w, alpha, gaps, sweeps, X, y, lambda,
                                   1e-9, SWEEPS);
    }
    expect_status("status", *status, NUM_OK,
                  "the gap goes to 0: strong duality holds (seed %llu)",
                  test_seed());
    expect_at_least("smallest alpha", vec_min(M, alpha), 0,
                    "alpha_i >= 0 (seed %llu)", test_seed());
    expect_at_most("largest alpha", vec_max(M, alpha), 1,
                   "alpha_i <= 1 (seed %llu)", test_seed());
    weights(v, X0, y0, lambda, alpha);
    expect_close("w", w, v, N, 1e-10,
                 "w is w(alpha) after every step (seed %llu)", test_seed());
    double P = primal(M, N, X0, y0, lambda, v);
    double D = vec_sum(M, alpha) / M - lambda / 2 * vec_dot(N, v, v);
    expect_within(
        "P(w) - D(alpha)", (double[]){P - D}, (double[]){0}, 1, 1.1e-9,
        "computed afresh, it is as small as promised (seed %llu)", test_seed());
    /* the contract says *sweeps <= max_sweeps; a wild value is clipped */
    int last = *sweeps < 0 ? 0 : *sweeps > SWEEPS ? SWEEPS : *sweeps;
    expect_within("gaps[*sweeps]", gaps + last, (double[]){P - D}, 1, 1e-12,
                  "the last gap is that of the result (seed %llu)",
                  test_seed());
}

Test(svm_dual_cd, the_first_gaps)
{
    const double lambda = 0.1;
    double X0[M * N], y0[M], alpha0[M] = {0}, v[N] = {0}, expected[3];
    draw(2, X0, y0);
    double *w = output("w", N), *gaps = output("gaps", 3);
    double *alpha = inout("alpha", M, alpha0);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    ATTEMPT("30 samples, lambda = 0.1, two sweeps") {
        *status =
            (int)svm_dual_cd(M, N, w, alpha, gaps, sweeps, X, y, lambda, 0, 2);
    }
    for (int k = 0; k < 3; k++) {
        double D = vec_sum(M, alpha0) / M - lambda / 2 * vec_dot(N, v, v);
        expected[k] = primal(M, N, X0, y0, lambda, v) - D;
        for (int i = 0; i < M && k < 2; i++) {
            const double *x = X0 + i * N;
            double step =
                lambda * M * (1 - y0[i] * vec_dot(N, x, v)) / vec_dot(N, x, x);
            alpha0[i] = fmin(1, fmax(0, alpha0[i] + step));
            weights(v, X0, y0, lambda, alpha0);
        }
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "two sweeps, tol = 0 (seed %llu)", test_seed());
    expect_close("alpha", alpha, alpha0, M, 1e-10,
                 "each step maximises D over one alpha_i, with the newest w "
                 "(seed %llu)",
                 test_seed());
    expect_close("gaps", gaps, expected, 3, 1e-10,
                 "primal minus dual before, between and after the sweeps "
                 "(seed %llu)",
                 test_seed());
}

Test(svm_dual_cd, starts_where_it_is_told)
{
    double *w = output("w", 1), *gaps = output("gaps", 1);
    double *alpha = inout("alpha", 2, (double[]){0.5, 1});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){4, 1});
    const double *y = input("y", 2, (double[]){1, -1});
    ATTEMPT("alpha = (0.5, 1), no sweep allowed") {
        *status =
            (int)svm_dual_cd(2, 1, w, alpha, gaps, sweeps, X, y, 1, 1e-3, 0);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "the gap is not 0");
    expect_int("sweeps", *sweeps, 0, "none was allowed");
    expect_value("w", *w, 0.5, 1e-15, "(0.5 * 4 - 1 * 1) / 2: a warm start");
    expect_value("gaps[0]", gaps[0], 0.25, 1e-14,
                 "margins 2 and -0.5: P = (0 + 1.5) / 2 + 1/8, D = 3/4 - 1/8");
}

Test(svm_dual_cd, rows_of_zeros)
{
    double *w = output("w", 1), *gaps = output("gaps", 3);
    double *alpha = inout("alpha", 2, (double[]){0, 0});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){0, 2});
    const double *y = input("y", 2, (double[]){1, 1});
    ATTEMPT("the first sample is x = 0") {
        *status =
            (int)svm_dual_cd(2, 1, w, alpha, gaps, sweeps, X, y, 1, 1e-12, 2);
    }
    expect_status("status", *status, NUM_OK, "solved in one sweep");
    expect_close("alpha", alpha, (double[]){1, 0.5}, 2, 1e-15,
                 "the margin of x = 0 is 0 whatever w is: D rises with its "
                 "alpha up to 1, and nothing is to be divided by |x|^2 = 0");
    expect_value("w", *w, 0.5, 1e-15, "0.5 * 2 / 2");
}

Test(svm_dual_cd, a_separable_problem)
{
    double *w = output("w", 2), *gaps = output("gaps", 101);
    double *alpha = inout("alpha", 4, (double[]){0, 0, 0, 0});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 8, (double[]){1, 0, -1, 0, 4, 3, -4, 5});
    const double *y = input("y", 4, (double[]){1, -1, 1, -1});
    ATTEMPT(
        "labels by the sign of x_1, nearest samples at +-1, lambda = 0.01") {
        *status = (int)svm_dual_cd(4, 2, w, alpha, gaps, sweeps, X, y, 0.01,
                                   1e-12, 100);
    }
    expect_status("status", *status, NUM_OK, "it converges");
    expect_close("w", w, (double[]){1, 0}, 2, 1e-5,
                 "the widest margin: only the two nearest samples matter");
    expect_within("alpha of the far samples", alpha + 2, (double[]){0, 0}, 2,
                  1e-6, "no support vectors");
}

Test(svm_dual_cd_input, refuses_bad_parameters)
{
    enum { CASES = 7 };
    const double nan = (double)NAN;
    const double lambda[CASES] = {0, -1, nan, 1, 1, 1, 1};
    const double tol[CASES] = {0, 0, 0, -1, nan, 0, 0};
    const char *what[CASES] = {"lambda = 0", "lambda = -1", "lambda = NaN",
                               "tol = -1",   "tol = NaN",   "alpha = 1.5",
                               "alpha = NaN"};
    double *w = inout("w", 1, (double[]){7});
    double *gaps = inout("gaps", 1, (double[]){7});
    double *alpha = inout("alpha", CASES, (double[]){0, 0, 0, 0, 0, 1.5, nan});
    int *sweeps = output_ints("sweeps", 1);
    int *status = output_ints("status", CASES);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    ATTEMPT("parameters outside their range") {
        for (int k = 0; k < CASES; k++)
            status[k] = (int)svm_dual_cd(1, 1, w, alpha + k, gaps, sweeps, X, y,
                                         lambda[k], tol[k], 0);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_value("w", *w, 7, 0, "nothing is written");
    expect_value("gaps[0]", gaps[0], 7, 0, "nothing is written");
}

Test(svm_dual_cd_input, nan_in_the_data)
{
    double *w = output("w", 1), *gaps = output("gaps", 11);
    double *alpha = inout("alpha", 2, (double[]){0, 0});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){1, (double)NAN});
    const double *y = input("y", 2, (double[]){1, 1});
    ATTEMPT("x_2 is NaN") {
        *status =
            (int)svm_dual_cd(2, 1, w, alpha, gaps, sweeps, X, y, 1, 0, 10);
    }
    expect_status("status", *status, NUM_DIVERGED, "the gap is not a number");
}
