/* Hidden tests of 3.1 derivative_1d, second_derivative_1d. */
#include "harness.h"
#include "hessian_test.h"
#include <float.h>

/* f(x) = slope x, which watches where it is asked. */
typedef struct line {
    double slope, least, most;
    int calls;
} line;

static double line_eval(double x, void *data)
{
    line *l = data;
    l->least = l->calls == 0 ? x : fmin(l->least, x);
    l->most = l->calls == 0 ? x : fmax(l->most, x);
    l->calls++;
    return l->slope * x;
}

/* c_0 + c_1 x + c_2 x^2 + c_3 x^3 */
static double cubic(double x, void *data)
{
    const double *c = data;
    return c[0] + x * (c[1] + x * (c[2] + x * c[3]));
}

static double log_of(double x, void *data)
{
    (void)data;
    return log(x);
}

static double nan_right_of_one(double x, void *data)
{
    (void)data;
    return x > 1 ? (double)NAN : x * x;
}

Test(derivative_1d, the_step_grows_with_x)
{
    double *d = output("f'(-1e6)", 1), h = cbrt(DBL_EPSILON) * 1e6;
    line *l = shared(sizeof *l);
    l->slope = 2;
    function_1d f = {line_eval, l};
    ATTEMPT("f(x) = 2x at x = -1e6") {
        *d = derivative_1d(&f, -1e6);
    }
    expect_value("step up", l->most + 1e6, h, 1e-9,
                 "a number of size 1e6 has 1e-10 for its last place: the step "
                 "has to grow with |x|");
    expect_value("f'(-1e6)", *d, 2, 1e-12, "a line has no truncation error");
}

Test(derivative_1d, the_step_does_not_vanish_with_x)
{
    double *d = output("f'", 2);
    line *l = shared(2 * sizeof *l);
    l[0].slope = l[1].slope = 2;
    function_1d f = {line_eval, l}, g = {line_eval, l + 1};
    ATTEMPT("f(x) = 2x at x = 0 and at x = 0.001") {
        d[0] = derivative_1d(&f, 0);
        d[1] = derivative_1d(&g, 0.001);
    }
    expect_value("step up at 0", l[0].most, cbrt(DBL_EPSILON), 1e-9,
                 "at 0 the step is eps^(1/3): max(1, |x|) keeps it from 0");
    expect_value("step up at 0.001", l[1].most - 0.001, cbrt(DBL_EPSILON), 1e-9,
                 "max(1, |x|) is 1 for every |x| below 1");
    expect_close("f'", d, (double[]){2, 2}, 2, 1e-12, "both slopes are 2");
}

Test(derivative_1d, divides_by_the_distance_of_the_points)
{
    enum { POINTS = 4 };
    const double at[POINTS] = {0.1, -1.0 / 3, 7.7, 12345.678};
    double *d = output("f'", POINTS);
    line *l = shared(sizeof *l);
    l->slope = 1;
    function_1d f = {line_eval, l};
    ATTEMPT("f(x) = x at four points that are no short binary numbers") {
        for (int k = 0; k < POINTS; k++)
            d[k] = derivative_1d(&f, at[k]);
    }
    expect_close("f'", d, (double[]){1, 1, 1, 1}, POINTS, 0,
                 "x + h and x - h are rounded, so they are not 2h apart, and "
                 "the quotient is off by 1e-11: divide by (x + h) - (x - h) as "
                 "computed");
}

Test(derivative_1d, is_right_to_nine_digits)
{
    enum { POINTS = 20 };
    rng r = test_rng(1);
    double c[POINTS][4], at[POINTS], *d = output("f'", POINTS);
    int bad = 0;
    for (int k = 0; k < POINTS; k++) {
        for (int i = 0; i < 4; i++)
            c[k][i] = 2 * rng_uniform(&r) - 1;
        at[k] = 4 * rng_uniform(&r) - 2;
    }
    ATTEMPT("cubics with random coefficients") {
        for (int k = 0; k < POINTS; k++)
            d[k] = derivative_1d(&(function_1d){cubic, c[k]}, at[k]);
    }
    for (int k = 0; k < POINTS; k++) {
        double x = at[k];
        double exact = c[k][1] + x * (2 * c[k][2] + 3 * x * c[k][3]);
        bad += !(fabs(d[k] - exact) <= 3e-9);
    }
    expect_that("all 20 errors below 3e-9", bad == 0,
                "%d of 20 derivatives are worse than 3e-9, which is some 20 "
                "times what the best step leaves (seed %llu)",
                bad, test_seed());
}

Test(derivative_1d, far_out_it_is_as_good)
{
    double *d = output("f'(1e6)", 1);
    function_1d f = {log_of, NULL};
    ATTEMPT("f = log at x = 1e6") {
        *d = derivative_1d(&f, 1e6);
    }
    expect_that("f'(1e6) right to 1e-8", fabs(*d * 1e6 - 1) <= 1e-8,
                "log has the slope 1e-6 there, you got %.12g: the step fits "
                "the size of x or it does not",
                *d);
}

Test(second_derivative_1d, the_step_grows_with_x)
{
    double *d = output("f''", 1), h = pow(DBL_EPSILON, 0.25) * 4096;
    line *l = shared(sizeof *l);
    l->slope = 1;
    function_1d f = {line_eval, l};
    ATTEMPT("f(x) = x at x = 4096") {
        *d = second_derivative_1d(&f, 4096);
    }
    expect_value("step up", l->most - 4096, h, 1e-9,
                 "h = eps^(1/4) max(1, |x|)");
    expect_value("step down", 4096 - l->least, h, 1e-9,
                 "h = eps^(1/4) max(1, |x|)");
    expect_value("f''", *d, 0, 1e-12, "a line does not bend");
}

Test(second_derivative_1d, takes_a_step_that_exists)
{
    enum { POINTS = 4 };
    const double at[POINTS] = {0.7, -1.0 / 3, 7.7, 12345.678};
    double *d = output("f''", POINTS);
    line *l = shared(sizeof *l);
    l->slope = 1;
    function_1d f = {line_eval, l};
    ATTEMPT("f(x) = x at four points that are no short binary numbers") {
        for (int k = 0; k < POINTS; k++)
            d[k] = second_derivative_1d(&f, at[k]);
    }
    expect_close("f''", d, (double[]){0, 0, 0, 0}, POINTS, 1e-12,
                 "x + h and x - h are rounded to different distances from x, "
                 "and the second difference takes that for curvature: use "
                 "h = (x + h) - x");
}

Test(second_derivative_1d, is_right_to_seven_digits)
{
    enum { POINTS = 20 };
    rng r = test_rng(2);
    double c[POINTS][4], at[POINTS], *d = output("f''", POINTS);
    int bad = 0;
    for (int k = 0; k < POINTS; k++) {
        for (int i = 0; i < 4; i++)
            c[k][i] = 2 * rng_uniform(&r) - 1;
        at[k] = 4 * rng_uniform(&r) - 2;
    }
    ATTEMPT("cubics with random coefficients") {
        for (int k = 0; k < POINTS; k++)
            d[k] = second_derivative_1d(&(function_1d){cubic, c[k]}, at[k]);
    }
    for (int k = 0; k < POINTS; k++)
        bad += !(fabs(d[k] - (2 * c[k][2] + 6 * at[k] * c[k][3])) <= 1e-6);
    expect_that("all 20 errors below 1e-6", bad == 0,
                "%d of 20 second derivatives are worse than 1e-6, which is "
                "some ten times what the best step leaves (seed %llu)",
                bad, test_seed());
}

Test(second_derivative_1d, at_zero)
{
    double *d = output("f''(0)", 1), c[4] = {5, 4, -3, 2};
    function_1d f = {cubic, c};
    ATTEMPT("f(x) = 5 + 4x - 3x^2 + 2x^3 at x = 0") {
        *d = second_derivative_1d(&f, 0);
    }
    expect_that("f''(0) right to 1e-5", fabs(*d + 6) <= 6e-5,
                "f''(0) = -6, you got %.12g", *d);
}

Test(derivative_1d, hands_nan_on)
{
    double *d = output("f'(1), f''(1), f'(-3)", 3);
    function_1d f = {nan_right_of_one, NULL};
    ATTEMPT("an f that is NaN right of 1") {
        d[0] = derivative_1d(&f, 1);
        d[1] = second_derivative_1d(&f, 1);
        d[2] = derivative_1d(&f, -3);
    }
    expect_that("NaN at 1", isnan(d[0]) && isnan(d[1]),
                "one of the values is NaN: so is the quotient");
    expect_value("f'(-3)", d[2], -6, 1e-3, "at -3 nothing is wrong");
}
