/* What chapter 08 states, tried out. */
#include "momentum.h"
#include "momentum_torch.h"
#include "problems.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

/*
 * The table of conventions. Each row's method is written down as its source
 * has it, runs 20 steps on Rosenbrock's function from (-1.2, 1), and must meet
 * the functions of this chapter after translation. path[2k], path[2k + 1] is
 * the iterate after step k + 1.
 */
enum { STEPS = TORCH_STEPS };

static const double eta = 0.0005, beta = 0.75;

static void start(double x[2])
{
    x[0] = -1.2;
    x[1] = 1;
}

static void gradient(double g[2], const double x[2])
{
    objective f = problem_rosenbrock(2);
    objective_gradient(&f, g, x);
}

static double fixed(int k)
{
    (void)k;
    return eta;
}

static double falling(int k)
{
    return eta / (1 + k / 4.0);
}

static void expect_same(const double a[], const double b[], const char *what)
{
    for (int i = 0; i < 2 * STEPS; i++)
        cr_assert(fabs(a[i] - b[i]) <= 1e-12, "%s: %.17g and %.17g at %d", what,
                  a[i], b[i], i);
}

/* The course's heavy ball with step sizes eta_k; ahead: gradients at y_k. */
static void heavy_ball(double path[], double ahead[], double step(int))
{
    double x[2], last[2], y[2], g[2];
    start(x);
    start(last);
    for (int k = 0; k < STEPS; k++) {
        for (int i = 0; i < 2; i++)
            y[i] = ahead ? x[i] + beta * (x[i] - last[i]) : x[i];
        gradient(g, y);
        cr_assert(heavy_ball_step(2, x, last, g, step(k), beta) == NUM_OK);
        vec_copy(2, path + 2 * k, x);
        for (int i = 0; ahead && i < 2; i++)
            ahead[2 * k + i] = x[i] + beta * (x[i] - last[i]);
    }
}

/* The course's moving average from v_0 = 0 or, warm, from v_0 = g_0. */
static void average(double path[], double ema_eta, int warm)
{
    double x[2], v[2] = {0, 0}, g[2];
    start(x);
    if (warm)
        gradient(v, x);
    for (int k = 0; k < STEPS; k++) {
        gradient(g, x);
        cr_assert(momentum_step(2, x, v, g, ema_eta, beta) == NUM_OK);
        vec_copy(2, path + 2 * k, x);
    }
}

Test(table, average_and_heavy_ball)
{
    double a[2 * STEPS], b[2 * STEPS];
    average(a, eta / (1 - beta), 0);
    heavy_ball(b, NULL, fixed);
    expect_same(a, b, "moving average with eta / (1 - beta)");
}

Test(table, polyak_1964)
{
    double a[2 * STEPS], b[2 * STEPS], x[2], last[2], g[2];
    start(x);
    start(last);
    for (int k = 0; k < STEPS; k++) {
        gradient(g, x);
        for (int i = 0; i < 2; i++) {
            double next = x[i] - eta * g[i] + beta * (x[i] - last[i]);
            last[i] = x[i];
            x[i] = next;
        }
        vec_copy(2, a + 2 * k, x);
    }
    heavy_ball(b, NULL, fixed);
    expect_same(a, b, "x - alpha g + beta (x - x_last)");
}

/* Sutskever's classical momentum, also Keras: v = mu v - lr g, w = w + v. */
static void velocity(double path[], double step(int))
{
    double x[2], v[2] = {0, 0}, g[2];
    start(x);
    for (int k = 0; k < STEPS; k++) {
        gradient(g, x);
        for (int i = 0; i < 2; i++) {
            v[i] = beta * v[i] - step(k) * g[i];
            x[i] += v[i];
        }
        vec_copy(2, path + 2 * k, x);
    }
}

Test(table, sutskever_classical_and_keras)
{
    double a[2 * STEPS], b[2 * STEPS];
    velocity(a, fixed);
    heavy_ball(b, NULL, fixed);
    expect_same(a, b, "v = mu v - lr g, w = w + v");
    velocity(a, falling);
    heavy_ball(b, NULL, falling);
    expect_same(a, b, "the same with a schedule: lr is inside v");
}

Test(table, torch_momentum)
{
    double a[2 * STEPS];
    cr_assert(torch_eta == eta && torch_beta == beta);
    heavy_ball(a, NULL, fixed);
    expect_same(torch_momentum, a, "lr = eta, momentum = beta");
}

Test(table, torch_dampening_starts_with_the_whole_gradient)
{
    double a[2 * STEPS];
    average(a, eta, 1);
    expect_same(torch_dampened, a, "dampening = beta, from v_0 = g_0");
    average(a, eta, 0);
    cr_assert(fabs(a[0] - torch_dampened[0]) > 0.05,
              "from v_0 = 0 the first step is (1 - beta) times as long");
}

Test(table, torch_schedule_is_outside)
{
    double path[2 * STEPS], x[2], last[2], g[2], h, b;
    start(x);
    start(last);
    for (int k = 0; k < STEPS; k++) {
        double now = falling(k) / (1 - beta);
        double before = falling(k > 0 ? k - 1 : 0) / (1 - beta);
        cr_assert(ema_to_heavy_ball(&h, &b, now, before, beta) == NUM_OK);
        gradient(g, x);
        cr_assert(heavy_ball_step(2, x, last, g, h, b) == NUM_OK);
        vec_copy(2, path + 2 * k, x);
    }
    expect_same(torch_schedule, path, "beta times lr_k / lr_{k-1}");
    heavy_ball(path, NULL, falling);
    cr_assert(fabs(path[2] - torch_schedule[2]) > 1e-3,
              "without that factor the paths part in step 2");
}

Test(table, sutskever_nesterov)
{
    double a[2 * STEPS], b[2 * STEPS], ahead[2 * STEPS], x[2], v[2] = {0, 0};
    double y[2], g[2];
    start(x);
    for (int k = 0; k < STEPS; k++) {
        vec_add_scaled(2, y, x, v, beta);
        gradient(g, y);
        for (int i = 0; i < 2; i++) {
            v[i] = beta * v[i] - eta * g[i];
            x[i] += v[i];
        }
        vec_copy(2, a + 2 * k, x);
    }
    heavy_ball(b, ahead, fixed);
    expect_same(a, b, "theta is x_k");
}

Test(table, torch_nesterov_holds_y)
{
    double x[2 * STEPS], y[2 * STEPS];
    heavy_ball(x, y, fixed);
    expect_same(torch_nesterov, y, "the parameters are y_k, not x_k");
}

Test(table, keras_nesterov_holds_y)
{
    double a[2 * STEPS], x[2 * STEPS], y[2 * STEPS], w[2], v[2] = {0, 0}, g[2];
    start(w);
    for (int k = 0; k < STEPS; k++) {
        gradient(g, w);
        for (int i = 0; i < 2; i++) {
            v[i] = beta * v[i] - eta * g[i];
            w[i] += beta * v[i] - eta * g[i];
        }
        vec_copy(2, a + 2 * k, w);
    }
    heavy_ball(x, y, fixed);
    expect_same(a, y, "w is y_k");
}

/* a_{k+1} = (1 + sqrt(4 a_k^2 + 1)) / 2, y_{k+1} = x_k + (a_k - 1)(...) / a. */
Test(table, nesterov_1983)
{
    double y[2], g[2], x[2], last[2], a = 1, own[2], history[STEPS + 1],
                                      work[4];
    objective f = problem_rosenbrock(2);
    int steps;
    start(y);
    start(last);
    start(own);
    for (int k = 0; k < STEPS; k++) {
        gradient(g, y);
        vec_add_scaled(2, x, y, g, -eta);
        double a_next = (1 + sqrt(4 * a * a + 1)) / 2;
        for (int i = 0; i < 2; i++)
            y[i] = x[i] + (a - 1) * (x[i] - last[i]) / a_next;
        vec_copy(2, last, x);
        a = a_next;
    }
    nesterov(&f, own, history, &steps, eta, 0, STEPS, work);
    cr_assert(steps == STEPS);
    cr_assert(fabs(x[0] - own[0]) <= 1e-12 && fabs(x[1] - own[1]) <= 1e-12);
}

/* The theory. */

static double radius(double h, double b, double lambda)
{
    double rho = NAN;
    int regime;
    cr_assert(momentum_spectral_radius(&rho, &regime, h, b, lambda) == NUM_OK);
    return rho;
}

static int regime_of(double h, double b, double lambda)
{
    double rho;
    int regime = NOT_WRITTEN;
    cr_assert(momentum_spectral_radius(&rho, &regime, h, b, lambda) == NUM_OK);
    return regime;
}

Test(quadratics, regimes_change_at_one_minus_and_plus_root_beta_squared)
{
    for (int i = 1; i < 20; i++) {
        double b = i / 20.0, low = pow(1 - sqrt(b), 2),
               high = pow(1 + sqrt(b), 2);
        cr_assert(regime_of(1, b, 0.999 * low) == DAMPING_OVER);
        cr_assert(regime_of(1, b, low) == DAMPING_CRITICAL);
        cr_assert(regime_of(1, b, 1.001 * low) == DAMPING_UNDER);
        cr_assert(regime_of(1, b, 0.999 * high) == DAMPING_UNDER);
        cr_assert(regime_of(1, b, high) == DAMPING_CRITICAL);
        cr_assert(regime_of(1, b, 1.001 * high) == DAMPING_OVER);
    }
}

Test(quadratics, stable_exactly_below_two_times_one_plus_beta)
{
    for (int i = 0; i < 20; i++) {
        double b = i / 20.0;
        cr_assert(radius(1, b, 1e-6) < 1);
        cr_assert(radius(1, b, 2 * (1 + b) - 1e-6) < 1);
        cr_assert(radius(1, b, 2 * (1 + b) + 1e-6) > 1);
        cr_assert(radius(1, b, -1e-6) > 1);
    }
}

Test(quadratics, radius_falls_is_flat_and_rises)
{
    for (int i = 0; i < 20; i++) {
        double b = i / 20.0, low = pow(1 - sqrt(b), 2),
               high = pow(1 + sqrt(b), 2);
        for (int j = 1; j < 400; j++) {
            double here = j / 100.0, next = (j + 1) / 100.0;
            double step = radius(1, b, next) - radius(1, b, here);
            cr_assert(next > low || step < 0);
            cr_assert(here < high || step > 0);
            cr_assert(here < low || next > high || fabs(step) <= 1e-15);
        }
    }
}

Test(quadratics, the_best_parameters)
{
    for (double kappa = 1.5; kappa < 2e4; kappa *= 3) {
        double h, b, rate, worst = 0;
        cr_assert(optimal_momentum(&h, &b, &rate, 1, kappa) == NUM_OK);
        for (int i = 0; i <= 50; i++) {
            double lambda = 1 + (kappa - 1) * i / 50;
            worst = fmax(worst, radius(h, b, lambda));
        }
        cr_assert(fabs(worst - rate) <= 1e-6, "%g: %.9g", kappa, worst);
        cr_assert(fabs(rate - (1 - 2 / (sqrt(kappa) + 1))) <= 1e-12);
        for (double s = 0.8; s < 1.3; s += 0.1)
            for (double r = 0.9; r < 1.15; r += 0.05) {
                double bb = fmin(r * b, 0.9999999);
                cr_assert(fmax(radius(s * h, bb, 1),
                               radius(s * h, bb, kappa)) >= rate - 1e-6);
            }
    }
}

/* Nesterov's method with a constant beta: 1 - 1/sqrt(kappa). */
Test(quadratics, nesterov_with_constant_beta)
{
    for (double kappa = 1.5; kappa < 2e4; kappa *= 3) {
        double root = sqrt(kappa), b = (root - 1) / (root + 1), worst = 0;
        for (int i = 0; i <= 100; i++) {
            double c = 1 - (1 + (kappa - 1) * i / 100) / kappa; /* 1 - eta l */
            double p = (1 + b) * c, D = p * p - 4 * b * c;
            D = fabs(D) < 1e-12 ? 0 : D;
            worst = fmax(worst, D > 0 ? (p + sqrt(D)) / 2 : sqrt(b * c));
        }
        cr_assert(fabs(worst - (1 - 1 / root)) <= 1e-9, "%g: %.12g", kappa,
                  worst);
    }
}

/* eta lambda = beta = 1/4: the root 1/2 twice, x_k = (1 + k/2) 2^-k. */
Test(quadratics, a_double_root_costs_a_factor_k)
{
    double x = 1, last = 1;
    cr_assert(regime_of(0.25, 0.25, 1) == DAMPING_CRITICAL);
    for (int k = 0; k < 30; k++) {
        double g = x, want = (1 + k / 2.0) * pow(2, -k);
        cr_assert(fabs(x - want) <= 1e-14 * want, "%d: %.17g", k, x);
        cr_assert(heavy_ball_step(1, &x, &last, &g, 0.25, 0.25) == NUM_OK);
    }
}

Test(nesterov, t_grows_by_a_half_a_step)
{
    double t = 1;
    for (int k = 0; k < 1000; k++) {
        cr_assert(t >= (k + 2) / 2.0);
        double next = (1 + sqrt(1 + 4 * t * t)) / 2;
        cr_assert(fabs(next * next - next - t * t) <= 1e-12 * t * t);
        t = next;
    }
}

static double log_cosh(int n, double g[], const double x[], void *data)
{
    double sum = 0, w = 1;
    (void)data;
    for (int i = 0; i < n; i++, w /= 8) {
        sum += w * log(cosh(x[i]));
        if (g)
            g[i] = w * tanh(x[i]);
    }
    return sum;
}

Test(nesterov, bound)
{
    enum { N = 6, K = 300 };
    rng r;
    rng_seed(&r, 8);
    objective f = {.n = N, .eval = log_cosh}; /* L = 1, min f = 0 at 0 */
    for (int run = 0; run < 20; run++) {
        double x[N], history[K + 1], work[2 * N], R2 = 0;
        int steps;
        for (int i = 0; i < N; i++) {
            x[i] = 3 * rng_normal(&r);
            R2 += x[i] * x[i];
        }
        nesterov(&f, x, history, &steps, 1, 0, K, work);
        cr_assert(steps == K);
        for (int k = 1; k <= K; k++)
            cr_assert(history[k] <= 2 * R2 / ((k + 1.0) * (k + 1.0)));
    }
}

Test(nesterov, a_gradient_step_does_not_lengthen_the_gradient)
{
    enum { N = 6 };
    rng r;
    rng_seed(&r, 9);
    objective f = {.n = N, .eval = log_cosh};
    for (int run = 0; run < 200; run++) {
        double x[N], g[N], h = 2 * rng_uniform(&r);
        for (int i = 0; i < N; i++)
            x[i] = 3 * rng_normal(&r);
        objective_gradient(&f, g, x);
        double before = vec_norm2(N, g);
        vec_axpy(N, x, g, -h);
        objective_gradient(&f, g, x);
        cr_assert(vec_norm2(N, g) <= before * (1 + 1e-15));
    }
}

/* f' of Lessard, Recht and Packard (4.11): mu = 1, L = 25. */
static double lessard(double x)
{
    return x < 1 ? 25 * x : x < 2 ? x + 24 : 25 * x - 24;
}

Test(heavy_ball, may_run_in_a_circle)
{
    double h, b, rate, x = 3.3, last = 3.3;
    cr_assert(optimal_momentum(&h, &b, &rate, 1, 25) == NUM_OK);
    cr_assert(fabs(h - 1 / 9.0) <= 1e-15 && fabs(b - 4 / 9.0) <= 1e-15);
    for (int k = 0; k < 300; k++) {
        double g = lessard(x);
        cr_assert(heavy_ball_step(1, &x, &last, &g, h, b) == NUM_OK);
    }
    cr_assert(fabs(1225 * x - 792) <= 1e-9, "%.17g", 1225 * x);
    cr_assert(fabs(1225 * last - 2592) <= 1e-9, "%.17g", 1225 * last);
    double g = lessard(x);
    cr_assert(heavy_ball_step(1, &x, &last, &g, h, b) == NUM_OK);
    cr_assert(fabs(1225 * x + 2208) <= 1e-9, "%.17g", 1225 * x);
}

static double lessard_eval(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double z = x[0];
    if (g)
        g[0] = lessard(z);
    return z < 1   ? 12.5 * z * z
           : z < 2 ? z * z / 2 + 24 * z - 12
                   : 12.5 * z * z - 24 * z + 36;
}

Test(heavy_ball, where_nesterov_converges)
{
    objective f = {.n = 1, .eval = lessard_eval};
    double x = 3.3, history[401], work[2];
    int steps;
    cr_assert(nesterov(&f, &x, history, &steps, 1 / 25.0, 1e-8, 400, work) ==
              NUM_OK);
    cr_assert(fabs(x) <= 1e-8);
}

Test(restarts, what_they_win)
{
    const double A[] = {0.01, 0, 0, 0, 0.2, 0, 0, 0, 1};
    quadratic_problem q = {.n = 3, .A = A};
    objective f = problem_quadratic(&q);
    double x[3] = {1, 1, 1}, y[3] = {1, 1, 1}, plain[161], with[161], work[6];
    int steps, restarts;
    nesterov(&f, x, plain, &steps, 1, 0, 160, work);
    adaptive_restart(&f, y, with, &steps, &restarts, 1, 0, 160, work);
    cr_assert(plain[160] / plain[0] > 1e-8);
    cr_assert(with[160] / with[0] < 1e-12);
    cr_assert(restarts == 5, "%d", restarts);
}

Test(by_hand, average_and_ball)
{
    /* f = x^2 / 2 from 8, ema eta = 1, beta = 1/2: 8, 4, 0, -2, -2 */
    double x = 8, v = 0;
    const double want[] = {4, 0, -2, -2};
    for (int k = 0; k < 4; k++) {
        double g = x;
        cr_assert(momentum_step(1, &x, &v, &g, 1, 0.5) == NUM_OK);
        cr_assert(x == want[k], "%g", x);
    }
    double last = 8;
    x = 8;
    for (int k = 0; k < 4; k++) {
        double g = x;
        cr_assert(heavy_ball_step(1, &x, &last, &g, 0.5, 0.5) == NUM_OK);
        cr_assert(x == want[k], "%g", x);
    }
}
