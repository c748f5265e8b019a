/* Sample tests of 3.3 numeric_gradient, gradient_error. */
#include "harness.h"
#include "hessian_test.h"

/* f(x) = x_0^2 + 3 x_0 x_1 */
static double simple(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g) {
        g[0] = 2 * x[0] + 3 * x[1];
        g[1] = 3 * x[0];
    }
    return x[0] * x[0] + 3 * x[0] * x[1];
}

Test(numeric_gradient, by_hand)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 2, .eval = simple};
    double *g = output("g", 2), *x = inout("x", 2, (double[]){1, -2});
    int *status = output_ints("status", 1);
    ATTEMPT("f(x) = x_0^2 + 3 x_0 x_1 at (1, -2)") {
        *status = (int)numeric_gradient(f, g, x);
    }
    expect_status("status", *status, NUM_OK, "all values are finite");
    expect_close("g", g, (double[]){-4, 3}, 2, 1e-7,
                 "the gradient is (2 x_0 + 3 x_1, 3 x_0) = (-4, 3)");
    expect_int("values", (int)f->values, 4, "two values for each coordinate");
    expect_int("gradients", (int)f->gradients, 0,
               "f's own gradient is what this is to be held against: do not "
               "ask for it");
}

Test(numeric_gradient, leaves_x_as_it_was)
{
    const double start[] = {0.1, 1.0 / 3, -12345.678};
    objective f = {.n = 3, .eval = simple};
    double *g = output("g", 3), *x = inout("x", 3, start);
    ATTEMPT("a point of three numbers that are no short binary ones") {
        numeric_gradient(&f, g, x);
    }
    expect_close("x", x, start, 3, 0,
                 "put x_i back from a copy, bit by bit: (x + h) - h is not "
                 "always x");
    expect_close("g", g, (double[]){1.2, 0.3, 0}, 3, 1e-7,
                 "the gradient is (2 x_0 + 3 x_1, 3 x_0, 0), all of it at x: "
                 "put x_i back before the next coordinate");
}

Test(gradient_error, by_hand)
{
    double *e = output("error", 1);
    int *worst = output_ints("worst", 1);
    const double *g = input("g", 3, (double[]){1000, 2, 5});
    const double *d = input("d", 3, (double[]){1001, 2.5, 5});
    ATTEMPT("g = (1000, 2, 5) and d = (1001, 2.5, 5)") {
        *e = gradient_error(3, worst, g, d, 1e-8);
    }
    expect_value("error", *e, 0.2, 1e-14,
                 "the errors are 1/1001, 0.5/2.5 and 0: each coordinate is "
                 "measured by its own size");
    expect_int("worst", *worst, 1, "the coordinate to look at");
}

Test(gradient_error, equal_gradients)
{
    double *e = output("error", 1);
    int *worst = output_ints("worst", 1);
    const double *g = input("g", 2, (double[]){0, -3});
    ATTEMPT("a gradient with a 0 against itself") {
        *e = gradient_error(2, worst, g, g, 1e-8);
    }
    expect_value("error", *e, 0, 0,
                 "no difference; where both are 0 the floor keeps 0/0 away");
    expect_int("worst", *worst, 0, "the first of the largest errors");
}
