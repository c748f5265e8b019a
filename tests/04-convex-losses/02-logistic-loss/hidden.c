/* Hidden tests of 4.2 logistic_loss. */
#include "convex_losses.h"
#include "harness.h"
#include "problems.h"
#include "vec.h"

enum { M = 15, N = 4 };

static void draw(uint64_t stream, double X[M * N], double y[M], double w[N])
{
    rng r = test_rng(stream);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = rng_below(&r, 2) ? 1 : -1;
    for (int j = 0; j < N; j++)
        w[j] = rng_normal(&r);
}

Test(logistic_loss, random_data)
{
    double X0[M * N], y0[M], w0[N], expected[N];
    draw(1, X0, y0, w0);
    double *g = output("g", N), *f = output("f", 2);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0);
    ATTEMPT("15 samples, 4 features, with and without g") {
        f[0] = logistic_loss(M, N, g, X, y, w);
        f[1] = logistic_loss(M, N, NULL, X, y, w);
    }
    logistic_problem p = {.m = M, .n = N, .X = X0, .y = y0};
    objective problem = problem_logistic(&p);
    double value = objective_value_gradient(&problem, expected, w0);
    expect_close("f", f, (double[]){value, value}, 2, 1e-13,
                 "the mean of log(1 + exp(-margin)) (seed %llu)", test_seed());
    expect_close("g", g, expected, N, 1e-13, "-1/m sum y_i s_i x_i (seed %llu)",
                 test_seed());
}

/* f(v) >= f(w) + g'(v - w) for all v: g is the gradient of a convex f at w. */
Test(logistic_loss, lies_above_its_tangent)
{
    enum { POINTS = 20 };
    double X0[M * N], y0[M], w0[N], V0[POINTS * N], smallest = INFINITY;
    draw(2, X0, y0, w0);
    rng r = test_rng(3);
    for (int k = 0; k < POINTS; k++)
        for (int j = 0; j < N; j++)
            V0[k * N + j] = w0[j] + pow(10, -k % 5) * rng_normal(&r);
    double *g = output("g", N), *f = output("f", POINTS + 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0), *V = input("V", POINTS * N, V0);
    ATTEMPT("f and g at w, f at 20 other points") {
        f[POINTS] = logistic_loss(M, N, g, X, y, w);
        for (int k = 0; k < POINTS; k++)
            f[k] = logistic_loss(M, N, NULL, X, y, V + k * N);
    }
    for (int k = 0; k < POINTS; k++) {
        double step[N];
        vec_sub(N, step, V0 + k * N, w0);
        smallest = fmin(smallest, f[k] - f[POINTS] - vec_dot(N, g, step));
        if (isnan(f[k]))
            smallest = f[k];
    }
    expect_at_least("smallest f(v) - f(w) - g'(v - w)", smallest, -1e-13,
                    "f is convex: it lies above every tangent (seed %llu)",
                    test_seed());
}

Test(logistic_loss, tiny_losses_are_not_zero)
{
    double *g = output("g", 1), *f = output("f", 1);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    const double *w = input("w", 1, (double[]){60});
    ATTEMPT("a margin of 60") {
        *f = logistic_loss(1, 1, g, X, y, w);
    }
    expect_value("f", *f, exp(-60), 1e-14,
                 "log(1 + e) is about e, but 1 + e is 1 in a double: log1p(e)");
    expect_value("g", *g, -exp(-60), 1e-14, "-1 / (1 + exp(60))");
}

Test(logistic_loss, one_wrong_answer_among_right_ones)
{
    double *g = output("g", 1), *f = output("f", 1);
    const double *X = input("X", 3, (double[]){50, 900, -2000});
    const double *y = input("y", 3, (double[]){1, 1, 1});
    const double *w = input("w", 1, (double[]){1});
    ATTEMPT("margins of 50, 900 and -2000") {
        *f = logistic_loss(3, 1, g, X, y, w);
    }
    expect_value("f", *f, 2000.0 / 3, 1e-14,
                 "the wrong one costs its margin, the others nothing; m = 3");
    expect_value("g", *g, 2000.0 / 3, 1e-14, "and it alone pulls");
}

Test(logistic_loss_input, nan_is_not_lost)
{
    double *f = output("f", 1);
    int *nan = output_ints("f is NaN", 1);
    const double *X = input("X", 2, (double[]){1, (double)NAN});
    const double *y = input("y", 2, (double[]){1, 1});
    const double *w = input("w", 1, (double[]){2});
    ATTEMPT("one of two features is NaN") {
        *f = logistic_loss(2, 1, NULL, X, y, w);
        *nan = isnan(*f) != 0;
    }
    expect_int("f is NaN", *nan, 1,
               "a loss over unknown data is unknown: no comparison may drop "
               "the NaN");
}
