/* Sample tests of 6.7 newton_step. */
#include "gradient_descent.h"
#include "harness.h"
#include "problems.h"

/* f(x) = sqrt(1 + x^2), convex, flat far out. */
static double hyperbola(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double root = sqrt(1 + x[0] * x[0]);
    if (g)
        g[0] = x[0] / root;
    return root;
}

static void hyperbola_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = pow(1 + x[0] * x[0], -1.5);
}

/* f(x) = (x^2 - 1)^2 / 4: minima at -1 and 1, a maximum between them. */
static double wells(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double s = x[0] * x[0] - 1;
    if (g)
        g[0] = x[0] * s;
    return s * s / 4;
}

static void wells_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 3 * x[0] * x[0] - 1;
}

Test(newton_step, one_step_solves_a_quadratic)
{
    const double A[] = {3, 1, 1, 2}, b[] = {5, 5};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x_new = output("x_new", 2), *work = output("work", 12);
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){10, -7});
    ATTEMPT("a quadratic with its minimum at (1, 2), from (10, -7)") {
        *status = (int)newton_step(&f, x_new, t, tau, x, work);
    }
    expect_status("status", *status, NUM_OK, "the Hessian is A");
    expect_close("x_new", x_new, (double[]){1, 2}, 2, 1e-14,
                 "x - A^{-1} (A x - b) = A^{-1} b is the minimum");
    expect_value("t", *t, 1, 0, "the full step is right");
    expect_value("tau", *tau, 0, 0,
                 "A is positive definite, nothing is to be shifted");
}

Test(newton_step, too_long_a_step_is_halved)
{
    objective f = {.n = 1, .eval = hyperbola, .hessian = hyperbola_hessian};
    double *x_new = output("x_new", 1), *work = output("work", 4);
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){2});
    ATTEMPT("f(x) = sqrt(1 + x^2) at x = 2, where d = -10") {
        *status = (int)newton_step(&f, x_new, t, tau, x, work);
    }
    expect_status("status", *status, NUM_OK, "f is convex");
    expect_value("t", *t, 0.25, 1e-15,
                 "the full step ends at -8, half of it at -3, both higher than "
                 "where it began; a quarter ends at -0.5");
    expect_value("x_new", *x_new, -0.5, 1e-14, "2 - 10 / 4");
}

Test(newton_step, goes_down_where_the_hessian_is_negative)
{
    objective f = {.n = 1, .eval = wells, .hessian = wells_hessian};
    double *x_new = output("x_new", 1), *work = output("work", 4);
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){0.5});
    ATTEMPT("f(x) = (x^2 - 1)^2 / 4 at x = 1/2, where f'' = -1/4") {
        *status = (int)newton_step(&f, x_new, t, tau, x, work);
    }
    expect_status("status", *status, NUM_OK,
                  "a shift makes a descent direction");
    expect_value("tau", *tau, 0.256, 1e-14,
                 "1e-3 F, 4e-3 F, ... with F = 1/4: the sixth, 1.024 F, is the "
                 "first above 1/4");
    expect_value("t", *t, 1.0 / 128, 1e-14, "d = 0.375 / 0.006 = 62.5 is long");
    expect_value("x_new", *x_new, 0.5 + 62.5 / 128, 1e-12,
                 "towards the minimum at 1, not back to the maximum at 0");
}
