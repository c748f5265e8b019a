/* Sample tests of 12.7 interpolation_barrier. */
#include "harness.h"
#include "why_nets_work.h"

/* f(x) = (x^2 - 1)^2: two valleys at -1 and 1, a hill of height 1 between. */
static double two_valleys(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return (x[0] * x[0] - 1) * (x[0] * x[0] - 1);
}

/* f(x) = sum of squares: a bowl. */
static double bowl(int n, double g[], const double x[], void *data)
{
    (void)g;
    (void)data;
    return vec_dot(n, x, x);
}

Test(interpolation_barrier, between_two_valleys)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = two_valleys};
    const double *x = input("x", 1, (double[]){-1});
    const double *y = input("y", 1, (double[]){1});
    double *value = output("value", 5), *barrier = output("barrier", 1);
    double *where = output("where", 1), *work = output("work", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("(x^2 - 1)^2 from -1 to 1 in 5 points") {
        *status =
            (int)interpolation_barrier(5, value, barrier, where, f, x, y, work);
    }
    expect_status("status", *status, NUM_OK, "five points");
    expect_close("value", value, (double[]){0, 0.5625, 1, 0.5625, 0}, 5, 1e-15,
                 "x = -1, -1/2, 0, 1/2, 1");
    expect_value("barrier", *barrier, 1, 1e-15, "the hill, above a flat chord");
    expect_value("where", *where, 0.5, 1e-15, "half way");
    expect_int("values of f", (int)f->values, 5, "one for each point");
}

Test(interpolation_barrier, above_the_chord_not_the_lower_end)
{
    objective f = {.n = 1, .eval = two_valleys};
    const double *x = input("x", 1, (double[]){-1});
    const double *y = input("y", 1, (double[]){2});
    double *value = output("value", 4), *barrier = output("barrier", 1);
    double *where = output("where", 1), *work = output("work", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("(x^2 - 1)^2 from -1 (value 0) to 2 (value 9) in 4 points") {
        *status = (int)interpolation_barrier(4, value, barrier, where, &f, x, y,
                                             work);
    }
    expect_status("status", *status, NUM_OK, "four points");
    expect_close("value", value, (double[]){0, 1, 0, 9}, 4, 1e-14,
                 "x = -1, 0, 1, 2");
    expect_value("barrier", *barrier, 0, 1e-13,
                 "the chord is 0, 3, 6, 9: no point lies above it, and the "
                 "ends lie on it");
    expect_value("where", *where, 0, 0, "the first end");
}

Test(interpolation_barrier, convex_functions_have_none)
{
    objective f = {.n = 3, .eval = bowl};
    const double *x = input("x", 3, (double[]){1, -2, 0});
    const double *y = input("y", 3, (double[]){-3, 1, 5});
    double *value = output("value", 11), *barrier = output("barrier", 1);
    double *where = output("where", 1), *work = output("work", 3);
    int *status = output_ints("status", 1);
    ATTEMPT("a bowl in three variables, 11 points") {
        *status = (int)interpolation_barrier(11, value, barrier, where, &f, x,
                                             y, work);
    }
    expect_status("status", *status, NUM_OK, "eleven points");
    expect_value("value at x", value[0], 5, 1e-15, "1 + 4 + 0");
    expect_value("value at y", value[10], 35, 1e-15, "9 + 1 + 25");
    expect_value("barrier", *barrier, 0, 0,
                 "a convex function lies below its chords: never negative, and "
                 "0 at the ends");
}
