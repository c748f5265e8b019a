/* Sample tests of 10.4 fista. */
#include "harness.h"
#include "l1_vs_l2.h"
#include "problems.h"

Test(fista, by_hand)
{
    const double one[] = {1}, b[] = {18};
    quadratic_problem q = {.n = 1, .A = one, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){0});
    double *history = output("history", 4), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("three steps on x^2/2 - 18x + 2|x| from 0, eta = 1/2") {
        *status = (int)fista(&f, x, history, steps, 2, 0.5, 0, 3, work);
    }
    double t1 = (1 + sqrt(5)) / 2, t2 = (1 + sqrt(1 + 4 * t1 * t1)) / 2;
    double y2 = 12 + (t1 - 1) / t2 * 4, x3 = (y2 + 18) / 2 - 1;
    expect_status("status", *status, NUM_MAX_ITERATIONS, "three steps, tol 0");
    expect_int("steps", *steps, 3, "three steps were allowed");
    expect_value("history[2]", history[2], -120, 1e-14,
                 "t_0 = 1, so y_1 = x_1 = 8 (9 minus eta lambda = 1), and x_2 "
                 "= 13 - 1 = 12 are steps of ista; F(12) = 72 - 216 + 24");
    expect_value("x", *x, x3, 1e-14,
                 "t_1 = 1.618, t_2 = 2.194: y_2 = 12 + 0.2817 * 4, half way to "
                 "18, minus 1");
    expect_close("history", history,
                 (double[]){0, -96, -120, x3 * x3 / 2 - 16 * x3}, 4, 1e-14,
                 "history[k] is F(x_k), the L1 term included");
}

Test(fista, ends_at_the_kink)
{
    const double identity[] = {1, 0, 0, 1}, b[] = {8, 1};
    quadratic_problem q = {.n = 2, .A = identity, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 3});
    double *history = output("history", 201), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("|x - (8, 1)|^2/2 + 2|x|_1, eta = 1/2, tol = 1e-6") {
        *status = (int)fista(&f, x, history, steps, 2, 0.5, 1e-6, 200, work);
    }
    expect_status("status", *status, NUM_OK,
                  "|y_k - x_{k+1}|/eta falls below 1e-6");
    const double distance = hypot(x[0] - 6, x[1]);
    expect_at_most("distance to the minimiser (6, 0)", distance, 1e-6,
                   "the second element is thresholded to 0");
    expect_value("x[1]", x[1], 0, 0, "an exact 0");
}

/*
 * f is a chain of 60 springs as in 8.3, with L < 1. For lambda = 1 / (2 s^2) the
 * minimiser of F is x_i = (1 - (i + 1)/s)^2 for i < s and 0 beyond: its second
 * differences are 2/s^2 = 4 lambda, so A x = b - lambda where x_i > 0.
 */
enum { CHAIN = 60, S = 50, STEPS = 200 };

Test(fista, keeps_its_promise)
{
    double A[CHAIN * CHAIN] = {0}, b[CHAIN] = {0}, zero[CHAIN] = {0};
    for (int i = 0; i < CHAIN; i++) {
        A[i * CHAIN + i] = 0.5;
        if (i > 0)
            A[i * CHAIN + i - 1] = A[(i - 1) * CHAIN + i] = -0.25;
    }
    b[0] = 0.25;
    quadratic_problem q = {.n = CHAIN, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", CHAIN, zero), *work = output("work", 2 * CHAIN);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    const double lambda = 1.0 / (2 * S * S);
    ATTEMPT("200 steps on a chain of 60 springs, lambda = 0.0002, eta = 1") {
        *status = (int)fista(&f, x, history, steps, lambda, 1, 0, STEPS, work);
    }
    double best[CHAIN] = {0}, least = 0, R2 = 0, most = 0;
    for (int i = 0; i < S; i++) {
        best[i] = pow(1 - (i + 1.0) / S, 2);
        least += lambda * best[i];
        R2 += best[i] * best[i];
    }
    least += objective_value(&f, best);
    for (int k = 1; k <= STEPS; k++) {
        double used = (history[k] - least) * (k + 1) * (k + 1) / (2 * R2);
        most = used <= most ? most : used; /* keeps a NaN */
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_at_most("largest part of the bound that is used", most, 1,
                   "F(x_k) - min F <= 2 L |x_0 - x*|^2 / (k + 1)^2 for every "
                   "k; ista breaks it here");
}
