/* The table of conventions of chapter 09, row by row. */
#include "adam.h"
#include "adam_torch.h"
#include "problems.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

/*
 * Twenty steps on Rosenbrock's function from (-1.2, 1) with every method, as its
 * source has it and by the functions of this chapter after translation.
 * path[2k], path[2k + 1] is the iterate after step k + 1.
 */
enum { STEPS = ADAM_TORCH_STEPS };

static const double eta = 0.05, b1 = 0.8, b2 = 0.9, eps = 0.01;

/* The memory of any method. */
typedef struct memory {
    double m[2], v[2], top[2];
} memory;

typedef void one_step(double x[2], memory *k, double g[2], int t);

static void walk(double path[], one_step *step, double accumulator)
{
    double x[2] = {-1.2, 1}, g[2];
    memory k = {.v = {accumulator, accumulator}};
    objective f = problem_rosenbrock(2);
    for (int t = 1; t <= STEPS; t++) {
        objective_gradient(&f, g, x);
        step(x, &k, g, t);
        vec_copy(2, path + 2 * (t - 1), x);
    }
}

static double distance(const double a[], const double b[])
{
    double worst = 0;
    for (int i = 0; i < 2 * STEPS; i++)
        worst = fmax(worst, fabs(a[i] - b[i]));
    return worst;
}

static void expect_same(const double a[], const double b[], const char *what)
{
    cr_assert(distance(a, b) <= 1e-12, "%s: %g apart", what, distance(a, b));
}

/* ---- the functions of this chapter ---- */

static void our_adagrad(double x[2], memory *k, double g[2], int t)
{
    (void)t;
    cr_assert(adagrad_step(2, x, k->v, g, eta, eps) == NUM_OK);
}

static void our_rmsprop(double x[2], memory *k, double g[2], int t)
{
    (void)t;
    cr_assert(rmsprop_step(2, x, k->v, g, eta, b2, eps) == NUM_OK);
}

static void our_adam(double x[2], memory *k, double g[2], int t)
{
    cr_assert(adam_step(2, x, k->m, k->v, g, t, eta, b1, b2, eps) == NUM_OK);
}

static void our_amsgrad(double x[2], memory *k, double g[2], int t)
{
    cr_assert(amsgrad_step(2, x, k->m, k->v, k->top, g, t, eta, b1, b2, eps) ==
              NUM_OK);
}

static void our_adamw(double x[2], memory *k, double g[2], int t)
{
    cr_assert(adamw_step(2, x, k->m, k->v, g, t, eta, b1, b2, eps,
                         adam_lambda) == NUM_OK);
}

static void our_l2(double x[2], memory *k, double g[2], int t)
{
    cr_assert(adam_l2_step(2, x, k->m, k->v, g, t, eta, b1, b2, eps,
                           adam_lambda) == NUM_OK);
}

/* The global norm, with torch's 1e-6 moved into the threshold. */
static void our_clipped(double x[2], memory *k, double g[2], int t)
{
    const int n[2] = {1, 1};
    double *parts[2] = {g, g + 1}, N = vec_norm2(2, g), norm;
    double threshold =
        N > adam_threshold ? adam_threshold * N / (N + 1e-6) : adam_threshold;
    cr_assert(clip_global_norm(2, n, parts, &norm, threshold) == NUM_OK);
    our_adam(x, k, g, t);
}

Test(adam_table, torch)
{
    static const struct {
        const char *name;
        const double *torch;
        one_step *step;
    } rows[] = {{"Adagrad", torch_adagrad, our_adagrad},
                {"RMSprop", torch_rmsprop, our_rmsprop},
                {"Adam", torch_adam, our_adam},
                {"amsgrad", torch_amsgrad, our_amsgrad},
                {"weight_decay in Adam", torch_l2, our_l2},
                {"AdamW", torch_adamw, our_adamw},
                {"clip_grad_norm_", torch_clipped, our_clipped}};
    double path[2 * STEPS];
    cr_assert(adam_eta == eta && adam_beta1 == b1 && adam_beta2 == b2 &&
              adam_eps == eps);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        walk(path, rows[i].step, 0);
        expect_same(rows[i].torch, path, rows[i].name);
    }
}

Test(adam_table, the_rows_are_different_methods)
{
    const double *paths[] = {torch_adagrad, torch_rmsprop, torch_adam,
                             torch_amsgrad, torch_l2,      torch_adamw,
                             torch_clipped};
    for (int i = 0; i < 7; i++)
        for (int j = 0; j < i; j++)
            cr_assert(distance(paths[i], paths[j]) > 1e-3, "rows %d and %d", i,
                      j);
}

/* ---- Keras: alpha = lr sqrt(1 - b2^t) / (1 - b1^t), m / (sqrt v + eps) ---- */

static void keras(double x[2], memory *k, const double g[2], int t, int ams)
{
    double alpha = eta * sqrt(1 - pow(b2, t)) / (1 - pow(b1, t));
    for (int i = 0; i < 2; i++) {
        k->m[i] += (g[i] - k->m[i]) * (1 - b1);
        k->v[i] += (g[i] * g[i] - k->v[i]) * (1 - b2);
        k->top[i] = fmax(k->top[i], k->v[i]);
        x[i] -= k->m[i] * alpha / (sqrt(ams ? k->top[i] : k->v[i]) + eps);
    }
}

static void keras_adam(double x[2], memory *k, double g[2], int t)
{
    keras(x, k, g, t, 0);
}

static void keras_amsgrad(double x[2], memory *k, double g[2], int t)
{
    keras(x, k, g, t, 1);
}

static void our_adam_hat_eps(double x[2], memory *k, double g[2], int t)
{
    cr_assert(adam_step(2, x, k->m, k->v, g, t, eta, b1, b2,
                        eps / sqrt(1 - pow(b2, t))) == NUM_OK);
}

static void our_amsgrad_hat_eps(double x[2], memory *k, double g[2], int t)
{
    cr_assert(amsgrad_step(2, x, k->m, k->v, k->top, g, t, eta, b1, b2,
                           eps / sqrt(1 - pow(b2, t))) == NUM_OK);
}

Test(adam_table, keras_eps_is_the_papers_eps_hat)
{
    double a[2 * STEPS], b[2 * STEPS];
    walk(a, keras_adam, 0);
    walk(b, our_adam_hat_eps, 0);
    expect_same(a, b, "Adam with eps / sqrt(1 - beta2^t)");
    walk(a, keras_amsgrad, 0);
    walk(b, our_amsgrad_hat_eps, 0);
    expect_same(a, b, "AMSGrad with eps / sqrt(1 - beta2^t)");
    cr_assert(fabs(1 / sqrt(1 - 0.999) - 32) < 0.5, "32 times in step 1");
}

static void keras_rmsprop(double x[2], memory *k, double g[2], int t)
{
    (void)t;
    for (int i = 0; i < 2; i++) {
        k->v[i] = b2 * k->v[i] + (1 - b2) * g[i] * g[i];
        x[i] -= eta * g[i] / sqrt(k->v[i] + eps);
    }
}

static void keras_adagrad(double x[2], memory *k, double g[2], int t)
{
    (void)t;
    for (int i = 0; i < 2; i++) {
        k->v[i] += g[i] * g[i];
        x[i] -= eta * g[i] / sqrt(k->v[i] + eps);
    }
}

/* eps for which sqrt(v) + eps is sqrt(v + inside): another one every time. */
static double outside(double v, double inside)
{
    return sqrt(v + inside) - sqrt(v);
}

static void our_rmsprop_inside(double x[2], memory *k, double g[2], int t)
{
    (void)t;
    for (int i = 0; i < 2; i++) {
        double v = b2 * k->v[i] + (1 - b2) * g[i] * g[i];
        cr_assert(rmsprop_step(1, x + i, k->v + i, g + i, eta, b2,
                               outside(v, eps)) == NUM_OK);
    }
}

static void our_adagrad_inside(double x[2], memory *k, double g[2], int t)
{
    (void)t;
    for (int i = 0; i < 2; i++)
        cr_assert(adagrad_step(1, x + i, k->v + i, g + i, eta,
                               outside(k->v[i] + g[i] * g[i], eps)) == NUM_OK);
}

Test(adam_table, keras_has_eps_inside)
{
    double a[2 * STEPS], b[2 * STEPS];
    walk(a, keras_rmsprop, 0);
    walk(b, our_rmsprop_inside, 0);
    expect_same(a, b, "RMSprop with sqrt(v + eps) - sqrt(v)");
    walk(a, keras_adagrad, 0.1);
    walk(b, our_adagrad_inside, 0.1);
    expect_same(a, b, "Adagrad, s_0 = 0.1");
    cr_assert(outside(0, 1e-8) == 1e-4 && outside(1, 1e-8) < 1e-8,
              "sqrt(eps) at v = 0, and nowhere else");
}

/* ---- the papers ---- */

static void paper_amsgrad(double x[2], memory *k, double g[2], int t)
{
    (void)t;
    for (int i = 0; i < 2; i++) {
        k->m[i] = b1 * k->m[i] + (1 - b1) * g[i];
        k->v[i] = b2 * k->v[i] + (1 - b2) * g[i] * g[i];
        k->top[i] = fmax(k->top[i], k->v[i]);
        x[i] -= eta * k->m[i] / (sqrt(k->top[i]) + eps);
    }
}

static void our_amsgrad_no_hats(double x[2], memory *k, double g[2], int t)
{
    double root = sqrt(1 - pow(b2, t));
    cr_assert(amsgrad_step(2, x, k->m, k->v, k->top, g, t,
                           eta * (1 - pow(b1, t)) / root, b1, b2,
                           eps / root) == NUM_OK);
}

Test(adam_table, the_papers_amsgrad)
{
    double a[2 * STEPS], b[2 * STEPS];
    walk(a, paper_amsgrad, 0);
    walk(b, our_amsgrad_no_hats, 0);
    expect_same(a, b, "no corrections");
}

/* alpha = 0.25, schedule multiplier eta / alpha, decay alpha lambda. */
static void paper_adamw(double x[2], memory *k, double g[2], int t)
{
    const double alpha = 0.25, decay = alpha * adam_lambda;
    for (int i = 0; i < 2; i++) {
        k->m[i] = b1 * k->m[i] + (1 - b1) * g[i];
        k->v[i] = b2 * k->v[i] + (1 - b2) * g[i] * g[i];
        double mhat = k->m[i] / (1 - pow(b1, t));
        double vhat = k->v[i] / (1 - pow(b2, t));
        x[i] -=
            eta / alpha * (alpha * mhat / (sqrt(vhat) + eps) + decay * x[i]);
    }
}

Test(adam_table, the_papers_adamw)
{
    double a[2 * STEPS], b[2 * STEPS];
    walk(a, paper_adamw, 0);
    walk(b, our_adamw, 0);
    expect_same(a, b, "eta = eta_t alpha, lambda = lambda_paper / alpha");
}
