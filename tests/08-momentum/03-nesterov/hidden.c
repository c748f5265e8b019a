/* Hidden tests of 8.3 nesterov. */
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

/* f(x) = sum_i log cosh x_i; data points to where gradients were asked for. */
enum { ROOM = 12 };
typedef struct visits {
    int count;
    double first[ROOM]; /* coordinate 0 of those points */
} visits;

static double log_cosh(int n, double g[], const double x[], void *data)
{
    visits *v = data;
    double sum = 0;
    if (g && v && v->count < ROOM)
        v->first[v->count++] = x[0];
    for (int i = 0; i < n; i++) {
        sum += log(cosh(x[i]));
        if (g)
            g[i] = tanh(x[i]);
    }
    return sum;
}

/*
 * The method in another form: z_{k+1} = z_k - eta t_k grad f(y_k) with
 * t_k y_k = (t_k - 1) x_k + z_k. Sets x and values[0 ... steps].
 */
static void twin(objective *f, double x[], double values[], double ys[],
                 double eta, int steps)
{
    double z[16], y[16], g[16], t = 1;
    int n = f->n;
    vec_copy(n, z, x);
    values[0] = objective_value(f, x);
    for (int k = 0; k < steps; k++) {
        for (int i = 0; i < n; i++)
            y[i] = ((t - 1) * x[i] + z[i]) / t;
        objective_gradient(f, g, y);
        if (ys)
            ys[k] = y[0];
        vec_add_scaled(n, x, y, g, -eta);
        vec_axpy(n, z, g, -eta * t);
        values[k + 1] = objective_value(f, x);
        t = 0.5 + sqrt(0.25 + t * t);
    }
}

Test(nesterov, follows_the_recursion_on_random_quadratics)
{
    enum { N = 12, STEPS = 30 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], b[N], x0[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = 0.05 + 0.95 * rng_uniform(&r);
        b[i] = rng_normal(&r);
        x0[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, x0), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("30 steps on a random quadratic in 12 dimensions, eta = 0.9") {
        *status = (int)nesterov(&f, x, history, steps, 0.9, 0, STEPS, work);
    }
    double values[STEPS + 1];
    twin(&f, x0, values, NULL, 0.9, STEPS);
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_close("x", x, x0, N, 1e-11, "the last iterate (seed %llu)",
                 test_seed());
    expect_close("history", history, values, STEPS + 1, 1e-11,
                 "history[k] is f(x_k) for every k (seed %llu)", test_seed());
}

Test(nesterov, gradients_are_taken_at_y)
{
    enum { STEPS = 8 };
    visits *v = shared(sizeof *v);
    objective f = {.n = 2, .eval = log_cosh, .data = v};
    double *x = inout("x", 2, (double[]){3, -1});
    double *history = output("history", STEPS + 1), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("8 steps on log cosh, watching where gradients are asked for") {
        *status = (int)nesterov(&f, x, history, steps, 0.5, 0, STEPS, work);
    }
    double ys[STEPS], values[STEPS + 1], want[2] = {3, -1};
    objective plain = {.n = 2, .eval = log_cosh};
    twin(&plain, want, values, ys, 0.5, STEPS);
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_int("gradients", v->count, STEPS, "one gradient a step");
    expect_close("y_k, first coordinate", v->first, ys, STEPS, 1e-12,
                 "the gradient of step k belongs to y_k, the point ahead");
    expect_close("x", x, want, 2, 1e-12, "the last iterate");
}

Test(nesterov, x_is_the_iterate_not_the_point_ahead)
{
    const double half[] = {0.5};
    quadratic_problem q = {.n = 1, .A = half};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){64});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("five steps on x^2/4 from 64, eta = 1") {
        *status = (int)nesterov(&f, x, history, steps, 1, 0, 5, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_value("f(x)", *x * *x / 4, history[5], 1e-13,
                 "the last value of the history is that of the x you return");
    expect_value("history[2]", history[2], 64, 1e-13,
                 "f(x_2) = f(16): the history is taken at x, not at y");
}

Test(nesterov, no_steps_allowed)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){4});
    double *history = output("history", 1), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("max_steps = 0 with a generous tol") {
        *status = (int)nesterov(f, x, history, steps, 1, 100, 0, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "no gradient was asked for, so nothing is known of it");
    expect_int("steps", *steps, 0, "no step is allowed");
    expect_value("x", *x, 4, 0, "x stays where it was");
    expect_value("history[0]", history[0], 8, 1e-15, "f at the start");
    expect_int("gradients", (int)f->gradients, 0, "no step, no gradient");
}

Test(nesterov, the_step_from_a_short_gradient_is_taken)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){1});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("the first gradient is short already: tol = 1, eta = 1/4") {
        *status = (int)nesterov(f, x, history, steps, 0.25, 1, 5, work);
    }
    expect_status("status", *status, NUM_OK, "|g| = 1 is not above tol");
    expect_int("steps", *steps, 1, "the step from y_0, then the end");
    expect_value("x", *x, 0.75, 1e-15, "1 - 1/4");
    expect_value("history[1]", history[1], 0.28125, 1e-15, "f(3/4)");
    expect_int("gradients", (int)f->gradients, 1, "one step, one gradient");
    expect_int("values", (int)f->values, 3,
               "f(x_0) and f(x_1), and one with the gradient at y_0");
}

Test(nesterov_input, stops_where_f_is_nan)
{
    objective f = {.n = 1, .eval = minus_log};
    double *x = inout("x", 1, (double[]){3});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x - log x: the first step leaves the domain") {
        *status = (int)nesterov(&f, x, history, steps, 6, 1e-6, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "f(x_1) is NaN: say so, and go no further");
    expect_int("steps", *steps, 1, "the run ends where NaN appears");
    expect_value("x", *x, -1, 1e-15, "x is the point at which f is NaN");
}

Test(nesterov_input, refuses_bad_parameters)
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
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)nesterov(f, x, history, steps, eta[i], tol[i],
                                      max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT,
                      "%s must be refused before anything happens", what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_int("steps", *steps, -7, "steps stays as it was");
}
