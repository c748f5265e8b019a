/* Sample tests of 6.5 projected_gradient. */
#include "gradient_descent.h"
#include "harness.h"
#include "problems.h"

/* The square [-1, 2] x [-1, 2]. */
static void square(int n, double p[], const double y[], void *data)
{
    (void)data;
    for (int i = 0; i < n; i++)
        p[i] = fmax(-1, fmin(2, y[i]));
}

/* f(x) = |x - (3, 1)|^2 / 2 - 5 */
static const double identity[] = {1, 0, 0, 1}, centre[] = {3, 1};

Test(projected_gradient, two_steps_by_hand)
{
    quadratic_problem q = {.n = 2, .A = identity, .b = centre};
    objective f = problem_quadratic(&q);
    const feasible_set C = {.project = square};
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 3), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("two steps from (0, 0) in the square [-1, 2]^2, eta = 1/2") {
        *status =
            (int)projected_gradient(&f, x, history, steps, &C, 0.5, 0, 2, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "two steps, tol = 0");
    expect_close("x", x, (double[]){2, 0.75}, 2, 1e-15,
                 "(0, 0) to (1.5, 0.5), then to (2.25, 0.75), which is "
                 "projected: step first, then project the point");
    expect_close("history", history, (double[]){0, -3.75, -4.46875}, 3, 1e-15,
                 "f at the three points");
}

Test(projected_gradient, stops_at_the_boundary)
{
    quadratic_problem q = {.n = 2, .A = identity, .b = centre};
    objective f = problem_quadratic(&q);
    const feasible_set C = {.project = square};
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 61), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("the nearest point of the square to (3, 1), tol = 1e-6") {
        *status = (int)projected_gradient(&f, x, history, steps, &C, 0.5, 1e-6,
                                          60, work);
    }
    expect_status("status", *status, NUM_OK,
                  "at the solution (2, 1) the gradient is (-1, 0) and never 0: "
                  "stop on |x - P(x - eta g)| / eta");
    expect_int("steps", *steps, 20,
               "the gradient mapping is (0, 2^-k) after k > 1 steps; 2^-20 is "
               "the first below 1e-6");
    expect_close("x", x, (double[]){2, 1 - 0x1p-20}, 2, 1e-15,
                 "x is the point that passed the test");
}

Test(projected_gradient, an_infeasible_start_is_projected)
{
    quadratic_problem q = {.n = 2, .A = identity, .b = centre};
    objective f = problem_quadratic(&q);
    const feasible_set C = {.project = square};
    double *x = inout("x", 2, (double[]){10, -5});
    double *history = output("history", 1), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("start (10, -5), no steps") {
        *status =
            (int)projected_gradient(&f, x, history, steps, &C, 0.5, 0, 0, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "no steps allowed");
    expect_close("x", x, (double[]){2, -1}, 2, 0,
                 "x_0 is the projection of the start");
    expect_value("history[0]", history[0], -2.5, 1e-15,
                 "f at x_0 = (2, -1), not at (10, -5)");
}
