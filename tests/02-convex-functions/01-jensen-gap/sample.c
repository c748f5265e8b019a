/* Sample tests of 2.1 jensen_gap. */
#include "convex_functions.h"
#include "harness.h"

static double square(int n, double g[], const double x[], void *data)
{
    (void)g;
    (void)data;
    double sum = 0;
    for (int i = 0; i < n; i++)
        sum += x[i] * x[i];
    return sum;
}

static double fourth_power(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] * x[0] * x[0] * x[0];
}

/* Not convex: -x^2. */
static double hill(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return -x[0] * x[0];
}

Test(jensen_gap, of_a_parabola)
{
    objective f = {.n = 1, .eval = square};
    double *gap = output("gap", 1), *work = output("work", 1);
    const double *x = input("x", 1, (double[]){4});
    const double *y = input("y", 1, (double[]){0});
    ATTEMPT("f = x^2, x = 4, y = 0, t = 1/4") {
        *gap = jensen_gap(&f, x, y, 0.25, work);
    }
    expect_value("gap", *gap, 3, 1e-15,
                 "the chord is at 1/4 * 16 + 3/4 * 0 = 4, the graph at "
                 "f(1/4 * 4 + 3/4 * 0) = f(1) = 1");
}

Test(jensen_gap, t_is_the_weight_of_x)
{
    objective f = {.n = 1, .eval = fourth_power};
    double *gap = output("gap", 1), *work = output("work", 1);
    const double *x = input("x", 1, (double[]){2});
    const double *y = input("y", 1, (double[]){0});
    ATTEMPT("f = x^4, x = 2, y = 0, t = 1/4") {
        *gap = jensen_gap(&f, x, y, 0.25, work);
    }
    expect_value("gap", *gap, 3.9375, 1e-15,
                 "1/4 f(2) + 3/4 f(0) - f(1/2) = 4 - 1/16: t is the weight of "
                 "x in the value and in the point");
}

Test(jensen_gap, is_negative_on_a_hill)
{
    objective f = {.n = 1, .eval = hill};
    double *gap = output("gap", 1), *work = output("work", 1);
    const double *x = input("x", 1, (double[]){1});
    const double *y = input("y", 1, (double[]){-1});
    ATTEMPT("f = -x^2, x = 1, y = -1, t = 1/2") {
        *gap = jensen_gap(&f, x, y, 0.5, work);
    }
    expect_value("gap", *gap, -1, 1e-15,
                 "the chord is at -1, below the top of the hill at 0: a "
                 "negative gap is what refutes convexity");
}

Test(jensen_gap, in_the_plane)
{
    objective f = {.n = 2, .eval = square};
    double *gap = output("gap", 1), *work = output("work", 2);
    const double *x = input("x", 2, (double[]){3, 1});
    const double *y = input("y", 2, (double[]){1, -3});
    ATTEMPT("f = |x|^2, x = (3, 1), y = (1, -3), t = 1/2") {
        *gap = jensen_gap(&f, x, y, 0.5, work);
    }
    expect_value("gap", *gap, 5, 1e-15,
                 "f is 10 at both ends and 5 in the middle, (2, -1)");
}
