/* Sample tests of 6.3 backtracking. */
#include "gradient_descent.h"
#include "harness.h"
#include "problems.h"

/* f(x) = x - log x, NaN for x <= 0. */
static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1 - 1 / x[0];
    return x[0] > 0 ? x[0] - log(x[0]) : (double)NAN;
}

/* f(x) = x^4 / 4: steep outside, flat inside. */
static double quartic(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = x[0] * x[0] * x[0];
    return x[0] * x[0] * x[0] * x[0] / 4;
}

Test(backtracking, by_hand_on_a_parabola)
{
    const double two[] = {2};
    quadratic_problem q = {.n = 1, .A = two};
    objective f = problem_quadratic(&q);
    double *x_new = output("x_new", 1), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){1});
    const double *g = input("g", 1, (double[]){2});
    const double *d = input("d", 1, (double[]){-2});
    ATTEMPT("f(x) = x^2 at x = 1, d = -2, t0 = 0.9, beta = 1/2, c = 0.3") {
        *status = (int)backtracking(&f, x_new, t, x, 1, g, d, 0.9, 0.5, 0.3);
    }
    expect_status("status", *status, NUM_OK, "there is a step");
    expect_value("t", *t, 0.45, 1e-15,
                 "t = 0.9 lowers f to 0.64, but 1 + 0.3 * 0.9 * (-4) = -0.08 "
                 "was asked for; t = 0.45 gives 0.01, below 0.46");
    expect_value("x_new", *x_new, 0.1, 1e-14,
                 "x_new belongs to the accepted t: 1 - 0.45 * 2");
}

Test(backtracking, a_nan_trial_is_refused)
{
    objective f = {.n = 1, .eval = minus_log};
    double *x_new = output("x_new", 1), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2.0 / 3});
    const double *d = input("d", 1, (double[]){-6});
    ATTEMPT("f(x) = x - log x at x = 3: the first trials are outside") {
        *status =
            (int)backtracking(&f, x_new, t, x, 3 - log(3), g, d, 1, 0.5, 0.1);
    }
    expect_status("status", *status, NUM_OK, "there is a step");
    expect_value("t", *t, 0.25, 1e-15,
                 "at t = 1 and t = 1/2 f is NaN, and NaN counts as infinity");
    expect_value("x_new", *x_new, 1.5, 1e-15, "3 - 6 / 4");
}

Test(backtracking, refuses_a_direction_that_goes_up)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x_new = inout("x_new", 1, (double[]){-7});
    double *t = inout("t", 1, (double[]){-7});
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){2});
    ATTEMPT("d = +g") {
        *status = (int)backtracking(&f, x_new, t, x, 2, x, x, 1, 0.5, 0.1);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "g'd = 4 > 0: along d f goes up, no step can be promised");
    expect_value("t", *t, -7, 0, "t stays as it was");
}

Test(gradient_descent_backtracking, every_search_starts_from_t0)
{
    objective f = {.n = 1, .eval = quartic};
    double *x = inout("x", 1, (double[]){1.5});
    double *history = output("history", 3), *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^4/4 from 1.5, two steps, t0 = 1, beta = 1/2, c = 0.1") {
        *status = (int)gradient_descent_backtracking(&f, x, history, steps, 1,
                                                     0.5, 0.1, 0, 2, work);
    }
    const double x1 = -0.1875, x2 = -0.180908203125;
    expect_status("status", *status, NUM_MAX_ITERATIONS, "two steps, tol = 0");
    expect_value("x", *x, x2, 1e-14,
                 "t = 1/2 leads from 1.5 to -0.1875, where f is flat and t = 1 "
                 "is right again: start every search from t0");
    expect_close("history", history,
                 (double[]){pow(1.5, 4) / 4, pow(x1, 4) / 4, pow(x2, 4) / 4}, 3,
                 1e-14, "f at the start and after each step");
}
