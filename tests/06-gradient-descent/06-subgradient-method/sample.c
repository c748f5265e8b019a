/* Sample tests of 6.6 absolute_eval and subgradient_method. */
#include "gradient_descent.h"
#include "harness.h"

/* f(x) = |x|, with the slope 0 at 0 */
static double modulus(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = (x[0] > 0) - (x[0] < 0);
    return fabs(x[0]);
}

Test(absolute_eval, by_hand)
{
    const double A[] = {1, 2, 3, 4}, b[] = {4, 5};
    absolute_problem p = {.m = 2, .n = 2, .A = A, .b = b};
    double *g = output("g", 2), *f = output("f", 1);
    const double *x = input("x", 2, (double[]){1, 1});
    ATTEMPT("A = (1 2; 3 4), b = (4, 5) at x = (1, 1)") {
        *f = absolute_eval(2, g, x, &p);
    }
    expect_value("f", *f, 3, 1e-15, "the residuals Ax - b are -1 and 2");
    expect_close("g", g, (double[]){2, 2}, 2, 1e-15,
                 "the rows of A, with the signs of their residuals: -(1, 2) + "
                 "(3, 4)");
}

Test(absolute_eval, the_sign_of_zero_is_zero)
{
    const double A[] = {1, 0, 0, 1}, b[] = {3, 7};
    absolute_problem p = {.m = 2, .n = 2, .A = A, .b = b};
    double *g = output("g", 2), *f = output("f", 1);
    const double *x = input("x", 2, (double[]){3, 9});
    ATTEMPT("f(x) = |x_1 - 3| + |x_2 - 7| at (3, 9)") {
        *f = absolute_eval(2, g, x, &p);
    }
    expect_value("f", *f, 2, 1e-15, "0 + 2");
    expect_close("g", g, (double[]){0, 1}, 2, 0,
                 "at the kink every slope of [-1, 1] is a subgradient; take 0");
}

Test(subgradient_method, keeps_the_best_point)
{
    objective f = {.n = 1, .eval = modulus};
    double *x = inout("x", 1, (double[]){0.75});
    double *history = output("history", 3), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = |x| from 0.75, a = 1, two steps") {
        *status = (int)subgradient_method(&f, x, history, steps, 1, 2, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "the steps were used up, as they usually are");
    expect_int("steps", *steps, 2, "two steps were allowed");
    expect_close("history", history, (double[]){0.75, 0.25, 0.25}, 3, 1e-14,
                 "x_1 = -0.25; x_2 = -0.25 + 1/sqrt(2) = 0.457 is worse, so "
                 "the best value stays 0.25");
    expect_value("x", *x, -0.25, 1e-14,
                 "the best point comes back, not the last one");
}

Test(subgradient_method, stops_at_a_zero_subgradient)
{
    objective f = {.n = 1, .eval = modulus};
    double *x = inout("x", 1, (double[]){2});
    double *history = output("history", 11), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = |x| from 2, a = 2: the first step ends at 0") {
        *status = (int)subgradient_method(&f, x, history, steps, 2, 10, work);
    }
    expect_status("status", *status, NUM_OK,
                  "0 is a subgradient at x = 0, so 0 is the minimum");
    expect_int("steps", *steps, 1, "one step was enough");
    expect_value("x", *x, 0, 1e-14, "the minimum of |x|");
}
