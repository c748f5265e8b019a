/* Sample tests of 8.3 nesterov. */
#include "harness.h"
#include "momentum.h"
#include "problems.h"

Test(nesterov, by_hand)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){16});
    double *history = output("history", 4), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("three steps on x^2/2 from 16, eta = 1/2") {
        *status = (int)nesterov(&f, x, history, steps, 0.5, 0, 3, work);
    }
    double t1 = (1 + sqrt(5)) / 2, t2 = (1 + sqrt(1 + 4 * t1 * t1)) / 2;
    double x3 = (4 - (t1 - 1) / t2 * 4) / 2;
    expect_status("status", *status, NUM_MAX_ITERATIONS, "three steps, tol 0");
    expect_int("steps", *steps, 3, "three steps were allowed");
    expect_value("history[2]", history[2], 8, 1e-14,
                 "t_0 = 1, so y_1 = x_1 = 8 and x_2 = 4 are gradient steps");
    expect_value("x", *x, x3, 1e-14,
                 "t_1 = 1.618, t_2 = 2.194: y_2 = 4 - 0.2817 * 4, and x_3 is "
                 "half of that");
    expect_close("history", history, (double[]){128, 32, 8, x3 * x3 / 2}, 4,
                 1e-14, "history[k] is f(x_k)");
}

Test(nesterov, stops_when_the_gradient_is_short)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){16});
    double *history = output("history", 10), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("x^2/2 from 16, eta = 1/2, tol = 2") {
        *status = (int)nesterov(&f, x, history, steps, 0.5, 2, 9, work);
    }
    expect_status("status", *status, NUM_OK, "a short gradient is met");
    expect_int("steps", *steps, 4,
               "y_0 ... y_3 are 16, 8, 2.87, 0.32: the step from y_3 is still "
               "taken, then the run ends");
    expect_at_most("|x|", fabs(*x), 0.2, "x_4 is half of y_3");
}

/*
 * f = 1/8 (x_0^2 + sum_i (x_i - x_{i-1})^2 + x_{n-1}^2) - x_0 / 4: a chain of
 * springs, held at both ends and pulled at one. L < 1.
 */
enum { CHAIN = 60 };

Test(nesterov, keeps_its_promise)
{
    double A[CHAIN * CHAIN] = {0}, b[CHAIN] = {0}, zero[CHAIN] = {0};
    for (int i = 0; i < CHAIN; i++) {
        A[i * CHAIN + i] = 0.5;
        if (i > 0)
            A[i * CHAIN + i - 1] = A[(i - 1) * CHAIN + i] = -0.25;
    }
    b[0] = 0.25; /* the minimiser: 1 - (i + 1) / (CHAIN + 1) */
    quadratic_problem q = {.n = CHAIN, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", CHAIN, zero), *work = output("work", 2 * CHAIN);
    double *history = output("history", 151);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("150 steps on a chain of 60 springs, eta = 1/L = 1") {
        *status = (int)nesterov(&f, x, history, steps, 1, 0, 150, work);
    }
    double R2 = 0, least = -0.125 * CHAIN / (CHAIN + 1), most = 0;
    for (int i = 0; i < CHAIN; i++)
        R2 += pow(1 - (i + 1.0) / (CHAIN + 1), 2);
    for (int k = 1; k <= 150; k++) {
        double used = (history[k] - least) * (k + 1) * (k + 1) / (2 * R2);
        most = used <= most ? most : used; /* keeps a NaN */
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_at_most("largest part of the bound that is used", most, 1,
                   "f(x_k) - min f <= 2 L |x_0 - x*|^2 / (k + 1)^2 for every "
                   "k; gradient descent breaks it here");
}
