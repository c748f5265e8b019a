/* Hidden tests of 2.3 first_order_gap. */
#include "convex_functions.h"
#include "harness.h"
#include "problems.h"

/* -log x for x > 0, +INFINITY elsewhere (with a gradient that means nothing). */
static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = x[0] > 0 ? -1 / x[0] : 0;
    return x[0] > 0 ? -log(x[0]) : INFINITY;
}

/* x^4: the gap is not symmetric in x and y. */
static double fourth_power(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 4 * x[0] * x[0] * x[0];
    return x[0] * x[0] * x[0] * x[0];
}

/* x^2 with a derivative that is NaN for x < 0 and a value that is for x > 9. */
static double broken(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = x[0] < 0 ? (double)NAN : 2 * x[0];
    return x[0] > 9 ? (double)NAN : x[0] * x[0];
}

/* One gap in one dimension. */
static double *gap_of(objective *f, const char *label, double x, double y)
{
    double *gap = output(label, 1), *work = output("work", 1);
    const double *in_x = input("x", 1, &x), *in_y = input("y", 1, &y);
    ATTEMPT(label) {
        *gap = first_order_gap(f, in_x, in_y, work);
    }
    return gap;
}

Test(first_order_gap, the_tangent_touches_at_x)
{
    objective f = {.n = 1, .eval = fourth_power};
    double *there = gap_of(&f, "gap of x^4 from 1 to 2", 1, 2);
    double *back = gap_of(&f, "gap of x^4 from 2 to 1", 2, 1);
    double *same = gap_of(&f, "gap of x^4 from 2 to 2", 2, 2);
    expect_value("gap of x^4 from 1 to 2", *there, 11, 1e-14,
                 "16 - 1 - 4 * (2 - 1)");
    expect_value("gap of x^4 from 2 to 1", *back, 17, 1e-14,
                 "1 - 16 - 32 * (1 - 2)");
    expect_value("gap of x^4 from 2 to 2", *same, 0, 0,
                 "at x itself the tangent touches");
}

Test(first_order_gap, outside_of_the_domain_nothing_is_contradicted)
{
    objective f = {.n = 1, .eval = minus_log};
    double *inside = gap_of(&f, "gap of -log x from 1 to 4", 1, 4);
    double *y_out = gap_of(&f, "gap of -log x from 1 to -1", 1, -1);
    double *x_out = gap_of(&f, "gap of -log x from -1 to 1", -1, 1);
    double *both = gap_of(&f, "gap of -log x from -1 to -2", -1, -2);
    expect_value("gap of -log x from 1 to 4", *inside, 3 - log(4), 1e-14,
                 "-log 4 - 0 + (4 - 1)");
    expect_value("gap of -log x from 1 to -1", *y_out, INFINITY, 0,
                 "f(-1) = +INFINITY lies above every tangent");
    expect_that("NaN from -1", isnan(*x_out),
                "f(-1) = +INFINITY: at a point outside of the domain there is "
                "no tangent, and f(y) - INFINITY would seem to refute f");
    expect_that("NaN from -1 to -2", isnan(*both),
                "the same if y is outside too");
}

Test(first_order_gap, nan_comes_out)
{
    objective f = {.n = 1, .eval = broken};
    double *fine = gap_of(&f, "gap from 1 to 3", 1, 3);
    double *slope = gap_of(&f, "gap from -1 to 3", -1, 3);
    double *end = gap_of(&f, "gap from 1 to 10", 1, 10);
    expect_value("gap from 1 to 3", *fine, 4, 1e-14, "9 - 1 - 2 * 2");
    expect_that("NaN from -1 to 3", isnan(*slope),
                "a derivative that is NaN must come out");
    expect_that("NaN from 1 to 10", isnan(*end),
                "a value that is NaN must come out");
}

Test(first_order_gap, of_a_random_quadratic)
{
    enum { N = 9 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], scratch[2 * N], b[N], x[N], y[N], want = 0;
    for (int i = 0; i < N; i++) {
        lambda[i] = rng_normal(&r);
        b[i] = rng_normal(&r);
        x[i] = rng_normal(&r);
        y[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *gap = output("gap", 1), *work = output("work", N);
    const double *in_x = input("x", N, x), *in_y = input("y", N, y);
    ATTEMPT("a random quadratic in 9 variables") {
        *gap = first_order_gap(f, in_x, in_y, work);
    }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            want += (y[i] - x[i]) * A[i * N + j] * (y[j] - x[j]) / 2;
    expect_within("gap", gap, &want, 1, 1e-12,
                  "for a quadratic the gap is 1/2 (y - x)'A(y - x) (seed %llu)",
                  test_seed());
    expect_int("values of f", (int)f->values, 2,
               "one at x, which comes with the gradient, and one at y");
    expect_int("gradients of f", (int)f->gradients, 1,
               "the gradient at x and no other");
}

Test(first_order_gap, of_the_logistic_loss)
{
    enum { M = 20, N = 4, PAIRS = 30 };
    rng r = test_rng(2);
    double X[M * N], labels[M], points[PAIRS * 2 * N];
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        labels[i] = rng_below(&r, 2) ? 1 : -1;
    for (int i = 0; i < PAIRS * 2 * N; i++)
        points[i] = 3 * rng_normal(&r);
    logistic_problem p = {.m = M, .n = N, .X = X, .y = labels};
    objective f = problem_logistic(&p);
    double *gap = output("gap", PAIRS), *work = output("work", N), least = 1;
    const double *in = input("points", PAIRS * 2 * N, points);
    ATTEMPT("the logistic loss between 30 random pairs of points") {
        for (int i = 0; i < PAIRS; i++)
            gap[i] =
                first_order_gap(&f, in + 2 * i * N, in + (2 * i + 1) * N, work);
    }
    for (int i = 0; i < PAIRS; i++)
        least = gap[i] < least || isnan(gap[i]) ? gap[i] : least;
    expect_at_least("smallest gap", least, 0,
                    "the logistic loss is convex: it lies above each of its "
                    "tangents (seed %llu)",
                    test_seed());
}
