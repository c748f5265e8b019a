/* Hidden tests of 5.7 pl_constant. */
#include "eig.h"
#include "harness.h"
#include "strong_convexity.h"
#include "vec.h"

/* listed: points that are proposed one after the other. */
typedef struct listed {
    int next;
    const double *points;
} listed;

static void next_point(int n, double x[], rng *r, void *data)
{
    listed *l = data;
    (void)r;
    for (int i = 0; i < n; i++)
        x[i] = l->points[l->next++];
}

static void normal_point(int n, double x[], rng *r, void *data)
{
    const double *scale = data;
    for (int i = 0; i < n; i++)
        x[i] = *scale * rng_normal(r);
}

/* residuals: least squares, f(w) = 1/(2m) |Xw - y|^2. */
typedef struct residuals {
    int m, n;
    const double *X, *y;
} residuals;

static double least_squares(int n, double g[], const double w[], void *data)
{
    const residuals *p = data;
    double sum = 0;
    if (g)
        vec_fill(n, g, 0);
    for (int i = 0; i < p->m; i++) {
        const double *x = p->X + i * n;
        double e = vec_dot(n, x, w) - p->y[i];
        sum += e * e;
        if (g)
            vec_axpy(n, g, x, e / p->m);
    }
    return sum / (2 * p->m);
}

/* f(x) = x^2 + 3 sin^2 x: one minimum, and not convex. */
static double wavy(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double s = sin(x[0]);
    if (g)
        g[0] = 2 * x[0] + 3 * sin(2 * x[0]);
    return x[0] * x[0] + 3 * s * s;
}

/* f(x) = x^4 + 1. */
static double fourth_power(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 4 * x[0] * x[0] * x[0];
    return x[0] * x[0] * x[0] * x[0] + 1;
}

/* f(x) = log(1 + x), NaN for x < -1. */
static double logarithm(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1 / (1 + x[0]);
    return log(1 + x[0]);
}

Test(pl_constant, overparameterised_least_squares)
{
    enum { M = 4, N = 9, POINTS = 500 };
    rng r = test_rng(1);
    double X[M * N], y[M], K[M * M], spectrum[M], scratch[M * (M + 1)];
    double g[N], scale = 2;
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        for (int j = 0; j < M; j++)
            K[i * M + j] = vec_dot(N, X + i * N, X + j * N) / M;
    expect_int("eig_sym_values", (int)eig_sym_values(M, spectrum, K, scratch),
               NUM_OK, "the comparison works");
    residuals p = {M, N, X, y};
    objective f = {.n = N, .eval = least_squares, .data = &p};
    const point_sampler S = {normal_point, &scale};
    double *mu = output("mu", 1), *x = output("x", N);
    double *work = output("work", 2 * N);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    rng twin = r;
    ATTEMPT("4 samples, 9 features, 500 points") {
        *status =
            (int)pl_constant(&f, mu, x, tested, 0, 1e-9, &S, POINTS, &r, work);
    }
    expect_status("status", *status, NUM_OK, "points were tested (seed %llu)",
                  test_seed());
    expect_int("tested", *tested, POINTS, "all of them (seed %llu)",
               test_seed());
    expect_at_least("mu", *mu, spectrum[0] * (1 - 1e-9),
                    "no quotient is below the smallest eigenvalue of XX'/m, "
                    "although X'X/m has five eigenvalues 0 (seed %llu)",
                    test_seed());
    expect_at_most("mu", *mu, spectrum[M - 1] * (1 + 1e-9),
                   "and none is above the largest (seed %llu)", test_seed());
    double value = least_squares(N, g, x, &p), least = INFINITY, w[N];
    expect_value("mu", *mu, vec_dot(N, g, g) / 2 / value, 1e-12,
                 "mu is the quotient at the x that is returned (seed %llu)",
                 test_seed());
    for (int k = 0; k < POINTS; k++) {
        normal_point(N, w, &twin, &scale);
        value = least_squares(N, g, w, &p);
        least = fmin(least, vec_dot(N, g, g) / 2 / value);
    }
    expect_value("mu", *mu, least, 1e-12, "the smallest of all (seed %llu)",
                 test_seed());
}

Test(pl_constant, a_function_that_is_not_convex)
{
    double points[601];
    for (int k = 0; k <= 600; k++)
        points[k] = (k - 300) / 60.0;
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective f = {.n = 1, .eval = wavy};
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 1);
    double *work = output("work", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^2 + 3 sin^2 x at -5, ..., 5") {
        *status =
            (int)pl_constant(&f, mu, x, tested, 0, 1e-9, &S, 601, &r, work);
    }
    expect_status("status", *status, NUM_OK, "600 points were tested");
    expect_int("tested", *tested, 600, "all but x = 0, the minimum");
    expect_at_least("mu", *mu, 1.0 / 32,
                    "it satisfies the condition with 1/32 (the lesson has the "
                    "proof), although f'' = 2 + 6 cos 2x changes its sign");
    expect_value("|x|", fabs(*x), 132 / 60.0, 1e-12,
                 "the gradient is shortest, for its height, near 2.2");
}

Test(pl_constant, no_constant_for_a_fourth_power)
{
    const double points[] = {1, -0.5, 0.125, 0.25};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective f = {.n = 1, .eval = fourth_power};
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 1);
    double *work = output("work", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^4 + 1, f* = 1, closer and closer to 0") {
        *status = (int)pl_constant(&f, mu, x, tested, 1, 1e-9, &S, 4, &r, work);
    }
    expect_status("status", *status, NUM_OK, "four points were tested");
    expect_value("mu", *mu, 0.125, 1e-12,
                 "p(x) = 8 x^2: as small as you like near 0, so no mu > 0");
    expect_value("x", *x, 0.125, 0, "the third point, not the last");
}

Test(pl_constant, nothing_tested)
{
    const double points[] = {0, 1e-4};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective f = {.n = 1, .eval = fourth_power};
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 1);
    double *work = output("work", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("two points at the minimum") {
        *status = (int)pl_constant(&f, mu, x, tested, 1, 1e-9, &S, 2, &r, work);
    }
    expect_status("status", *status, NUM_INFEASIBLE,
                  "no point was high enough: there is no quotient");
    expect_int("tested", *tested, 0, "and say so");
}

Test(pl_constant_input, a_value_below_the_minimum)
{
    const double points[] = {3, 0.5, 2, 1};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective f = {.n = 1, .eval = fourth_power};
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 1);
    double *work = output("work", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^4 + 1 with f* = 1.5") {
        *status =
            (int)pl_constant(&f, mu, x, tested, 1.5, 1e-9, &S, 4, &r, work);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "f(1/2) = 1.0625 is below f*: then f* is not the smallest "
                  "value, and no quotient means anything");
}

Test(pl_constant_input, nan_and_parameters)
{
    const double nan = (double)NAN, points[] = {1, -3, 2, 4, 5, 6, 7, 8};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective *f = shared(sizeof *f);
    f->n = 1;
    f->eval = logarithm;
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 1);
    double *work = output("work", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 5);
    ATTEMPT("min_gap = 0, min_gap = NaN, f* = NaN, points = 0") {
        status[0] = (int)pl_constant(f, mu, x, tested, 0, 0, &S, 1, &r, work);
        status[1] = (int)pl_constant(f, mu, x, tested, 0, nan, &S, 1, &r, work);
        status[2] =
            (int)pl_constant(f, mu, x, tested, nan, 0.1, &S, 1, &r, work);
        status[3] = (int)pl_constant(f, mu, x, tested, 0, 0.1, &S, 0, &r, work);
    }
    expect_status("min_gap = 0", status[0], NUM_BAD_INPUT, "it must be > 0");
    expect_status("min_gap = NaN", status[1], NUM_BAD_INPUT, "NaN is not > 0");
    expect_status("f* = NaN", status[2], NUM_BAD_INPUT, "no height is known");
    expect_status("points = 0", status[3], NUM_BAD_INPUT, "at least one point");
    expect_int("values", (int)f->values, 0, "f is not called then");
    ATTEMPT("log(1 + x) at 1, -3 and 2") {
        status[4] = (int)pl_constant(f, mu, x, tested, 0, 0.1, &S, 3, &r, work);
    }
    expect_status("a NaN value", status[4], NUM_BAD_INPUT,
                  "p < smallest is false for NaN, so it would pass unseen: ask "
                  "whether the gap and p are finite");
}
