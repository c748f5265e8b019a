/* The table of conventions of chapter 08, row by row. */
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
