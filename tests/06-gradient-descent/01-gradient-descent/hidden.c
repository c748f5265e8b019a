/* Hidden tests of 6.1 gradient_descent. */
#include "gradient_descent.h"
#include "harness.h"
#include "mat.h"
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

/* f(x) = sqrt(x), whose slope at 0 is infinite. */
static double root(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 0.5 / sqrt(x[0]);
    return sqrt(x[0]);
}

Test(gradient_descent, stops_where_f_is_nan)
{
    objective f = {.n = 1, .eval = minus_log};
    double *x = inout("x", 1, (double[]){3});
    double *history = output("history", 6), *work = output("work", 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x - log x: the first step leaves the domain") {
        *status =
            (int)gradient_descent(&f, x, history, steps, 6, 1e-6, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "f(x) is NaN after the first step: that is neither a short "
                  "gradient nor a reason to go on");
    expect_int("steps", *steps, 1, "the run ends where NaN appears");
    expect_value("x", *x, -1, 1e-15, "x is the point at which f is NaN");
}

Test(gradient_descent, stops_where_the_gradient_is_infinite)
{
    objective f = {.n = 1, .eval = root};
    double *x = inout("x", 1, (double[]){0.25});
    double *history = output("history", 6), *work = output("work", 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = sqrt(x): the first step ends at 0, where f' is infinite") {
        *status =
            (int)gradient_descent(&f, x, history, steps, 0.25, 1e-6, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "an infinite gradient is not finite: ask isfinite, which "
                  "refuses NaN and infinity");
    expect_int("steps", *steps, 1, "the run ends where infinity appears");
    expect_value("x", *x, 0, 1e-15, "x is the point with that gradient");
}

Test(gradient_descent, small_changes_of_f_are_no_reason_to_stop)
{
    const double tiny[] = {1e-8};
    quadratic_problem q = {.n = 1, .A = tiny};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){1});
    double *history = output("history", 41), *work = output("work", 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = 1e-8 x^2 / 2: changes of f far below tol = 1e-10") {
        *status = (int)gradient_descent(&f, x, history, steps, 0.5e8, 1e-10, 40,
                                        work);
    }
    expect_status("status", *status, NUM_OK, "the gradient becomes short");
    expect_int("steps", *steps, 7,
               "f is flat here, yet |g| = 1e-8 x is above tol until x is 2^-7: "
               "stop on the gradient, not on the change of f");
}

Test(gradient_descent, no_steps_allowed)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){4});
    double *history = output("history", 1), *work = output("work", 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("max_steps = 0") {
        *status = (int)gradient_descent(&f, x, history, steps, 1, 1, 0, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "the start is not good enough and no step is allowed");
    expect_int("steps", *steps, 0, "no step is allowed");
    expect_value("x", *x, 4, 0, "x stays where it was");
    expect_value("history[0]", history[0], 8, 1e-15,
                 "the value of the start is part of the history");
}

Test(gradient_descent, one_call_for_each_iterate)
{
    const double A[] = {3, 1, 1, 2}, b[] = {1, 1};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 8), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("seven steps on a quadratic, calls counted") {
        *status = (int)gradient_descent(f, x, history, steps, 0.3, 0, 7, work);
    }
    expect_int("steps", *steps, 7, "seven steps were allowed");
    expect_int("gradients", (int)f->gradients, 8,
               "seven steps visit eight points, with one gradient each");
    expect_int("values", (int)f->values, 8,
               "objective_value_gradient gives value and gradient in one call: "
               "do not ask for the value again");
}

Test(gradient_descent, refuses_bad_parameters)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    const double eta[] = {0,   -0.1, (double)NAN, (double)INFINITY,
                          0.1, 0.1,  0.1};
    const double tol[] = {0, 0, 0, 0, -1, (double)NAN, 0};
    const int max_steps[] = {2, 2, 2, 2, 2, 2, -1};
    const char *what[] = {"eta = 0", "eta < 0",   "eta = NaN",    "eta = inf",
                          "tol < 0", "tol = NaN", "max_steps < 0"};
    enum { CASES = 7 };
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){5});
    double *history = output("history", 3), *work = output("work", 1);
    int *steps = inout_ints("steps", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)gradient_descent(f, x, history, steps, eta[i],
                                              tol[i], max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT,
                      "%s must be refused before anything happens", what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_int("steps", *steps, -7, "steps stays as it was");
}

Test(gradient_descent, follows_the_recursion_on_random_quadratics)
{
    enum { N = 12, STEPS = 25 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], b[N], x0[N], want[N], g[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = 1 + 9 * rng_uniform(&r);
        b[i] = rng_normal(&r);
        x0[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, x0), *work = output("work", N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("25 steps on a random quadratic in 12 dimensions, eta = 0.15") {
        *status =
            (int)gradient_descent(&f, x, history, steps, 0.15, 0, STEPS, work);
    }
    vec_copy(N, want, x0);
    double fall = 0, values[STEPS + 1];
    for (int k = 0;; k++) {
        values[k] = objective_value_gradient(&f, g, want);
        if (k > 0)
            fall = fmax(fall, history[k] - history[k - 1]);
        if (k == STEPS)
            break;
        vec_axpy(N, want, g, -0.15);
    }
    expect_close("x", x, want, N, 1e-12,
                 "25 times x - eta (A x - b) (seed %llu)", test_seed());
    expect_close("history", history, values, STEPS + 1, 1e-12,
                 "history[k] is f(x_k) for every k (seed %llu)", test_seed());
    expect_at_most("largest rise of f", fall, 1e-12,
                   "with eta < 2/L no step goes up (seed %llu)", test_seed());
}
