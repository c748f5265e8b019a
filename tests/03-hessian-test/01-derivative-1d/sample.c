/* Sample tests of 3.1 derivative_1d, second_derivative_1d. */
#include "harness.h"
#include "hessian_test.h"
#include <float.h>

/* visits: where exp was asked for, in memory that an attempt shares. */
typedef struct visits {
    int calls;
    double least, most;
} visits;

static double watched_exp(double x, void *data)
{
    visits *v = data;
    v->least = v->calls == 0 ? x : fmin(v->least, x);
    v->most = v->calls == 0 ? x : fmax(v->most, x);
    v->calls++;
    return exp(x);
}

/* x^2 + a x, a in data. */
static double parabola(double x, void *data)
{
    return x * x + *(double *)data * x;
}

Test(derivative_1d, by_hand_on_a_parabola)
{
    double one = 1, *d = output("f'(0)", 1);
    function_1d f = {parabola, &one};
    ATTEMPT("f(x) = x^2 + x at x = 0") {
        *d = derivative_1d(&f, 0);
    }
    expect_value("f'(0)", *d, 1, 1e-12,
                 "(h^2 + h) - (h^2 - h) = 2h, and the points are 2h apart: the "
                 "squares cancel, which is why both sides are asked");
}

Test(derivative_1d, asks_at_the_right_distance)
{
    double *d = output("f'(2)", 1), h = cbrt(DBL_EPSILON) * 2;
    visits *v = shared(sizeof *v);
    function_1d f = {watched_exp, v};
    ATTEMPT("f = exp at x = 2") {
        *d = derivative_1d(&f, 2);
    }
    expect_int("calls of f", v->calls, 2, "two points, two calls");
    expect_value("step up", v->most - 2, h, 1e-9,
                 "h = eps^(1/3) max(1, |x|) with eps = DBL_EPSILON");
    expect_value("step down", 2 - v->least, h, 1e-9,
                 "the other point is as far away on the other side");
    expect_that("f'(2) right to 1e-9", fabs(*d / exp(2) - 1) <= 1e-9,
                "you got %.12g, exp(2) is %.12g; an error of 1e-9 is many "
                "times what this step leaves",
                *d, exp(2));
}

Test(second_derivative_1d, by_hand_on_a_parabola)
{
    double none = 0, *d = output("f''(0)", 1);
    function_1d f = {parabola, &none};
    ATTEMPT("f(x) = x^2 at x = 0") {
        *d = second_derivative_1d(&f, 0);
    }
    expect_value("f''(0)", *d, 2, 1e-12, "(h^2 - 2 * 0 + h^2) / h^2 = 2");
}

Test(second_derivative_1d, asks_at_the_right_distance)
{
    double *d = output("f''(2)", 1), h = pow(DBL_EPSILON, 0.25) * 2;
    visits *v = shared(sizeof *v);
    function_1d f = {watched_exp, v};
    ATTEMPT("f = exp at x = 2") {
        *d = second_derivative_1d(&f, 2);
    }
    expect_int("calls of f", v->calls, 3, "three points, three calls");
    expect_value("step up", v->most - 2, h, 1e-9,
                 "h = eps^(1/4) max(1, |x|): the second difference needs a "
                 "larger step than the first");
    expect_value("step down", 2 - v->least, h, 1e-9,
                 "the other point is as far away on the other side");
    expect_that("f''(2) right to 1e-6", fabs(*d / exp(2) - 1) <= 1e-6,
                "you got %.12g, exp(2) is %.12g; an error of 1e-6 is many "
                "times what this step leaves",
                *d, exp(2));
}
