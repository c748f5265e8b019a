/* Hidden tests of 8.6 adaptive_restart. */
#include "harness.h"
#include "momentum.h"
#include "problems.h"
#include "vec.h"

/* f(x) = x - log x, NaN for x <= 0. */
static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1 - 1 / x[0];
    return x[0] > 0 ? x[0] - log(x[0]) : (double)NAN;
}

/* f(x) = sum_i w_i log cosh x_i with w_i = 1, 1/4, 1/16, ... */
static double log_cosh(int n, double g[], const double x[], void *data)
{
    double sum = 0, w = 1;
    (void)data;
    for (int i = 0; i < n; i++, w /= 4) {
        sum += w * log(cosh(x[i]));
        if (g)
            g[i] = w * tanh(x[i]);
    }
    return sum;
}

/*
 * The method in another form: z_{k+1} = z_k - eta t_k grad f(y_k) with
 * t_k y_k = (t_k - 1) x_k + z_k; a restart puts z to x. Returns the number of
 * restarts, sets x and values[0 ... steps].
 */
static int twin(objective *f, double x[], double values[], double eta,
                int steps)
{
    double z[16], y[16], g[16], old[16], way[16], t = 1;
    int n = f->n, restarts = 0;
    vec_copy(n, z, x);
    values[0] = objective_value(f, x);
    for (int k = 0; k < steps; k++) {
        for (int i = 0; i < n; i++)
            y[i] = ((t - 1) * x[i] + z[i]) / t;
        objective_gradient(f, g, y);
        vec_copy(n, old, x);
        vec_add_scaled(n, x, y, g, -eta);
        vec_axpy(n, z, g, -eta * t);
        values[k + 1] = objective_value(f, x);
        t = 0.5 + sqrt(0.25 + t * t);
        vec_sub(n, way, x, old);
        if (vec_dot(n, g, way) > 0) {
            t = 1;
            vec_copy(n, z, x);
            restarts++;
        }
    }
    return restarts;
}

Test(adaptive_restart, follows_the_rule_on_random_quadratics)
{
    enum { N = 8, STEPS = 60 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], b[N], x0[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = i == 0 ? 1 : 0.02 + 0.1 * rng_uniform(&r);
        b[i] = rng_normal(&r);
        x0[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, x0), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("60 steps on a random quadratic in 8 dimensions, eta = 1") {
        *status = (int)adaptive_restart(&f, x, history, steps, restarts, 1, 0,
                                        STEPS, work);
    }
    double values[STEPS + 1];
    int count = twin(&f, x0, values, 1, STEPS);
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_int("restarts", *restarts, count,
               "how often g_k'(x_{k+1} - x_k) > 0 (seed %llu)", test_seed());
    expect_close("x", x, x0, N, 1e-10, "the last iterate (seed %llu)",
                 test_seed());
    expect_close("history", history, values, STEPS + 1, 1e-10,
                 "history[k] is f(x_k) for every k (seed %llu)", test_seed());
}

Test(adaptive_restart, follows_the_rule_on_log_cosh)
{
    enum { STEPS = 40 };
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = log_cosh};
    double *x = inout("x", 3, (double[]){2, -3, 1});
    double *history = output("history", STEPS + 1), *work = output("work", 6);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("40 steps on a weighted sum of log cosh, eta = 1/2") {
        *status = (int)adaptive_restart(f, x, history, steps, restarts, 0.5, 0,
                                        STEPS, work);
    }
    int gradients = (int)f->gradients, values_asked = (int)f->values;
    double values[STEPS + 1], want[3] = {2, -3, 1};
    int count = twin(f, want, values, 0.5, STEPS);
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_int("restarts", *restarts, count,
               "how often g_k'(x_{k+1} - x_k) > 0");
    expect_close("x", x, want, 3, 1e-10, "the last iterate");
    expect_close("history", history, values, STEPS + 1, 1e-10,
                 "history[k] is f(x_k) for every k");
    expect_int("gradients", gradients, STEPS,
               "one gradient a step: the question uses the one that made it");
    expect_int("values", values_asked, 2 * STEPS + 1,
               "one value an iterate, and one with each gradient");
}

Test(adaptive_restart, nothing_moves_at_the_minimum)
{
    const double A[] = {1, 0, 0, 0.25};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 6), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("starting at the minimum, tol = 1e-9") {
        *status = (int)adaptive_restart(&f, x, history, steps, restarts, 0.5,
                                        1e-9, 5, work);
    }
    expect_status("status", *status, NUM_OK, "the gradient is 0");
    expect_int("steps", *steps, 1, "one step is taken, it goes nowhere");
    expect_int("restarts", *restarts, 0,
               "g'(x_1 - x_0) is 0 and not above 0: that is no restart");
}

Test(adaptive_restart, stops_when_the_gradient_is_short)
{
    const double A[] = {1, 0, 0, 0.01};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){1, 10});
    double *history = output("history", 201), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("kappa = 100, tol = 1e-4") {
        *status = (int)adaptive_restart(&f, x, history, steps, restarts, 1,
                                        1e-4, 200, work);
    }
    expect_status("status", *status, NUM_OK, "200 steps are plenty");
    expect_at_most("steps", (double)*steps, 80,
                   "with restarts it takes less than 80 steps");
    expect_at_most("|grad f(x)|", hypot(x[0], 0.01 * x[1]), 1e-4,
                   "the gradient at x is not above the one at the last y");
}

Test(adaptive_restart_input, stops_where_f_is_nan)
{
    objective f = {.n = 1, .eval = minus_log};
    double *x = inout("x", 1, (double[]){3});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("f(x) = x - log x: the first step leaves the domain") {
        *status = (int)adaptive_restart(&f, x, history, steps, restarts, 6,
                                        1e-6, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "f(x_1) is NaN: say so, and go no further");
    expect_int("steps", *steps, 1, "the run ends where NaN appears");
    expect_value("x", *x, -1, 1e-15, "x is the point at which f is NaN");
}

Test(adaptive_restart_input, refuses_bad_parameters)
{
    enum { CASES = 7 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double eta[] = {0, -0.1, nan, inf, 0.1, 0.1, 0.1};
    const double tol[] = {0, 0, 0, 0, -1, nan, 0};
    const int max_steps[] = {2, 2, 2, 2, 2, 2, -1};
    const char *what[] = {"eta = 0", "eta < 0",   "eta = NaN",    "eta = inf",
                          "tol < 0", "tol = NaN", "max_steps < 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){5});
    double *history = output("history", 3), *work = output("work", 2);
    int *steps = inout_ints("steps", 1, (int[]){-7});
    int *restarts = inout_ints("restarts", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] =
                (int)adaptive_restart(f, x, history, steps, restarts, eta[i],
                                      tol[i], max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT,
                      "%s must be refused before anything happens", what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_int("restarts", *restarts, -7, "restarts stays as it was");
}
