/* Hidden tests of 6.3 backtracking. */
#include "gradient_descent.h"
#include "harness.h"
#include "problems.h"
#include "vec.h"

/* f(x) = 1 + |x - 1|. */
static double kink(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = x[0] > 1 ? 1 : -1;
    return 1 + fabs(x[0] - 1);
}

/* f(x) = 1 at x = 1, NaN everywhere else. */
static double nowhere(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1;
    return x[0] == 1 ? 1 : (double)NAN;
}

/* f(x) = 1 + x^2/2, but the gradient has the wrong sign. */
static double wrong_gradient(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = -x[0];
    return 1 + x[0] * x[0] / 2;
}

Test(backtracking, the_slope_is_the_one_along_d)
{
    const double I[] = {1, 0, 0, 1};
    quadratic_problem q = {.n = 2, .A = I};
    objective f = problem_quadratic(&q);
    double *x_new = output("x_new", 2), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){1, 3});
    const double *d = input("d", 2, (double[]){-2, 0});
    ATTEMPT("g = (1, 3) and d = (-2, 0)") {
        *status = (int)backtracking(&f, x_new, t, x, 5, x, d, 1, 0.5, 0.3);
    }
    expect_status("status", *status, NUM_OK, "there is a step");
    expect_value("t", *t, 0.5, 1e-15,
                 "the slope is g'd = -2, whatever g'g is: d need not be -g");
    expect_close("x_new", x_new, (double[]){0, 3}, 2, 1e-15, "x + t d");
}

Test(backtracking, a_good_first_trial_is_taken)
{
    const double A[] = {0.5, 0, 0, 0.25};
    quadratic_problem q = {.n = 2, .A = A};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x_new = output("x_new", 2), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){4, 4});
    const double *g = input("g", 2, (double[]){2, 1});
    const double *d = input("d", 2, (double[]){-2, -1});
    ATTEMPT("a flat quadratic, t0 = 2") {
        *status = (int)backtracking(f, x_new, t, x, 6, g, d, 2, 0.5, 0.3);
    }
    expect_status("status", *status, NUM_OK, "there is a step");
    expect_value("t", *t, 2, 1e-15, "t0 itself is tried first");
    expect_close("x_new", x_new, (double[]){0, 2}, 2, 1e-15, "x + t d");
    expect_int("values", (int)f->values, 1,
               "one trial, one value; fx was handed over");
}

Test(backtracking, one_value_for_each_trial)
{
    const double hundred[] = {100};
    quadratic_problem q = {.n = 1, .A = hundred};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x_new = output("x_new", 1), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){1});
    const double *g = input("g", 1, (double[]){100});
    const double *d = input("d", 1, (double[]){-100});
    ATTEMPT("L = 100, t0 = 1, beta = 1/10, c = 1e-4") {
        *status = (int)backtracking(f, x_new, t, x, 50, g, d, 1, 0.1, 1e-4);
    }
    expect_value("t", *t, 0.01, 1e-14,
                 "1 and 0.1 are above 2 (1 - c) / L = 0.02, 0.01 is not");
    expect_int("values", (int)f->values, 3, "three trials, three values");
    expect_int("gradients", (int)f->gradients, 0,
               "the Armijo condition needs no new gradient");
}

Test(backtracking, a_step_that_goes_nowhere_is_none)
{
    objective f = {.n = 1, .eval = kink};
    double *x_new = output("x_new", 1), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){1});
    const double *g = input("g", 1, (double[]){-1});
    const double *d = input("d", 1, (double[]){1});
    ATTEMPT("at the minimum of 1 + |x - 1|, with the subgradient -1") {
        *status = (int)backtracking(&f, x_new, t, x, 1, g, d, 1, 0.5, 1e-4);
    }
    expect_status("status", *status, NUM_NO_PROGRESS,
                  "f is higher on both sides; when x + t d rounds to x, the "
                  "condition holds by rounding alone: end the search there");
    expect_value("t", *t, 0, 0, "no step was found");
    expect_value("x_new", *x_new, 1, 0, "x_new is x");
}

Test(backtracking, gives_up_where_f_is_nan_all_around)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = nowhere};
    double *x_new = output("x_new", 1), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){1});
    const double *d = input("d", 1, (double[]){-1});
    ATTEMPT("every trial is NaN") {
        *status = (int)backtracking(f, x_new, t, x, 1, x, d, 1, 0.5, 0.1);
    }
    expect_status("status", *status, NUM_NO_PROGRESS,
                  "no trial has a value: the search must end, and say so");
    expect_value("x_new", *x_new, 1, 0, "x_new is x");
    expect_at_most("values", (double)f->values, 54,
                   "1 - 2^-54 rounds to 1, so there are at most 54 trials");
}

Test(backtracking, refuses_bad_parameters)
{
    enum { CASES = 11 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double bad[CASES][5] = {
        {2, 0, 0.5, 0.1, -1},   {2, -1, 0.5, 0.1, -1}, {2, nan, 0.5, 0.1, -1},
        {2, inf, 0.5, 0.1, -1}, {2, 1, 0, 0.1, -1},    {2, 1, 1, 0.1, -1},
        {2, 1, nan, 0.1, -1},   {2, 1, 0.5, 0, -1},    {2, 1, 0.5, nan, -1},
        {nan, 1, 0.5, 0.1, -1}, {2, 1, 0.5, 0.1, nan}};
    const char *what[CASES] = {"t0 = 0",   "t0 < 0",   "t0 = NaN",   "t0 = inf",
                               "beta = 0", "beta = 1", "beta = NaN", "c = 0",
                               "c = NaN",  "fx = NaN", "g'd = NaN"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x_new = inout("x_new", 1, (double[]){-7});
    double *t = inout("t", 1, (double[]){-7});
    int *status = output_ints("status", CASES);
    const double *x = input("x", 1, (double[]){2});
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] =
                (int)backtracking(f, x_new, t, x, bad[i][0], x, &bad[i][4],
                                  bad[i][1], bad[i][2], bad[i][3]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x_new", *x_new, -7, 0, "x_new stays as it was");
}

Test(backtracking, certificate_on_rosenbrock)
{
    enum { N = 6 };
    rng r = test_rng(1);
    objective f = problem_rosenbrock(N);
    double point[N], gradient[N], down[N], trial[N];
    for (int i = 0; i < N; i++)
        point[i] = 2 * rng_normal(&r);
    double fx = objective_value_gradient(&f, gradient, point);
    vec_copy(N, down, gradient);
    vec_scale(N, down, -1);
    double *x_new = output("x_new", N), *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", N, point), *g = input("g", N, gradient);
    const double *d = input("d", N, down);
    ATTEMPT("Rosenbrock in 6 variables, t0 = 1, beta = 0.7, c = 0.2") {
        *status = (int)backtracking(&f, x_new, t, x, fx, g, d, 1, 0.7, 0.2);
    }
    double slope = vec_dot(N, gradient, down);
    expect_status("status", *status, NUM_OK, "there is a step (seed %llu)",
                  test_seed());
    vec_add_scaled(N, trial, point, down, *t);
    expect_close("x_new", x_new, trial, N, 1e-15, "x + t d (seed %llu)",
                 test_seed());
    expect_at_most("f(x + t d) - f(x) - c t g'd",
                   objective_value(&f, x_new) - fx - 0.2 * *t * slope, 0,
                   "the accepted step satisfies the condition (seed %llu)",
                   test_seed());
    double last = *t / 0.7;
    vec_add_scaled(N, trial, point, down, last);
    expect_at_least("the same for the trial before it",
                    objective_value(&f, trial) - fx - 0.2 * last * slope, 0,
                    "the trial before it did not (seed %llu)", test_seed());
}

Test(gradient_descent_backtracking, finds_the_minimum_without_knowing_l)
{
    enum { N = 8, STEPS = 400 };
    rng r = test_rng(2);
    double A[N * N], lambda[N], b[N], scratch[2 * N], gradient[N], rise = 0;
    for (int i = 0; i < N; i++) {
        lambda[i] = 1 + 19 * rng_uniform(&r);
        b[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    vec_fill(N, scratch, 1);
    double *x = inout("x", N, scratch), *work = output("work", 3 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("a random quadratic, tol = 1e-6") {
        *status = (int)gradient_descent_backtracking(
            f, x, history, steps, 1, 0.5, 0.25, 1e-6, STEPS, work);
    }
    expect_status("status", *status, NUM_OK, "it converges (seed %llu)",
                  test_seed());
    expect_int("gradients", (int)f->gradients, *steps + 1,
               "one gradient for each iterate, none for trials (seed %llu)",
               test_seed());
    objective_gradient(f, gradient, x);
    expect_at_most("|grad f(x)|", vec_norm2(N, gradient), 1e-6,
                   "x passed the test of the gradient (seed %llu)",
                   test_seed());
    for (int k = 1; k <= *steps && k <= STEPS; k++)
        rise = fmax(rise, history[k] - history[k - 1]);
    expect_at_most("largest rise of f", rise, 0,
                   "every accepted step goes down (seed %llu)", test_seed());
}

Test(gradient_descent_backtracking, takes_t0_where_it_fits)
{
    const double half[] = {0.5};
    quadratic_problem q = {.n = 1, .A = half};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){8});
    double *history = output("history", 3), *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^2 / 4 from 8, t0 = 1, two steps") {
        *status = (int)gradient_descent_backtracking(f, x, history, steps, 1,
                                                     0.5, 0.1, 0, 2, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "two steps, tol = 0");
    expect_value("x", *x, 2, 1e-15,
                 "t0 = 1 satisfies the condition both times, and halves x");
    expect_int("values", (int)f->values, 5,
               "three with the gradients, and one trial for each step");
}

Test(gradient_descent_backtracking, says_when_no_step_is_left)
{
    objective f = {.n = 1, .eval = wrong_gradient};
    double *x = inout("x", 1, (double[]){1});
    double *history = output("history", 6), *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("an objective whose gradient has the wrong sign") {
        *status = (int)gradient_descent_backtracking(&f, x, history, steps, 1,
                                                     0.5, 1e-4, 1e-6, 5, work);
    }
    expect_status("status", *status, NUM_NO_PROGRESS,
                  "no trial goes down: hand on what backtracking says (in "
                  "practice this is how a wrong gradient shows)");
    expect_int("steps", *steps, 0, "no step was taken");
    expect_value("x", *x, 1, 0, "x is the last iterate");
}

Test(gradient_descent_backtracking, other_ways_out)
{
    const double one[] = {1}, nan = (double)NAN;
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 4, (double[]){2, 0, nan, 2});
    double *history = output("history", 4), *work = output("work", 3);
    int *steps = output_ints("steps", 3), *status = output_ints("status", 6);
    ATTEMPT("no steps allowed, start at the minimum, start at NaN") {
        for (int i = 0; i < 3; i++)
            status[i] = (int)gradient_descent_backtracking(
                &f, x + i, history + i, steps + i, 1, 0.5, 0.1, 0, 0, work);
    }
    expect_status("max_steps = 0", status[0], NUM_MAX_ITERATIONS,
                  "the gradient is not 0 and no step is allowed");
    expect_status("start at the minimum", status[1], NUM_OK,
                  "the gradient is 0 there");
    expect_status("start at NaN", status[2], NUM_DIVERGED, "f(x) is NaN");
    expect_ints("steps", steps, (int[]){0, 0, 0}, 3, "no step in any of them");
    ATTEMPT("parameters outside their range") {
        status[3] = (int)gradient_descent_backtracking(
            &f, x + 3, history + 3, steps, 0, 0.5, 0.1, 0, 0, work);
        status[4] = (int)gradient_descent_backtracking(
            &f, x + 3, history + 3, steps, 1, 1, 0.1, 0, 0, work);
        status[5] = (int)gradient_descent_backtracking(
            &f, x + 3, history + 3, steps, 1, 0.5, 0.1, nan, 0, work);
    }
    expect_status("t0 = 0", status[3], NUM_BAD_INPUT, "t0 must be > 0");
    expect_status("beta = 1", status[4], NUM_BAD_INPUT, "beta must be < 1");
    expect_status("tol = NaN", status[5], NUM_BAD_INPUT, "tol must be >= 0");
}
