/* What chapter 08 states, tried out; its table is in momentum_table.c. */
#include "momentum.h"
#include "problems.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

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
        double b = i / 20.0;
        double low = pow(1 - sqrt(b), 2), high = pow(1 + sqrt(b), 2);
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
        double b = i / 20.0;
        double low = pow(1 - sqrt(b), 2), high = pow(1 + sqrt(b), 2);
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

/* The springs of the lower bound: after k gradients no method has less. */
Test(nesterov, nobody_does_better_on_the_chain)
{
    enum { K = 30, N = 2 * K + 1 };
    double A[N * N] = {0}, b[N] = {0.25}, x[N] = {0}, history[K + 1];
    double work[2 * N], R2 = 0, least = -0.125 * N / (N + 1);
    int steps;
    for (int i = 0; i < N; i++) {
        A[i * N + i] = 0.5;
        if (i > 0)
            A[i * N + i - 1] = A[(i - 1) * N + i] = -0.25;
        R2 += pow(1 - (i + 1.0) / (N + 1), 2);
    }
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    nesterov(&f, x, history, &steps, 1, 0, K, work);
    cr_assert(steps == K && x[K] == 0, "K gradients reach K coordinates");
    cr_assert(history[K] - least >= 3 * R2 / (32 * pow(K + 1, 2)));
    cr_assert(history[K] - least >= 1 / (16.0 * (K + 1)) - 1e-15);
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

Test(restarts, by_the_clock_divide_by_e_squared)
{
    const double A[] = {0.01, 0, 0, 0, 0.2, 0, 0, 0, 1};
    quadratic_problem q = {.n = 3, .A = A};
    objective f = problem_quadratic(&q);
    double x[3] = {1, 1, 1}, history[101], work[6];
    int steps, period = (int)ceil(2 * exp(1) * sqrt(100)) - 1;
    for (int i = 0; i < 5; i++) {
        nesterov(&f, x, history, &steps, 1, 0, period, work);
        cr_assert(history[period] <= exp(-2) * history[0]);
    }
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

/* One gradient 1, then none: v is the weight of a gradient of age j. */
Test(average, weights)
{
    const double b = 0.9;
    double sum = 0, squares = 0, age = 0, x = 0, v = 0;
    for (int j = 0; j < 2000; j++) {
        double g = j == 0;
        cr_assert(momentum_step(1, &x, &v, &g, 1, b) == NUM_OK);
        sum += v;
        squares += v * v;
        age += j * v;
    }
    cr_assert(fabs(sum - 1) <= 1e-12);
    cr_assert(fabs(squares - (1 - b) / (1 + b)) <= 1e-12);
    cr_assert(fabs(age - b / (1 - b)) <= 1e-10);
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
