/* Sample tests of 2.2 refute_convex_function. */
#include "convex_functions.h"
#include "harness.h"

/* |x|^2 + e^{x_1} */
static double convex(int n, double g[], const double x[], void *data)
{
    (void)g;
    (void)data;
    double sum = exp(x[0]);
    for (int i = 0; i < n; i++)
        sum += x[i] * x[i];
    return sum;
}

static double sine(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return sin(x[0]);
}

/* -x^2 times the number in data. */
static double hill(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    return -x[0] * x[0] * *(const double *)data;
}

/* 10^9 + x_1 / 3 + x_2 / 7: affine, but its values are rounded to 10^-7. */
static double far_up(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return 1e9 + x[0] / 3 + x[1] / 7;
}

Test(refute_convex_function, finds_a_witness_on_a_sine)
{
    double *x = output("x", 1), *y = output("y", 1), *t = output("t", 1),
           *work = output("work", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    const double *lo = input("lo", 1, (double[]){-3});
    const double *hi = input("hi", 1, (double[]){3});
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = sine};
    rng r = test_rng(1);
    ATTEMPT("refute_convex_function of sin x on [-3, 3], 1000 chords") {
        *verdict = (int)refute_convex_function(f, x, y, t, tested, lo, hi, 1000,
                                               1e-12, &r, work);
    }
    double gap =
        *t * sin(*x) + (1 - *t) * sin(*y) - sin(*t * *x + (1 - *t) * *y);
    expect_int("verdict", *verdict, CHORDS_REFUTED,
               "the sine is not convex on [-3, 3], and many chords show it: "
               "CHORDS_REFUTED is %d",
               (int)CHORDS_REFUTED);
    expect_at_most("gap of the witness", gap, -1e-13,
                   "the chord from x to y must lie below the sine at the "
                   "weight t of x (x = %g, y = %g, t = %g)",
                   *x, *y, *t);
    expect_that("0 < t < 1", *t > 0 && *t < 1,
                "a point between the ends has a weight between 0 and 1");
    expect_at_most("|x| and |y|", fmax(fabs(*x), fabs(*y)), 3,
                   "both ends must lie in the box");
    expect_int("values of f", (int)f->values, 3 * *tested,
               "three values for each chord that was tested, and none after "
               "the witness");
}

Test(refute_convex_function, does_not_refute_a_convex_function)
{
    double *x = output("x", 3), *y = output("y", 3), *t = output("t", 1),
           *work = output("work", 3);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    const double *lo = input("lo", 3, (double[]){-2, -2, -2});
    const double *hi = input("hi", 3, (double[]){2, 2, 2});
    objective f = {.n = 3, .eval = convex};
    rng r = test_rng(2);
    ATTEMPT("refute_convex_function of |x|^2 + e^{x_1}, 2000 chords") {
        *verdict = (int)refute_convex_function(&f, x, y, t, tested, lo, hi,
                                               2000, 1e-12, &r, work);
    }
    expect_int("verdict", *verdict, CHORDS_NOT_REFUTED,
               "no chord of a convex function lies below it; 2000 chords prove "
               "nothing, though: CHORDS_NOT_REFUTED is %d",
               (int)CHORDS_NOT_REFUTED);
    expect_int("tested", *tested, 2000, "f is finite everywhere: all count");
}

Test(refute_convex_function, rounding_is_no_witness)
{
    double *x = output("x", 2), *y = output("y", 2), *t = output("t", 1),
           *work = output("work", 2);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    const double *lo = input("lo", 2, (double[]){-1, -1});
    const double *hi = input("hi", 2, (double[]){1, 1});
    objective f = {.n = 2, .eval = far_up};
    rng r = test_rng(3);
    ATTEMPT("refute_convex_function of 10^9 + x_1 / 3 + x_2 / 7, tol = 1e-12") {
        *verdict = (int)refute_convex_function(&f, x, y, t, tested, lo, hi, 500,
                                               1e-12, &r, work);
    }
    expect_int("verdict", *verdict, CHORDS_NOT_REFUTED,
               "f is affine; gaps of 10^-7 are rounding where f is 10^9: "
               "compare the gap with tol times the largest |f|");
}

Test(refute_convex_function, a_flat_hill_is_a_hill)
{
    double *x = output("x", 1), *y = output("y", 1), *t = output("t", 1),
           *work = output("work", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    double *height = inout("height", 1, (double[]){1e-15});
    const double *lo = input("lo", 1, (double[]){-1});
    const double *hi = input("hi", 1, (double[]){1});
    objective f = {.n = 1, .eval = hill, .data = height};
    rng r = test_rng(4);
    ATTEMPT("refute_convex_function of -1e-15 x^2 on [-1, 1], tol = 1e-12") {
        *verdict = (int)refute_convex_function(&f, x, y, t, tested, lo, hi, 100,
                                               1e-12, &r, work);
    }
    expect_int("verdict", *verdict, CHORDS_REFUTED,
               "the hill is 10^-15 high and so is the gap: small numbers are "
               "not rounding where all values are small");
}
