/* Hidden tests of 3.2 classify_curvature_1d. */
#include "harness.h"
#include "hessian_test.h"

/* A second derivative with a counter, in memory that an attempt shares. */
typedef struct watched {
    double (*d2f)(double x);
    int calls;
} watched;

static double watch(double x, void *data)
{
    watched *w = data;
    w->calls++;
    return w->d2f(x);
}

/* Runs the function on [a, b]; at[2] gets the witnesses. */
static void classify(int *verdict, double at[2], double (*d2f)(double),
                     double a, double b, int samples, double tol)
{
    watched w = {d2f, 0};
    function_1d f = {watch, &w};
    *verdict = classify_curvature_1d(at, at + 1, &f, a, b, samples, tol);
}

static double of_log(double x)
{
    return -1 / (x * x);
}

static double of_minus_x4(double x)
{
    return -12 * x * x;
}

static double nothing(double x)
{
    return 0 * x;
}

static double tiny_and_positive(double x)
{
    return 1e-9 + 0 * x;
}

static double tiny_and_both(double x)
{
    return 1e-9 * x;
}

static double mostly_negative(double x)
{
    return x > 0.5 ? 0.5 : -1000;
}

static double narrow_dip(double x)
{
    double z = (x - 0.3) / 0.01;
    return 1 - 3 * exp(-z * z);
}

static double negative_at_three(double x)
{
    return x < 2.999 ? 1 : -1;
}

static double positive_at_zero(double x)
{
    return x > 0.001 ? -1 : 1;
}

static double at_the_edge(double x)
{
    return x == 1 ? 1 : 1024;
}

static double one_over_square(double x)
{
    return 1 / (x * x);
}

static double of_root(double x)
{
    return x < 0.9 ? -1 : -0.25 / (x * sqrt(1.7 - x));
}

static double flat_then_up(double x)
{
    return x < 0 ? 0 : 7;
}

Test(classify_curvature_1d, downwards)
{
    double *at = output("least_at, most_at", 4);
    int *verdict = output_ints("verdict", 2);
    ATTEMPT("f = log on [0.5, 4] and f = -x^4 on [-2, 2]") {
        classify(verdict, at, of_log, 0.5, 4, 8, 1e-6);
        classify(verdict + 1, at + 2, of_minus_x4, -2, 2, 9, 1e-6);
    }
    expect_text("log", curves_string(verdict[0]), "strictly down",
                "-1/x^2 is negative at every sample");
    expect_text("-x^4", curves_string(verdict[1]), "down",
                "-12 x^2 is 0 at 0 and negative elsewhere");
    expect_close("least_at, most_at", at, (double[]){0.5, 4, -2, 0}, 4, 1e-14,
                 "the smallest f'' is the most negative one");
}

Test(classify_curvature_1d, small_numbers_are_not_zero)
{
    double *at = output("least_at, most_at", 6);
    int *verdict = output_ints("verdict", 3);
    ATTEMPT("f'' = 1e-9, f'' = 1e-9 x and f'' = 0 on [-1, 1], tol = 1e-6") {
        classify(verdict, at, tiny_and_positive, -1, 1, 5, 1e-6);
        classify(verdict + 1, at + 2, tiny_and_both, -1, 1, 5, 1e-6);
        classify(verdict + 2, at + 4, nothing, -1, 1, 5, 1e-6);
    }
    expect_text("f'' = 1e-9", curves_string(verdict[0]), "strictly up",
                "nothing is larger than 1e-9 here: zero is what is small "
                "beside the largest |f''|");
    expect_text("f'' = 1e-9 x", curves_string(verdict[1]), "both ways",
                "of x^3 / 6e9 the same holds as of x^3");
    expect_text("f'' = 0", curves_string(verdict[2]), "not at all", "a line");
}

Test(classify_curvature_1d, the_scale_is_the_largest_absolute_value)
{
    double *at = output("least_at, most_at", 4);
    int *verdict = output_ints("verdict", 2);
    ATTEMPT("f'' = -1000 and then 0.5, tol = 1e-3; 1024 and once 1, tol = "
            "1/1024") {
        classify(verdict, at, mostly_negative, 0, 1, 11, 1e-3);
        classify(verdict + 1, at + 2, at_the_edge, 0, 2, 5, 1.0 / 1024);
    }
    expect_text("-1000 and 0.5", curves_string(verdict[0]), "down",
                "M = max |f''| = 1000, so 0.5 <= tol M counts as 0");
    expect_text("1024 and 1", curves_string(verdict[1]), "up",
                "1 = tol M exactly: what is not larger than tol M counts as 0");
    expect_close("least_at, most_at", at, (double[]){0, 0.6, 1, 0}, 4, 1e-14,
                 "the first points with the smallest and the largest f''");
}

Test(classify_curvature_1d, samples_can_miss)
{
    double *at = output("least_at, most_at", 4);
    int *verdict = output_ints("verdict", 2);
    ATTEMPT("f'' = 1 with a narrow dip to -2 at 0.3: 11 and 201 samples") {
        classify(verdict, at, narrow_dip, -1, 1, 11, 1e-6);
        classify(verdict + 1, at + 2, narrow_dip, -1, 1, 201, 1e-6);
    }
    expect_text("11 samples", curves_string(verdict[0]), "strictly up",
                "0.2 and 0.4 are samples, 0.3 is none: what is not seen cannot "
                "be reported, which is why this verdict proves nothing");
    expect_text("201 samples", curves_string(verdict[1]), "both ways",
                "one sample falls into the dip: that one proves it");
    expect_value("least_at", at[2], 0.3, 1e-12, "the bottom of the dip");
}

Test(classify_curvature_1d, both_ends_are_samples)
{
    double *at = output("least_at, most_at", 4);
    int *verdict = output_ints("verdict", 2);
    ATTEMPT("f'' = -1 only at the right end, f'' = 1 only at the left one") {
        classify(verdict, at, negative_at_three, 0, 3, 4, 1e-6);
        classify(verdict + 1, at + 2, positive_at_zero, 0, 3, 2, 1e-6);
    }
    expect_text("negative at b", curves_string(verdict[0]), "both ways",
                "x_3 = b is a sample");
    expect_text("positive at a", curves_string(verdict[1]), "both ways",
                "x_0 = a is a sample, and two samples are enough to ask");
    expect_close("least_at, most_at", at, (double[]){3, 0, 3, 0}, 4, 1e-15,
                 "the points behind the verdicts");
}

Test(classify_curvature_1d, flat_pieces)
{
    double *at = output("least_at, most_at", 2);
    int *verdict = output_ints("verdict", 1);
    ATTEMPT("f'' = 0 left of 0 and 7 right of it, tol = 0") {
        classify(verdict, at, flat_then_up, -1, 1, 5, 0);
    }
    expect_text("verdict", curves_string(*verdict), "up",
                "with tol = 0 a 0 is still a 0: convex, but not strictly");
    expect_close("least_at, most_at", at, (double[]){-1, 0}, 2, 1e-15,
                 "the first of the zeros and the first of the sevens");
}

Test(classify_curvature_1d, what_is_not_finite_is_reported)
{
    double *at = output("least_at, most_at", 4);
    int *verdict = output_ints("verdict", 2);
    ATTEMPT("f'' = 1/x^2 on [-1, 1], and an f'' that is NaN beyond 1.7") {
        classify(verdict, at, one_over_square, -1, 1, 5, 1e-6);
        classify(verdict + 1, at + 2, of_root, 0, 2, 6, 1e-6);
    }
    expect_text("1/x^2", curves_string(verdict[0]), "f'' undefined",
                "infinite at 0");
    expect_text("NaN", curves_string(verdict[1]), "f'' undefined",
                "f'' is NaN at 2, and a comparison with NaN is never true");
    expect_close("least_at, most_at", at, (double[]){0, 0, 2, 2}, 4, 1e-15,
                 "both outputs name the first such sample");
}

Test(classify_curvature_1d, random_lines)
{
    enum { CASES = 30 };
    rng r = test_rng(1);
    double root[CASES], *at = output("least_at, most_at", 2 * CASES);
    int *verdict = output_ints("verdict", CASES), wrong = 0, swapped = 0;
    for (int k = 0; k < CASES; k++)
        root[k] = 6 * rng_uniform(&r) - 3;
    ATTEMPT("f'' = 1e-9 x on [a, a + 2] with 30 random a, 4 samples, tol = 0") {
        for (int k = 0; k < CASES; k++)
            classify(verdict + k, at + 2 * k, tiny_and_both, -1 - root[k],
                     1 - root[k], 4, 0);
    }
    for (int k = 0; k < CASES; k++) {
        int should = root[k] > 1    ? CURVES_STRICTLY_DOWN
                     : root[k] < -1 ? CURVES_STRICTLY_UP
                                    : CURVES_BOTH_WAYS;
        wrong += verdict[k] != should;
        swapped += !(at[2 * k] < at[2 * k + 1]);
    }
    expect_int("wrong verdicts", wrong, 0, "of %d lines (seed %llu)",
               (int)CASES, test_seed());
    expect_int("witnesses not in order", swapped, 0,
               "a rising f'' is smallest at a and largest at b (seed %llu)",
               test_seed());
}

Test(classify_curvature_1d_input, refuses_bad_parameters)
{
    enum { CASES = 9 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double a[CASES] = {1, 2, nan, 0, -inf, 0, 0, 0, 0};
    const double b[CASES] = {1, 1, 1, nan, 0, inf, 1, 1, 1};
    const double tol[CASES] = {0, 0, 0, 0, 0, 0, -1, 1, nan};
    double *at = inout("least_at, most_at", 2, (double[]){7, 8});
    int *verdict = output_ints("verdict", CASES + 1);
    watched *w = shared(sizeof *w);
    w->d2f = nothing;
    function_1d f = {watch, w};
    ATTEMPT("a >= b, NaN, infinite ends, tol outside [0, 1), one sample") {
        for (int k = 0; k < CASES; k++)
            verdict[k] =
                classify_curvature_1d(at, at + 1, &f, a[k], b[k], 5, tol[k]);
        verdict[CASES] = classify_curvature_1d(at, at + 1, &f, 0, 1, 1, 0);
    }
    for (int k = 0; k <= CASES; k++)
        expect_text("verdict", curves_string(verdict[k]), "bad input",
                    "case %d of: a = b, a > b, a NaN, b NaN, a infinite, b "
                    "infinite, tol < 0, tol = 1, tol NaN, one sample",
                    k);
    expect_int("calls of d2f", w->calls, 0, "d2f is not asked");
    expect_close("least_at, most_at", at, (double[]){7, 8}, 2, 0,
                 "the outputs stay as they were");
}
