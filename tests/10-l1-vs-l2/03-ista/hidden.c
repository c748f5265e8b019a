/* Hidden tests of 10.3 ista. */
#include "designs.h"
#include "harness.h"
#include "l1_vs_l2.h"
#include "mat.h"
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
    double A[N * N], d[N], b[N], x0[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        d[i] = 0.1 + 0.9 * rng_uniform(&r);
        b[i] = rng_normal(&r);
        x0[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, d, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
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
    mat_gram(M, N, G, X);
    vec_scale(N * N, G, 1.0 / M);
    mat_t_vec(M, N, b, X, y);
    vec_scale(N, b, 1.0 / M);
    quadratic_problem q = {.n = N, .A = G, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, zero), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    const double lambda = 3;
    ATTEMPT("400 steps on two groups of three features, lambda = 3") {
        *status =
            (int)ista(&f, x, history, steps, lambda, 0.3, 1e-12, STEPS, work);
    }
    double g[N], worst = 0;
    objective_gradient(&f, g, x);
    for (int j = 0; j < N; j++) {
        double over = fabs(g[j]) - lambda;
        double miss =
            x[j] == 0 ? fmax(over, 0) : fabs(g[j] + copysign(lambda, x[j]));
        worst = miss <= worst ? worst : miss; /* keeps a NaN */
    }
    expect_at_most("largest miss of the optimality condition", worst, 0.05,
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
    objective f = {.n = 1, .eval = minus_log};
    double *x = inout("x", 1, (double[]){3});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x - log x: the first step leaves the domain") {
        *status = (int)ista(&f, x, history, steps, 0.1, 6, 1e-6, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "f(x_1) is NaN: say so, and go no further");
    expect_int("steps", *steps, 1, "the run ends where NaN appears");
    expect_value("x", *x, -0.4, 1e-14,
                 "3 - 6 * 2/3 = -1, thresholded by 0.6: the point at which f "
                 "is NaN");
}

Test(ista_input, refuses_bad_parameters)
{
    enum { CASES = 10 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double lambda[] = {-1, nan, inf, 1, 1, 1, 1, 1, 1, 1};
    const double eta[] = {1, 1, 1, 0, -0.1, nan, inf, 1, 1, 1};
    const double tol[] = {0, 0, 0, 0, 0, 0, 0, -1, nan, 0};
    const int max_steps[] = {2, 2, 2, 2, 2, 2, 2, 2, 2, -1};
    const char *what[] = {"lambda < 0",   "lambda = NaN", "lambda = inf",
                          "eta = 0",      "eta < 0",      "eta = NaN",
                          "eta = inf",    "tol < 0",      "tol = NaN",
                          "max_steps < 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){5});
    double *history = output("history", 3), *work = output("work", 2);
    int *steps = inout_ints("steps", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)ista(f, x, history, steps, lambda[i], eta[i],
                                  tol[i], max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT,
                      "%s must be refused before anything happens", what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_int("steps", *steps, -7, "steps stays as it was");
}
