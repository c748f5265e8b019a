/* Hidden tests of 2.1 jensen_gap. */
#include "convex_functions.h"
#include "harness.h"
#include "problems.h"

/* -log x for x > 0, +INFINITY elsewhere. */
static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 0 ? -log(x[0]) : INFINITY;
}

/* 0 for |x| >= 1, +INFINITY between: the domain is not convex. */
static double two_halves(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return fabs(x[0]) >= 1 ? 0 : INFINITY;
}

/* 3 - 2x. */
static double line(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return 3 - 2 * x[0];
}

/* x, but NaN at 2 and above. */
static double broken(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] < 2 ? x[0] : (double)NAN;
}

/* Gaps of f between x and y in one dimension, for count weights. */
static void gaps(objective *f, int count, double gap[], double x, double y,
                 const double t[], const char *what)
{
    double *work = output("work", 1);
    const double *in_x = input("x", 1, &x), *in_y = input("y", 1, &y);
    ATTEMPT(what) {
        for (int i = 0; i < count; i++)
            gap[i] = jensen_gap(f, in_x, in_y, t[i], work);
    }
}

Test(jensen_gap, is_zero_at_the_ends_and_on_a_line)
{
    objective curve = {.n = 1, .eval = minus_log},
              flat = {.n = 1, .eval = line};
    double *ends = output("gap", 2), *straight = output("gap on a line", 3);
    gaps(&curve, 2, ends, 0.5, 4, (double[]){0, 1},
         "f = -log x between 1/2 and 4, t = 0 and t = 1");
    gaps(&flat, 3, straight, 8, -8, (double[]){0.25, 0.5, 0.75},
         "f = 3 - 2x between 8 and -8");
    expect_within("gap", ends, (double[]){0, 0}, 2, 1e-15,
                  "at t = 0 and at t = 1 the chord touches the graph");
    expect_within("gap on a line", straight, (double[]){0, 0, 0}, 3, 1e-14,
                  "for an affine f the chord is the graph");
}

Test(jensen_gap, without_an_end_there_is_no_chord)
{
    objective f = {.n = 1, .eval = minus_log};
    const double inf = INFINITY, t[] = {0, 0.5, 1};
    double *right = output("gap with y outside", 3);
    double *left = output("gap with x outside", 3);
    double *both = output("gap with both outside", 3);
    gaps(&f, 3, right, 1, -1, t, "f = -log x, x = 1, y = -1: f(y) = +INFINITY");
    gaps(&f, 3, left, -1, 1, t, "f = -log x, x = -1, y = 1: f(x) = +INFINITY");
    gaps(&f, 3, both, -1, -2, t, "f = -log x, x = -1, y = -2");
    expect_close("gap with y outside", right, (double[]){inf, inf, inf}, 3, 0,
                 "an end with the value +INFINITY is outside of the domain, "
                 "whatever its weight; 0 * INFINITY is NaN, so ask first");
    expect_close("gap with x outside", left, (double[]){inf, inf, inf}, 3, 0,
                 "the same for the other end");
    expect_close("gap with both outside", both, (double[]){inf, inf, inf}, 3, 0,
                 "two ends outside are no chord either; INFINITY - INFINITY "
                 "would be NaN");
}

Test(jensen_gap, sees_a_domain_that_is_not_convex)
{
    objective f = {.n = 1, .eval = two_halves};
    double *gap = output("gap", 2);
    gaps(&f, 2, gap, 2, -2, (double[]){0.5, 0.875},
         "f = 0 for |x| >= 1 and +INFINITY between, x = 2, y = -2");
    expect_close("gap", gap, (double[]){-INFINITY, 0}, 2, 0,
                 "both ends are in the domain and 0 is not: the domain is not "
                 "convex, so neither is f; at t = 7/8 the point 3/2 is in it");
}

Test(jensen_gap_input, refuses_weights_outside)
{
    objective f = {.n = 1, .eval = line};
    double *gap = output("gap", 5);
    gaps(&f, 5, gap, 1, 2, (double[]){0.5, -0.25, 1.25, (double)NAN, INFINITY},
         "f = 3 - 2x, t = 1/2, -1/4, 5/4, NaN, INFINITY");
    expect_within("gap at t = 1/2", gap, (double[]){0}, 1, 1e-14,
                  "1/2 is a weight");
    expect_that("NaN at t = -1/4", isnan(gap[1]),
                "beyond the ends there is no chord: t must be in [0, 1]");
    expect_that("NaN at t = 5/4", isnan(gap[2]),
                "beyond the ends there is no chord: t must be in [0, 1]");
    expect_that("NaN at t = NaN", isnan(gap[3]), "NaN is not in [0, 1]");
    expect_that("NaN at t = INFINITY", isnan(gap[4]),
                "INFINITY is not in [0, 1]");
}

Test(jensen_gap, nan_comes_out)
{
    objective f = {.n = 1, .eval = broken};
    double *fine = output("gap", 1), *end = output("gap to NaN", 2),
           *between = output("gap across NaN", 1);
    const double half[] = {0.5};
    gaps(&f, 1, fine, 0, 1, half, "f(x) = x between 0 and 1");
    gaps(&f, 2, end, 0, 3, (double[]){1, 0.75}, "f(3) = NaN at the end y");
    gaps(&f, 1, between, 3, 1, half, "f(3) = NaN at the end x");
    expect_within("gap", fine, (double[]){0}, 1, 1e-15, "f is affine there");
    expect_that("NaN with NaN at y", isnan(end[0]) && isnan(end[1]),
                "a value that is NaN must come out, even with weight 0");
    expect_that("NaN with NaN at x", isnan(*between),
                "a value that is NaN must come out");
}

Test(jensen_gap, of_a_random_quadratic)
{
    enum { N = 12 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], scratch[2 * N], b[N], x[N], y[N], want = 0;
    for (int i = 0; i < N; i++) {
        lambda[i] = rng_normal(&r); /* of both signs: the gap may be < 0 */
        b[i] = rng_normal(&r);
        x[i] = rng_normal(&r);
        y[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double t = rng_uniform(&r), *gap = output("gap", 1);
    double *work = output("work", N);
    const double *in_x = input("x", N, x), *in_y = input("y", N, y);
    ATTEMPT("a random quadratic in 12 variables") {
        *gap = jensen_gap(f, in_x, in_y, t, work);
    }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            want += (x[i] - y[i]) * A[i * N + j] * (x[j] - y[j]);
    want *= t * (1 - t) / 2;
    expect_within("gap", gap, &want, 1, 1e-12,
                  "for a quadratic the gap is t (1 - t) / 2 (x - y)'A(x - y) "
                  "(t = %g, seed %llu)",
                  t, test_seed());
    expect_at_most("values of f", (double)f->values, 3,
                   "one at x, one at y, one between");
    expect_int("gradients of f", (int)f->gradients, 0,
               "the definition asks for values alone");
}

Test(jensen_gap, x_may_be_y)
{
    objective f = {.n = 1, .eval = minus_log};
    double *gap = output("gap", 1), *work = output("work", 1);
    const double *x = input("x", 1, (double[]){0.75});
    ATTEMPT("f = -log x, x and y the same array") {
        *gap = jensen_gap(&f, x, x, 0.5, work);
    }
    expect_within("gap", gap, (double[]){0}, 1, 1e-15,
                  "a chord of length 0 lies on the graph");
}
