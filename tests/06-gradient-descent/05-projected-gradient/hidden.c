/* Hidden tests of 6.5 projected_gradient. */
#include "gradient_descent.h"
#include "harness.h"
#include "problems.h"
#include "vec.h"

/* box: the set [lo, hi]^n, which counts its projections. */
typedef struct box {
    double lo, hi;
    int calls;
} box;

static void project_on_box(int n, double p[], const double y[], void *data)
{
    box *b = data;
    b->calls++;
    for (int i = 0; i < n; i++)
        p[i] = y[i] < b->lo ? b->lo : y[i] > b->hi ? b->hi : y[i];
}

/* The unit ball. */
static void project_on_ball(int n, double p[], const double y[], void *data)
{
    double norm = vec_norm2(n, y);
    (void)data;
    vec_copy(n, p, y);
    if (norm > 1)
        vec_scale(n, p, 1 / norm);
}

/* f(x) = -log x, NaN for x <= 0. */
static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = -1 / x[0];
    return x[0] > 0 ? -log(x[0]) : (double)NAN;
}

Test(projected_gradient, is_gradient_descent_where_the_set_is_not_felt)
{
    const double A[] = {4, 1, 1, 2}, b[] = {1, 1};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    box all = {-100, 100, 0};
    const feasible_set C = {project_on_box, &all};
    double *x = inout("x", 2, (double[]){5, -5});
    double *history = output("history", 11), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("ten steps in a large box, eta = 0.3") {
        *status = (int)projected_gradient(&f, x, history, steps, &C, 0.3, 0, 10,
                                          work);
    }
    double want[2] = {5, -5}, g[2], values[11];
    for (int k = 0; k <= 10; k++) {
        values[k] = objective_value_gradient(&f, g, want);
        if (k < 10)
            vec_axpy(2, want, g, -0.3);
    }
    expect_close("x", x, want, 2, 1e-13, "plain gradient descent");
    expect_close("history", history, values, 11, 1e-13,
                 "plain gradient descent");
}

Test(projected_gradient, a_linear_function_over_the_ball)
{
    const double zero[9] = {0}, b[] = {2, -1, 2};
    quadratic_problem q = {.n = 3, .A = zero, .b = b};
    objective f = problem_quadratic(&q);
    const feasible_set C = {.project = project_on_ball};
    double *x = inout("x", 3, (double[]){0, 0, 0});
    double *history = output("history", 201), *work = output("work", 6);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = -(2, -1, 2)'x over the unit ball") {
        *status = (int)projected_gradient(&f, x, history, steps, &C, 0.5, 1e-9,
                                          200, work);
    }
    expect_status("status", *status, NUM_OK,
                  "the gradient is the same everywhere, the mapping is 0 at "
                  "the solution");
    expect_close("x", x, (double[]){2.0 / 3, -1.0 / 3, 2.0 / 3}, 3, 1e-8,
                 "the point of the ball that lies furthest along (2, -1, 2)");
    expect_value("f", history[*steps >= 0 && *steps <= 200 ? *steps : 0], -3,
                 1e-8, "minus the length of (2, -1, 2)");
}

Test(projected_gradient, too_long_a_step_cannot_leave_a_bounded_set)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    box unit = {-1, 1, 0};
    const feasible_set C = {project_on_box, &unit};
    double *x = inout("x", 1, (double[]){1});
    double *history = output("history", 102), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("x^2 / 2 on [-1, 1] with eta = 3 > 2/L, 101 steps") {
        *status = (int)projected_gradient(&f, x, history, steps, &C, 3, 1e-6,
                                          101, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "x jumps between 1 and -1 for ever: f does not change, and "
                  "yet nothing has converged");
    expect_int("steps", *steps, 101, "all steps were used");
    expect_value("x", *x, -1, 0, "after an odd number of jumps x is -1");
}

Test(projected_gradient, stops_where_f_is_nan)
{
    objective f = {.n = 1, .eval = minus_log};
    box all = {-10, 10, 0};
    const feasible_set C = {project_on_box, &all};
    double *x = inout("x", 1, (double[]){-2});
    double *history = output("history", 5), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("-log x from x = -2") {
        *status =
            (int)projected_gradient(&f, x, history, steps, &C, 0.1, 0, 4, work);
    }
    expect_status("status", *status, NUM_DIVERGED, "f(x_0) is NaN");
    expect_int("steps", *steps, 0, "the run ends where NaN appears");
    expect_value("x", *x, -2, 0, "x is the point at which f is NaN");
}

Test(projected_gradient, counts_its_calls)
{
    const double A[] = {3, 1, 1, 2}, b[] = {9, 9};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    box *unit = shared(sizeof *unit);
    *unit = (box){0, 1, 0};
    const feasible_set C = {project_on_box, unit};
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 7), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f falls towards the corner (1, 1), eta = 0.01, 6 steps") {
        *status =
            (int)projected_gradient(f, x, history, steps, &C, 0.01, 0, 6, work);
    }
    expect_int("steps", *steps, 6, "six steps were allowed and needed");
    expect_int("gradients", (int)f->gradients, 7, "one for each iterate");
    expect_int("projections", unit->calls, 8,
               "one of the start and one for each iterate: the point that is "
               "tested is the point that is stepped to");
}

Test(projected_gradient, refuses_bad_parameters)
{
    enum { CASES = 7 };
    const double eta[] = {0,   -0.1, (double)NAN, (double)INFINITY,
                          0.1, 0.1,  0.1};
    const double tol[] = {0, 0, 0, 0, -1, (double)NAN, 0};
    const int max_steps[] = {2, 2, 2, 2, 2, 2, -1};
    const char *what[] = {"eta = 0", "eta < 0",   "eta = NaN",    "eta = inf",
                          "tol < 0", "tol = NaN", "max_steps < 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    box unit = {-1, 1, 0};
    const feasible_set C = {project_on_box, &unit};
    double *x = inout("x", 1, (double[]){5});
    double *history = output("history", 3), *work = output("work", 2);
    int *steps = output_ints("steps", 1),
        *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)projected_gradient(
                f, x, history, steps, &C, eta[i], tol[i], max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x", *x, 5, 0, "x stays as it was, not even projected");
}

Test(projected_gradient, optimality_conditions_on_a_random_box)
{
    enum { N = 10, STEPS = 600 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], b[N], g[N], scratch[2 * N], worst = 0;
    for (int i = 0; i < N; i++) {
        lambda[i] = 1 + 9 * rng_uniform(&r);
        b[i] = 5 * rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    box unit = {0, 0.5, 0};
    const feasible_set C = {project_on_box, &unit};
    vec_fill(N, scratch, 0.25);
    double *x = inout("x", N, scratch), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("a random quadratic over [0, 1/2]^10, eta = 0.1, tol = 1e-9") {
        *status = (int)projected_gradient(&f, x, history, steps, &C, 0.1, 1e-9,
                                          STEPS, work);
    }
    expect_status("status", *status, NUM_OK, "it converges (seed %llu)",
                  test_seed());
    objective_gradient(&f, g, x);
    for (int i = 0; i < N; i++) {
        double against = x[i] <= 0 ? -g[i] : x[i] >= 0.5 ? g[i] : fabs(g[i]);
        worst = fmax(worst, against);
        worst = fmax(worst, fmax(-x[i], x[i] - 0.5));
    }
    expect_at_most("violation of the optimality conditions", worst, 1e-8,
                   "inside the box g_i = 0, at 0 it may be positive, at 1/2 "
                   "negative, and x lies in the box (seed %llu)",
                   test_seed());
}
