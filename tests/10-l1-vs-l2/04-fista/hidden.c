/* Hidden tests of 10.4 fista. */
#include "../certificates.h"
#include "../proximal.h"
#include "designs.h"
#include "harness.h"
#include "l1_vs_l2.h"
#include "problems.h"

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
 * The method in another form: t_k y_k = (t_k - 1) x_k + z_k with the long steps
 * z_{k+1} = z_k + t_k (x_{k+1} - y_k), and S_t(x) = x minus x clipped to
 * [-t, t]. Sets x and values[0 ... steps].
 */
static void twin(objective *f, double x[], double values[], double ys[],
                 double lambda, double eta, int steps)
{
    double z[16], y[16], g[16], t = 1;
    const double cut = eta * lambda;
    int n = f->n;
    vec_copy(n, z, x);
    for (int k = 0; k <= steps; k++) {
        values[k] = objective_value(f, x) + lambda * vec_norm1(n, x);
        if (k == steps)
            break;
        for (int i = 0; i < n; i++)
            y[i] = ((t - 1) * x[i] + z[i]) / t;
        objective_gradient(f, g, y);
        if (ys)
            ys[k] = y[0];
        for (int i = 0; i < n; i++) {
            double v = y[i] - eta * g[i];
            x[i] = v - fmax(-cut, fmin(cut, v));
            z[i] += t * (x[i] - y[i]);
        }
        t = 0.5 + sqrt(0.25 + t * t);
    }
}

Test(fista, follows_the_recursion_on_random_quadratics)
{
    enum { N = 12, STEPS = 30 };
    rng r = test_rng(1);
    double A[N * N], b[N], x0[N];
    quadratic_problem q = random_quadratic(N, A, b, x0, 0.05, &r);
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, x0), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("30 steps on a random quadratic, lambda = 0.2, eta = 0.9") {
        *status = (int)fista(&f, x, history, steps, 0.2, 0.9, 0, STEPS, work);
    }
    double values[STEPS + 1];
    twin(&f, x0, values, NULL, 0.2, 0.9, STEPS);
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_close("x", x, x0, N, 1e-11, "the 30th iterate (seed %llu)",
                 test_seed());
    expect_close("history", history, values, STEPS + 1, 1e-12,
                 "F at all x_k (seed %llu)", test_seed());
}

Test(fista, gradients_are_taken_at_y)
{
    enum { STEPS = 8 };
    visits *v = shared(sizeof *v);
    objective f = {.n = 2, .eval = log_cosh, .data = v};
    double *x = inout("x", 2, (double[]){3, -1});
    double *history = output("history", STEPS + 1), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("8 steps on log cosh, watching where gradients are asked for") {
        *status = (int)fista(&f, x, history, steps, 0.1, 0.5, 0, STEPS, work);
    }
    double ys[STEPS], values[STEPS + 1], want[2] = {3, -1};
    objective plain = {.n = 2, .eval = log_cosh};
    twin(&plain, want, values, ys, 0.1, 0.5, STEPS);
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_int("gradients", v->count, STEPS, "one gradient a step");
    expect_close("y_k, first coordinate", v->first, ys, STEPS, 1e-12,
                 "the gradient of step k belongs to y_k, the point ahead; y_k "
                 "itself is not thresholded");
    expect_close("x", x, want, 2, 1e-12, "the last iterate");
}

Test(fista, x_is_the_iterate_not_the_point_ahead)
{
    const double half[] = {0.5};
    quadratic_problem q = {.n = 1, .A = half};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){64});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("five steps on x^2/4 + |x|/8 from 64, eta = 1") {
        *status = (int)fista(&f, x, history, steps, 0.125, 1, 0, 5, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_value("F(x)", *x * *x / 4 + fabs(*x) / 8, history[5], 1e-13,
                 "the last value of the history is that of the x you return");
    expect_value("history[2]", history[2], 64.4853515625, 1e-13,
                 "F(x_2), x_2 = (64/2 - 1/8)/2 - 1/8 = 15.8125: the history is "
                 "taken at x, not at y");
}

Test(fista, selects_on_diabetes)
{
    enum { M = DIABETES_M, N = DIABETES_N, STEPS = 600 };
    static double X[M * N], y[M];
    double G[N * N], b[N], zero[N] = {0};
    cr_assert(diabetes(X, y), "lib/data/diabetes.csv cannot be read");
    quadratic_problem q = least_squares(M, N, G, b, X, y);
    objective f = problem_quadratic(&q);
    double *x = inout("x", N, zero), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    const double lambda = 12;
    ATTEMPT("the lasso on the diabetes data, lambda = 12, eta = 0.24") {
        *status =
            (int)fista(&f, x, history, steps, lambda, 0.24, 1e-5, STEPS, work);
    }
    const double miss = optimality_miss(M, N, X, y, x, lambda, 0);
    int chosen = 0;
    for (int j = 0; j < N; j++)
        chosen += x[j] != 0;
    expect_status("status", *status, NUM_OK, "the mapping falls below 1e-5");
    expect_at_most("largest miss of the optimality condition", miss, 1e-4,
                   "g_j = -lambda sign(x_j) where x_j != 0, |g_j| <= lambda "
                   "elsewhere");
    expect_int("weights that are not 0", chosen, 4,
               "body mass index, blood pressure, hdl and ltg; the others are "
               "exact zeros");
}

Test(fista, the_step_from_a_fixed_point_is_taken)
{
    const double one[] = {1}, b[] = {2};
    quadratic_problem q = {.n = 1, .A = one, .b = b};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 0});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 2), *status = output_ints("status", 2);
    ATTEMPT("x^2/2 - 2x + 3|x| from 0, its minimiser: 5 steps, then none") {
        status[0] = (int)fista(f, x, history, steps, 3, 0.5, 0, 5, work);
        status[1] =
            (int)fista(f, x + 1, history, steps + 1, 3, 0.5, 0, 0, work);
    }
    expect_status("status", status[0], NUM_OK, "y_0 - x_1 is 0");
    expect_int("steps", steps[0], 1, "one step shows that nothing moves");
    expect_status("status without steps", status[1], NUM_MAX_ITERATIONS,
                  "without a step nothing is known");
    expect_int("steps", steps[1], 0, "no step is allowed");
    expect_int("gradients", (int)f->gradients, 1, "one step, one gradient");
    expect_int("values", (int)f->values, 4,
               "F(x_0), F(x_1) and one with the gradient; F(x_0) once more");
}

Test(fista, the_mapping_is_measured_from_y)
{
    const double one[] = {1}, b[] = {16};
    quadratic_problem q = {.n = 1, .A = one, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){0});
    double *history = output("history", 31), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("x^2/2 - 16x + 2|x| from 0, eta = 1/4, tol = 1/2") {
        *status = (int)fista(&f, x, history, steps, 2, 0.25, 0.5, 30, work);
    }
    double want = 0, values[31], ys[30];
    int k = 0;
    for (; k < 30; k++) {
        want = 0;
        twin(&f, &want, values, ys, 2, 0.25, k + 1);
        if (fabs(ys[k] - want) / 0.25 <= 0.5)
            break;
    }
    expect_status("status", *status, NUM_OK, "it converges to 14");
    expect_int("steps", *steps, k + 1,
               "the run ends after the first step with |y_k - x_{k+1}| / eta "
               "<= 1/2");
    expect_value("x", *x, want, 1e-13, "the point that this step led to");
}

Test(fista_input, stops_where_f_is_nan)
{
    expect_stop_at_nan(fista, "F(x_1) is NaN: say so, and go no further");
}

Test(fista_input, refuses_bad_parameters)
{
    expect_bad_parameters_refused(fista);
}
