/* Sample tests of 6.1 gradient_descent. */
#include "gradient_descent.h"
#include "harness.h"
#include "problems.h"
#include "vec.h"

Test(gradient_descent, one_step_by_hand)
{
    const double A[] = {2, 1, 1, 2};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){1, 2});
    double *history = output("history", 2), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("one step from (1, 2) with eta = 0.1, gradient (4, 5)") {
        *status = (int)gradient_descent(&f, x, history, steps, 0.1, 0, 1, work);
    }
    expect_close("x", x, (double[]){0.6, 1.5}, 2, 1e-15,
                 "x - eta g = (1, 2) - 0.1 (4, 5): all of the gradient at the "
                 "old x, and against it");
    expect_close("history", history, (double[]){7, 3.51}, 2, 1e-15,
                 "history holds f at the start and after every step");
    expect_int("steps", *steps, 1, "one step was allowed and taken");
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "the steps were used up before the gradient was short");
}

Test(gradient_descent, stops_on_the_norm_of_the_gradient)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, one);
    double *history = output("history", 51), *work = output("work", 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^2 / 2 from x = 1 with eta = 1/2 and tol = 1e-3") {
        *status =
            (int)gradient_descent(&f, x, history, steps, 0.5, 1e-3, 50, work);
    }
    expect_status("status", *status, NUM_OK, "the gradient became short");
    expect_int("steps", *steps, 10,
               "the gradient is x, halved by each step: 2^-9 is above 1e-3 and "
               "2^-10 is not");
    expect_value("x", *x, 0x1p-10, 1e-15,
                 "x is the point whose gradient was found short, not the next");
}

Test(gradient_descent, a_start_at_the_minimum_is_left_alone)
{
    const double A[] = {4, 0, 0, 1}, b[] = {8, -3};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){2, -3});
    double *history = output("history", 11), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("a start at which the gradient is 0") {
        *status =
            (int)gradient_descent(&f, x, history, steps, 0.1, 0, 10, work);
    }
    expect_status("status", *status, NUM_OK,
                  "the test of the gradient comes before the first step");
    expect_int("steps", *steps, 0, "there was nothing to do");
    expect_close("x", x, (double[]){2, -3}, 2, 0, "x is the minimiser");
    expect_value("history[0]", history[0], -12.5, 1e-15,
                 "history[0] is f at the start");
}

Test(gradient_descent, too_long_a_step_diverges)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, one);
    double *history = output("history", 2001), *work = output("work", 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^2 / 2, L = 1, with eta = 3 > 2/L") {
        *status =
            (int)gradient_descent(&f, x, history, steps, 3, 1e-3, 2000, work);
    }
    expect_status(
        "status", *status, NUM_DIVERGED,
        "x is multiplied by 1 - eta L = -2 in each step: f leaves the "
        "range of a double before the steps are used up");
    expect_close("history[0..2]", history, (double[]){0.5, 2, 8}, 3, 1e-15,
                 "f is multiplied by 4 in each step");
}
