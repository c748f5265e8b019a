/* Hidden tests of 6.7 newton_step. */
#include "chol.h"
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

static void minus_log_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 1 / (x[0] * x[0]);
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

/* f(x) = 1 + |x - 1| with the second derivative of a parabola. */
static double kink(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = x[0] > 1 ? 1 : -1;
    return 1 + fabs(x[0] - 1);
}

static void one_hessian(int n, double H[], const double x[], void *data)
{
    (void)x;
    (void)data;
    mat_identity(n, H);
}

static void nan_hessian(int n, double H[], const double x[], void *data)
{
    (void)x;
    (void)data;
    vec_fill(n * n, H, (double)NAN);
}

/* mapped: y -> f(S y) for a square S, and its derivatives by the chain rule. */
typedef struct mapped {
    objective inner;
    double S[4];
} mapped;

static double mapped_eval(int n, double g[], const double y[], void *data)
{
    mapped *m = data;
    double x[2], inner[2];
    mat_vec(n, n, x, m->S, y);
    double f = m->inner.eval(n, g ? inner : NULL, x, m->inner.data);
    if (g)
        mat_t_vec(n, n, g, m->S, inner);
    return f;
}

static void mapped_hessian(int n, double H[], const double y[], void *data)
{
    mapped *m = data;
    double x[2], inner[4], product[4], St[4];
    mat_vec(n, n, x, m->S, y);
    m->inner.hessian(n, inner, x, m->inner.data);
    mat_mul(n, n, n, product, inner, m->S);
    mat_transpose(n, n, St, m->S);
    mat_mul(n, n, n, H, St, product);
}

Test(newton_step, a_nan_trial_is_refused)
{
    objective f = {.n = 1, .eval = minus_log, .hessian = minus_log_hessian};
    double *x_new = output("x_new", 1), *work = output("work", 4);
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){3});
    ATTEMPT("f(x) = x - log x at x = 3, where d = -6") {
        *status = (int)newton_step(&f, x_new, t, tau, x, work);
    }
    expect_status("status", *status, NUM_OK, "there is a step");
    expect_value("t", *t, 0.25, 1e-15,
                 "at -3 and at 0 f is NaN, and NaN counts as infinity");
    expect_value("x_new", *x_new, 1.5, 1e-14, "3 - 6 / 4");
}

Test(newton_step, a_stationary_point_is_left_alone)
{
    const double A[] = {1, 0, 0, -1};
    quadratic_problem q = {.n = 2, .A = A};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x_new = output("x_new", 2), *work = output("work", 12);
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){0, 0});
    ATTEMPT("the saddle of (x_1^2 - x_2^2) / 2") {
        *status = (int)newton_step(f, x_new, t, tau, x, work);
    }
    expect_status("status", *status, NUM_OK, "the gradient is 0");
    expect_close("x_new", x_new, (double[]){0, 0}, 2, 0, "x_new is x");
    expect_value("t", *t, 0, 0, "no step was taken");
    expect_int("Hessians", (int)f->hessians, 0, "and no Hessian was needed");
}

Test(newton_step, a_zero_hessian)
{
    const double zero[4] = {0}, b[] = {3, 4};
    quadratic_problem q = {.n = 2, .A = zero, .b = b};
    objective f = problem_quadratic(&q);
    double *x_new = output("x_new", 2), *work = output("work", 12);
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){0, 0});
    ATTEMPT("the linear function -(3, 4)'x") {
        *status = (int)newton_step(&f, x_new, t, tau, x, work);
    }
    expect_status("status", *status, NUM_OK,
                  "the shift makes it steepest descent");
    expect_value("tau", *tau, 1e-3, 1e-14, "H = 0: F counts as 1");
    expect_close("x_new", x_new, (double[]){3000, 4000}, 2, 1e-12,
                 "-g / tau, and f falls all the way");
}

Test(newton_step, what_is_not_finite_is_refused)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x_new = inout("x_new", 1, (double[]){-7});
    double *work = output("work", 4);
    double *t = inout("t", 1, (double[]){-7});
    double *tau = inout("tau", 1, (double[]){-7});
    int *status = output_ints("status", 2);
    const double *nan = input("x", 1, (double[]){(double)NAN});
    const double *x = input("x", 1, (double[]){2});
    ATTEMPT("x = NaN, and a Hessian that is NaN") {
        status[0] = (int)newton_step(&f, x_new, t, tau, nan, work);
        f.hessian = nan_hessian;
        status[1] = (int)newton_step(&f, x_new, t, tau, x, work);
    }
    expect_status("x = NaN", status[0], NUM_BAD_INPUT, "f(x) is NaN");
    expect_status("H = NaN", status[1], NUM_BAD_INPUT,
                  "no shift repairs a NaN: look before you start to shift");
    expect_value("x_new", *x_new, -7, 0, "x_new stays as it was");
    expect_value("t", *t, -7, 0, "t stays as it was");
}

Test(newton_step, says_when_no_step_is_left)
{
    objective f = {.n = 1, .eval = nowhere, .hessian = one_hessian};
    objective h = {.n = 1, .eval = kink, .hessian = one_hessian};
    double *x_new = output("x_new", 2), *work = output("work", 4);
    double *t = output("t", 2), *tau = output("tau", 1);
    int *status = output_ints("status", 2);
    const double *x = input("x", 1, (double[]){1});
    ATTEMPT("NaN around x, and a kink") {
        status[0] = (int)newton_step(&f, x_new, t, tau, x, work);
        status[1] = (int)newton_step(&h, x_new + 1, t + 1, tau, x, work);
    }
    expect_status("NaN around x", status[0], NUM_NO_PROGRESS,
                  "no trial has a value: the halving must end");
    expect_status("a kink", status[1], NUM_NO_PROGRESS,
                  "f is higher on both sides; when x + t d rounds to x the "
                  "condition holds by rounding alone");
    expect_close("t", t, (double[]){0, 0}, 2, 0, "no step");
    expect_close("x_new", x_new, (double[]){1, 1}, 2, 0, "x_new is x");
}

Test(newton_step, counts_its_calls)
{
    objective *f = shared(sizeof *f);
    *f = problem_rosenbrock(2);
    double *x_new = output("x_new", 2), *work = output("work", 12);
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){-1.2, 1});
    ATTEMPT("Rosenbrock at (-1.2, 1)") {
        *status = (int)newton_step(f, x_new, t, tau, x, work);
    }
    expect_status("status", *status, NUM_OK, "there is a step");
    expect_int("gradients", (int)f->gradients, 1, "one gradient, at x");
    expect_int("Hessians", (int)f->hessians, 1, "one Hessian, at x");
    expect_int("values", (int)f->values, 2,
               "one with the gradient, one for the full step, which is good");
    expect_close(
        "x_new", x_new, (double[]){-1.2 + 880.0 / 35600, 1 + 13552.0 / 35600},
        2, 1e-12,
        "g = (-215.6, -88) and H = (1330 480; 480 200), of determinant "
        "35600: Cramer's rule gives d");
}

Test(newton_step, the_units_of_f_do_not_matter)
{
    const double A[] = {2, 0, 0, -1}, kilo[] = {2000, 0, 0, -1000};
    quadratic_problem q = {.n = 2, .A = A}, k = {.n = 2, .A = kilo};
    objective f = problem_quadratic(&q), h = problem_quadratic(&k);
    double *x_new = output("x_new", 4), *work = output("work", 12);
    double *t = output("t", 2), *tau = output("tau", 2);
    const double *x = input("x", 2, (double[]){1, 1});
    ATTEMPT("an indefinite quadratic f, and 1000 f") {
        newton_step(&f, x_new, t, tau, x, work);
        newton_step(&h, x_new + 2, t + 1, tau + 1, x, work);
    }
    double F = sqrt(5), want = 1e-3 * F;
    while (want <= 1)
        want *= 4;
    expect_close("tau", tau, (double[]){want, 1000 * want}, 2, 1e-13,
                 "the shift grows with f: it is a multiple of the Frobenius "
                 "norm, here the first above 1");
    expect_close("x_new", x_new,
                 (double[]){1 - 2 / (2 + want), 1 + 1 / (want - 1),
                            1 - 2 / (2 + want), 1 + 1 / (want - 1)},
                 4, 1e-11, "x - (H + tau I)^{-1} g, the same for f and 1000 f");
}

Test(newton_step, does_not_see_the_coordinates)
{
    mapped m = {.inner = problem_rosenbrock(2), .S = {2, 1, -1, 3}};
    objective f = problem_rosenbrock(2);
    objective h = {
        .n = 2, .eval = mapped_eval, .hessian = mapped_hessian, .data = &m};
    double *x_new = output("x_new", 2), *y_new = output("y_new", 2);
    double *t = output("t", 2), *tau = output("tau", 2);
    double *work = output("work", 12), back[2];
    const double *y = input("y", 2, (double[]){0.4, 0.4});
    const double *x = input("x", 2, (double[]){1.2, 0.8});
    ATTEMPT("Rosenbrock in x, and in y with x = S y") {
        newton_step(&f, x_new, t, tau, x, work);
        newton_step(&h, y_new, t + 1, tau + 1, y, work);
    }
    mat_vec(2, 2, back, m.S, y_new);
    expect_close("tau", tau, (double[]){0, 0}, 2, 0,
                 "the Hessian is positive definite here");
    expect_close("S y_new", back, x_new, 2, 1e-10,
                 "Newton's method is affine invariant: the step in y, mapped "
                 "to x, is the step in x");
}

Test(newton_step, a_shifted_system_is_solved)
{
    enum { N = 8 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], b[N], gradient[N], left[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = 1 + 4 * rng_uniform(&r);
        b[i] = rng_normal(&r);
    }
    lambda[0] = -2;
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x_new = output("x_new", N), *work = output("work", 2 * N * (N + 1));
    double *t = output("t", 1), *tau = output("tau", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", N, (double[N]){0});
    ATTEMPT("a random Hessian with the eigenvalue -2") {
        *status = (int)newton_step(&f, x_new, t, tau, x, work);
    }
    double F = vec_norm2(N * N, A), want = 1e-3 * F, L[N * N];
    for (;; want *= 4) {
        vec_copy(N * N, L, A);
        mat_add_diagonal(N, L, want);
        if (chol_factor(N, L, L) == NUM_OK)
            break;
    }
    expect_status("status", *status, NUM_OK, "it goes down (seed %llu)",
                  test_seed());
    expect_value("tau", *tau, want, 1e-12,
                 "the first shift that chol_factor accepts (seed %llu)",
                 test_seed());
    expect_value("t", *t, 1, 0, "no damping is needed here (seed %llu)",
                 test_seed());
    objective_gradient(&f, gradient, x);
    mat_vec(N, N, left, A, x_new);
    vec_axpy(N, left, x_new, *tau);
    vec_scale(N, gradient, -1);
    expect_close(
        "(H + tau I) d", left, gradient, N, 1e-9,
        "x = 0, so d = x_new: it solves (H + tau I) d = -g (seed %llu)",
        test_seed());
    expect_at_most("f(x_new)", objective_value(&f, x_new), 0,
                   "f(0) = 0, and the step goes down (seed %llu)", test_seed());
}

Test(newton_step, converges_quadratically)
{
    enum { M = 30, N = 3, STEPS = 9 };
    rng r = test_rng(2);
    double X[M * N], y[M], gradient[N];
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < N; j++)
            X[i * N + j] = rng_normal(&r);
        y[i] = X[i * N] + 0.5 * rng_normal(&r) > 0 ? 1 : -1;
    }
    logistic_problem p = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.01};
    objective f = problem_logistic(&p);
    const double *start = input("x", N, (double[N]){0});
    double *points = output("x_new", N * STEPS);
    double *work = output("work", 2 * N * (N + 1));
    double *t = output("t", STEPS), *tau = output("tau", STEPS);
    ATTEMPT("nine Newton steps on a logistic regression") {
        for (int k = 0; k < STEPS; k++)
            newton_step(&f, points + N * k, t + k, tau + k,
                        k > 0 ? points + N * (k - 1) : start, work);
    }
    double last = INFINITY, worst = 0;
    for (int k = 0; k < STEPS; k++) {
        objective_gradient(&f, gradient, points + N * k);
        double norm = vec_norm2(N, gradient);
        if (norm > 1e-7)
            worst = fmax(worst, isfinite(last) ? norm / (last * last) : 0);
        last = norm;
    }
    expect_at_most("|g_9|", last, 1e-7, "nine steps are plenty (seed %llu)",
                   test_seed());
    expect_at_most("largest |g_{k+1}| / |g_k|^2", worst, 100,
                   "near the minimum each step squares the gradient's norm, up "
                   "to a factor (seed %llu)",
                   test_seed());
}
