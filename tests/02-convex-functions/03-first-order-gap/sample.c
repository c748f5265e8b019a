/* Sample tests of 2.3 first_order_gap. */
#include "convex_functions.h"
#include "harness.h"

static double exponential(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = exp(x[0]);
    return exp(x[0]);
}

/* x_1^2 + 3 x_2^2 */
static double bowl(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g) {
        g[0] = 2 * x[0];
        g[1] = 6 * x[1];
    }
    return x[0] * x[0] + 3 * x[1] * x[1];
}

/* x_1 x_2, a saddle */
static double saddle(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g) {
        g[0] = x[1];
        g[1] = x[0];
    }
    return x[0] * x[1];
}

Test(first_order_gap, of_the_exponential)
{
    objective f = {.n = 1, .eval = exponential};
    double *gap = output("gap", 1), *work = output("work", 1);
    const double *x = input("x", 1, (double[]){0});
    const double *y = input("y", 1, (double[]){1});
    ATTEMPT("f = e^x, tangent at x = 0, compared at y = 1") {
        *gap = first_order_gap(&f, x, y, work);
    }
    expect_value("gap", *gap, exp(1) - 2, 1e-14,
                 "f(1) = e, and the tangent 1 + x has reached 2 there");
}

Test(first_order_gap, in_the_plane)
{
    objective f = {.n = 2, .eval = bowl};
    double *gap = output("gap", 1), *work = output("work", 2);
    const double *x = input("x", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){3, 0});
    ATTEMPT("f = x_1^2 + 3 x_2^2, x = (1, 1), y = (3, 0)") {
        *gap = first_order_gap(&f, x, y, work);
    }
    expect_value("gap", *gap, 7, 1e-14,
                 "f(y) = 9, f(x) = 4, grad f(x) = (2, 6), y - x = (2, -1): "
                 "9 - 4 - (4 - 6)");
}

Test(first_order_gap, is_negative_somewhere_on_a_saddle)
{
    objective f = {.n = 2, .eval = saddle};
    double *gap = output("gap", 2), *work = output("work", 2);
    const double *x = input("x", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){3, 0});
    const double *up = input("y up", 2, (double[]){2, 3});
    ATTEMPT("f = x_1 x_2, x = (1, 1), y = (3, 0) and (2, 3)") {
        gap[0] = first_order_gap(&f, x, y, work);
        gap[1] = first_order_gap(&f, x, up, work);
    }
    expect_close("gap", gap, (double[]){-2, 2}, 2, 1e-14,
                 "f lies below its tangent plane in one direction and above in "
                 "another: one negative gap is enough to refute convexity");
}
