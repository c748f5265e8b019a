/* Sample tests of 10.3 ista. */
#include "harness.h"
#include "l1_vs_l2.h"
#include "problems.h"

/* f(x) = |x - (8, 1)|^2 / 2 - 32.5; F = f + 2 |x|_1 has its minimum at (6, 0) */
static const double identity[] = {1, 0, 0, 1}, centre[] = {8, 1};

Test(ista, two_steps_by_hand)
{
    quadratic_problem q = {.n = 2, .A = identity, .b = centre};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 3), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("two steps from (0, 0), lambda = 2, eta = 1/2") {
        *status = (int)ista(&f, x, history, steps, 2, 0.5, 0, 2, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "two steps, tol = 0");
    expect_int("steps", *steps, 2, "two steps were allowed");
    expect_close("x", x, (double[]){4.5, 0}, 2, 1e-15,
                 "(0, 0) steps to (4, 0.5) and is thresholded by eta lambda = "
                 "1 to (3, 0); that steps to (5.5, 0.5), and so on");
    expect_close("history", history, (double[]){0, -13.5, -16.875}, 3, 1e-15,
                 "history[k] is F(x_k) = f(x_k) + lambda |x_k|_1");
}

Test(ista, ends_at_the_kink)
{
    quadratic_problem q = {.n = 2, .A = identity, .b = centre};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 3});
    double *history = output("history", 61), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("from (0, 3), lambda = 2, eta = 1/2, tol = 1e-6") {
        *status = (int)ista(&f, x, history, steps, 2, 0.5, 1e-6, 60, work);
    }
    expect_status("status", *status, NUM_OK,
                  "at the minimiser (6, 0) no subgradient need be short, but "
                  "(x_k - x_{k+1})/eta is 0");
    expect_int("steps", *steps, 23,
               "the first coordinate misses 6 by 6/2^k after k steps, which is "
               "the length of the mapping too; 6/2^23 is the first below 1e-6");
    expect_close("x", x, (double[]){6 - 6 * 0x1p-23, 0}, 2, 1e-15,
                 "x is the point that passed the test, with an exact 0");
}

Test(ista, without_penalty_it_is_gradient_descent)
{
    quadratic_problem q = {.n = 2, .A = identity, .b = centre};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 2), *work = output("work", 4);
    int *steps = output_ints("steps", 1);
    ATTEMPT("one step with lambda = 0, eta = 1/4") {
        ista(&f, x, history, steps, 0, 0.25, 0, 1, work);
    }
    expect_close("x", x, (double[]){2, 0.25}, 2, 1e-15, "0 - (0 - (8, 1)) / 4");
    expect_close("history", history, (double[]){0, -14.21875}, 2, 1e-15,
                 "F is f");
}
