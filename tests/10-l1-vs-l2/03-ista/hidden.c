/* Hidden tests of 10.3 ista. */
#include "../certificates.h"
#include "../proximal.h"
#include "designs.h"
#include "harness.h"
#include "l1_vs_l2.h"
#include "problems.h"

/* One step of the contract, written as x minus what the box [-t, t] keeps. */
static void twin_step(objective *f, double x[], double lambda, double eta)
{
    double g[16], t = eta * lambda;
    objective_gradient(f, g, x);
    for (int i = 0; i < f->n; i++) {
        double z = x[i] - eta * g[i];
        x[i] = z - fmax(-t, fmin(t, z));
    }
}

Test(ista, follows_the_recursion_on_random_quadratics)
{
    enum { N = 8, STEPS = 12 };
    rng r = test_rng(1);
    double A[N * N], b[N], x0[N];
    quadratic_problem q = random_quadratic(N, A, b, x0, 0.1, &r);
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, x0), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("12 steps on a random quadratic, lambda = 0.4, eta = 0.7") {
        *status = (int)ista(&f, x, history, steps, 0.4, 0.7, 0, STEPS, work);
    }
    double values[STEPS + 1];
    for (int k = 0; k <= STEPS; k++) {
        values[k] = objective_value(&f, x0) + 0.4 * vec_norm1(N, x0);
        if (k < STEPS)
            twin_step(&f, x0, 0.4, 0.7);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_close("x", x, x0, N, 1e-12, "the 12th iterate (seed %llu)",
                 test_seed());
    expect_close("history", history, values, STEPS + 1, 1e-12,
                 "F at all 13 points (seed %llu)", test_seed());
}

Test(ista, one_step_from_a_far_start)
{
    const double A[] = {1};
    quadratic_problem q = {.n = 1, .A = A};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){-8});
    double *history = output("history", 2), *work = output("work", 2);
    int *steps = output_ints("steps", 1);
    ATTEMPT("one step on x^2/2 from -8, lambda = 3, eta = 1/4") {
        ista(f, x, history, steps, 3, 0.25, 0, 1, work);
    }
    expect_value("x", *x, -5.25, 1e-15, "-8 + 8/4 = -6, then 3/4 towards 0");
    expect_close("history", history, (double[]){56, 29.53125}, 2, 1e-15,
                 "32 + 3 * 8, and 5.25^2/2 + 3 * 5.25");
    expect_int("gradients", (int)f->gradients, 2,
               "one gradient for x_0, one for x_1");
    expect_int("values", (int)f->values, 2,
               "value and gradient are asked for together");
}

Test(ista, solves_the_lasso_on_the_grouped_design)
{
    enum { M = GROUPS_M, N = GROUPS_N, STEPS = 400 };
    double X[M * N], y[M], G[N * N], b[N], zero[N] = {0};
    groups(X, y);
    quadratic_problem q = least_squares(M, N, G, b, X, y);
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, zero), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    const double lambda = 3;
    ATTEMPT("400 steps on two groups of three features, lambda = 3") {
        *status =
            (int)ista(&f, x, history, steps, lambda, 0.3, 1e-12, STEPS, work);
    }
    const double miss = optimality_miss(M, N, X, y, x, lambda, 0);
    expect_at_most("largest miss of the optimality condition", miss, 0.05,
                   "g_j = -lambda sign(x_j) where x_j != 0, |g_j| <= lambda "
                   "elsewhere; correlated features are slow, but 400 steps "
                   "come that close");
    expect_close("features of the second group", x + 3, (double[]){0, 0, 0}, 3,
                 1e-15, "exact zeros, not small numbers");
    int rising = 0;
    for (int k = 1; k <= *steps && k <= STEPS; k++)
        rising += !(history[k] <= history[k - 1] + 1e-12);
    expect_int("steps in which F rises", rising, 0,
               "with eta <= 1/L every step goes down");
}

Test(ista, the_start_may_be_optimal)
{
    const double one[] = {1}, b[] = {2};
    quadratic_problem q = {.n = 1, .A = one, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){0});
    double *history = output("history", 1), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("x^2/2 - 2x with lambda = 3 from 0, no steps allowed") {
        *status = (int)ista(&f, x, history, steps, 3, 0.5, 0, 0, work);
    }
    expect_status("status", *status, NUM_OK,
                  "the slope -2 of f is weaker than lambda = 3: 0 is the "
                  "minimiser, though the gradient of f is not 0");
    expect_int("steps", *steps, 0, "nothing to do");
    expect_value("x", *x, 0, 0, "x stays at 0");
    expect_value("history[0]", *history, 0, 0, "F(0) = 0");
}

Test(ista_input, stops_where_f_is_nan)
{
    expect_stop_at_nan(ista, "f(x_1) is NaN: say so, and go no further");
}

Test(ista_input, refuses_bad_parameters)
{
    expect_bad_parameters_refused(ista);
}
