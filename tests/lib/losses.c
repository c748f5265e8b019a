/*
 * Tests of losses.h: slopes against difference quotients, constants as
 * certificates and shown to be the best, numbers from scikit-learn (losses.py).
 */
#include "losses.h"

#include "chol.h"
#include "dataset.h"
#include "mat.h"
#include "rng.h"
#include "support.h"
#include "vec.h"
#include <stdlib.h>

static const double DELTA = 1.5;

static double value(loss_kind kind, double z)
{
    return loss_value(kind, NULL, z, DELTA);
}

static double slope(loss_kind kind, double z)
{
    double s;
    loss_value(kind, &s, z, DELTA);
    return s;
}

Test(loss_value, by_hand)
{
    const struct {
        loss_kind kind;
        double z, value, slope;
    } cases[] = {
        {LOSS_SQUARED, -3, 9, -6},
        {LOSS_ABSOLUTE, -3, 3, -1},
        {LOSS_ABSOLUTE, 0, 0, 0},
        {LOSS_HUBER, 1, 0.5, 1},
        {LOSS_HUBER, 1.5, 1.125, 1.5},
        {LOSS_HUBER, -4, 1.5 * (4 - 0.75), -1.5},
        {LOSS_LOGISTIC, 0, 0.69314718055994531, -0.5},
        {LOSS_HINGE, -2, 3, -1},
        {LOSS_HINGE, 1, 0, 0},
        {LOSS_HINGE, 2, 0, 0},
        {LOSS_SQUARED_HINGE, -2, 9, -6},
        {LOSS_SQUARED_HINGE, 1.5, 0, 0},
        {LOSS_ZERO_ONE, -0.1, 1, 0},
        {LOSS_ZERO_ONE, 0, 1, 0},
        {LOSS_ZERO_ONE, 0.1, 0, 0},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        loss_kind kind = cases[k].kind;
        cr_expect(within(value(kind, cases[k].z), cases[k].value, 1e-15) &&
                      within(slope(kind, cases[k].z), cases[k].slope, 1e-15),
                  "%s(%g) = %g, slope %g", loss_name(kind), cases[k].z,
                  value(kind, cases[k].z), slope(kind, cases[k].z));
    }
}

Test(loss_value, slope_is_the_derivative)
{
    for (loss_kind kind = 0; kind < LOSS_KINDS; kind++)
        for (double z = -3.97; z < 4; z += 0.1) { /* misses every kink */
            double h = 1e-6;
            double quotient =
                (value(kind, z + h) - value(kind, z - h)) / (2 * h);
            cr_expect(within(slope(kind, z), quotient, 1e-8),
                      "%s at %g: slope %g, quotient %g", loss_name(kind), z,
                      slope(kind, z), quotient);
        }
}

/* The inequalities of loss_constants, with room for rounding. */
Test(loss_constants, hold_everywhere)
{
    rng r;
    rng_seed(&r, 1);
    for (loss_kind kind = 0; kind < LOSS_KINDS; kind++) {
        double mu, L;
        loss_constants(kind, &mu, &L);
        for (int k = 0; k < 10000; k++) {
            double z = 4 * rng_normal(&r), d = 4 * rng_normal(&r);
            if (k % 10 == 0)
                z = loss_takes_margin(kind); /* at the kink */
            double gap =
                value(kind, z + d) - value(kind, z) - slope(kind, z) * d;
            double room = 1e-13 * (1 + fabs(z) + fabs(d)) * (1 + fabs(z + d));
            cr_expect(gap >= mu / 2 * d * d - room &&
                          gap <= L / 2 * d * d + room,
                      "%s at %g, step %g: gap %g", loss_name(kind), z, d, gap);
        }
    }
}

/* No larger mu and no smaller L would do. */
Test(loss_constants, are_the_best)
{
    const double flat[LOSS_KINDS] = {0, 9, 9, 40, 9, 9, 0};
    const double bent[LOSS_KINDS] = {0, 0, 0, 0, 1, -9, 0};
    for (loss_kind kind = 0; kind < LOSS_ZERO_ONE; kind++) {
        double mu, L, d = 1e-3, z = flat[kind];
        loss_constants(kind, &mu, &L);
        double gap = value(kind, z + d) - value(kind, z) - slope(kind, z) * d;
        cr_expect(gap <= (mu + 1e-6) / 2 * d * d, "%s is flatter at %g: %g",
                  loss_name(kind), z, 2 * gap / (d * d));
        z = bent[kind];
        gap = value(kind, z - d) - value(kind, z) + slope(kind, z) * d;
        cr_expect(gap >= fmin(L - 1e-6, 1000) / 2 * d * d,
                  "%s is bent less at %g: %g", loss_name(kind), z,
                  2 * gap / (d * d));
    }
    double z = 0.1, d = -0.2; /* the jump of the 0-1 loss, from its low side */
    cr_expect(value(LOSS_ZERO_ONE, z + d) - value(LOSS_ZERO_ONE, z) == 1);
    cr_expect(value(LOSS_ZERO_ONE, -z - d) - value(LOSS_ZERO_ONE, -z) == -1);
}

Test(loss_value, logistic_for_margins_of_any_size)
{
    for (double z = 40; z < 1e300; z *= 1e10) {
        cr_expect_eq(value(LOSS_LOGISTIC, -z), z);
        cr_expect_eq(slope(LOSS_LOGISTIC, -z), -1);
        cr_expect(within(value(LOSS_LOGISTIC, z), exp(-z), 1e-15 * exp(-z)));
        cr_expect(within(slope(LOSS_LOGISTIC, z), -exp(-z), 1e-15 * exp(-z)));
    }
}

Test(loss_value, nan_stays_nan)
{
    for (loss_kind kind = 0; kind < LOSS_KINDS; kind++)
        cr_expect(isnan(value(kind, NAN)) && isnan(slope(kind, NAN)), "%s",
                  loss_name(kind));
}

Test(loss_name, every_kind_has_one)
{
    cr_expect_str_eq(loss_name(LOSS_HUBER), "Huber");
    cr_expect_str_eq(loss_name(LOSS_ZERO_ONE), "zero-one");
    cr_expect_str_eq(loss_name((loss_kind)99), "unknown loss");
    cr_expect(!loss_takes_margin(LOSS_HUBER) &&
              loss_takes_margin(LOSS_LOGISTIC));
}

/* Gradient against central differences, coordinate by coordinate. */
static void expect_gradient(objective *f, double x[], const char *what)
{
    double g[64], value_here = objective_value_gradient(f, g, x);
    cr_expect_eq(value_here, objective_value(f, x), "%s: without g", what);
    for (int j = 0; j < f->n; j++) {
        double h = 1e-5, kept = x[j];
        x[j] = kept + h;
        double up = objective_value(f, x);
        x[j] = kept - h;
        double quotient = (up - objective_value(f, x)) / (2 * h);
        x[j] = kept;
        cr_expect(within(g[j], quotient, 1e-8 * (1 + fabs(quotient))),
                  "%s: g[%d] = %.12g, quotient %.12g", what, j, g[j], quotient);
    }
}

Test(loss_objective, gradients)
{
    enum { M = 25, N = 4 };
    double X[M * N], quantity[M], sign[M], w[N];
    rng r;
    rng_seed(&r, 2);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++) {
        quantity[i] = 2 * rng_normal(&r);
        sign[i] = rng_below(&r, 2) ? 1 : -1;
    }
    for (int j = 0; j < N; j++)
        w[j] = rng_normal(&r);
    for (loss_kind kind = 0; kind < LOSS_KINDS; kind++) {
        loss_problem p = {.kind = kind,
                          .m = M,
                          .n = N,
                          .X = X,
                          .y = loss_takes_margin(kind) ? sign : quantity,
                          .delta = DELTA,
                          .l1 = 0.2,
                          .l2 = 0.3};
        objective f = loss_objective(&p);
        expect_gradient(&f, w, loss_name(kind));
    }
}

Test(loss_objective, subgradient_of_the_one_norm_at_zero)
{
    const double X[2] = {1, 0}, y = 1, w[2] = {0, 0};
    loss_problem p = {.kind = LOSS_SQUARED, .m = 1, .n = 2, .X = X, .y = &y};
    p.l1 = 5;
    objective f = loss_objective(&p);
    double g[2];
    cr_expect_eq(objective_value_gradient(&f, g, w), 1);
    cr_expect(g[0] == -2 && g[1] == 0, "sign(0) = 0");
}

Test(loss_softmax, gradient)
{
    enum { M = 20, N = 3, K = 4 };
    double X[M * N], W[K * N], work[K];
    int label[M];
    rng r;
    rng_seed(&r, 3);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < K * N; i++)
        W[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        label[i] = rng_below(&r, K);
    loss_softmax_problem p = {M, N, K, X, label, 0.1, work};
    objective f = loss_softmax(&p);
    cr_expect_eq(f.n, K * N);
    expect_gradient(&f, W, "softmax");
}

/* With two classes only the difference of the scores counts. */
Test(loss_softmax, two_classes_are_logistic)
{
    const double X[6] = {1, 2, -1, 0.5, 3, -2}, y[3] = {1, -1, 1};
    const double W[4] = {0.2, -0.4, 0.7, 0.1}, w[2] = {0.5, 0.5};
    const int label[3] = {1, 0, 1};
    double work[2], G[4], g[2];
    loss_softmax_problem p = {3, 2, 2, X, label, 0, work};
    loss_problem q = {.kind = LOSS_LOGISTIC, .m = 3, .n = 2, .X = X, .y = y};
    objective f = loss_softmax(&p), h = loss_objective(&q);
    double two = objective_value_gradient(&f, G, W);
    double one = objective_value_gradient(&h, g, w);
    cr_expect(within(two, one, 1e-15), "%.17g and %.17g", two, one);
    for (int j = 0; j < 2; j++)
        cr_expect(within(G[2 + j], g[j], 1e-15) && within(G[j], -g[j], 1e-15),
                  "coordinate %d", j);
}

Test(loss_softmax, large_scores_and_nan)
{
    const double X[1] = {1}, W[3] = {2000, 1000, -2000};
    const double bad[3] = {0, NAN, 0};
    double work[3], g[3];
    for (int c = 0; c < 3; c++) {
        loss_softmax_problem p = {1, 1, 3, X, &c, 0, work};
        objective f = loss_softmax(&p);
        cr_expect_eq(objective_value_gradient(&f, g, W), 2000 - W[c]);
        for (int k = 0; k < 3; k++)
            cr_expect_eq(g[k], (k == 0) - (k == c));
        cr_expect(isnan(objective_value(&f, bad)));
    }
}

/* diag(p) - p p' <= I/2, so the loss lies below its parabola with L = 1/2. */
Test(loss_softmax, hessian_of_log_sum_exp_is_at_most_one_half)
{
    enum { K = 5 };
    double one = 1, work[K], z[K], y[K], g[K];
    int label = 0;
    loss_softmax_problem p = {1, 1, K, &one, &label, 0, work};
    objective f = loss_softmax(&p);
    rng r;
    rng_seed(&r, 4);
    for (int k = 0; k < 10000; k++) {
        double size = k % 2 ? 5 : 0.5, square = 0, along = 0;
        for (int i = 0; i < K; i++)
            z[i] = size * rng_normal(&r);
        double here = objective_value_gradient(&f, g, z);
        for (int i = 0; i < K; i++) {
            double d = size * rng_normal(&r);
            y[i] = z[i] + d;
            square += d * d;
            along += g[i] * d;
        }
        double gap = objective_value(&f, y) - here - along;
        cr_expect(gap >= -1e-12 && gap <= square / 4 + 1e-12,
                  "gap %g, |d|^2 %g", gap, square);
    }
    /* reached at p = (1/2, 1/2, 0, 0, 0) along (1, -1, 0, 0, 0) */
    const double half[K] = {0, 0, -800, -800, -800};
    const double moved[K] = {1e-3, -1e-3, -800, -800, -800};
    double here = objective_value_gradient(&f, g, half);
    double gap = objective_value(&f, moved) - here - 1e-3 * (g[0] - g[1]);
    cr_expect(within(gap / 2e-6, 0.25, 1e-6), "%g", gap / 2e-6);
}

/* ---- scikit-learn's numbers; its minimisers stop at some 1e-11 ---- */

static dataset *standardised(const char *path, dataset_target target)
{
    csv_error e;
    double mean[64], scale[64];
    dataset *d = dataset_new_from_csv(path, target, &e);
    cr_assert_not_null(d, "%s: %s", e.file, e.text);
    cr_assert_eq(dataset_fit_scaling(mean, scale, d), NUM_OK);
    dataset_apply_scaling(d, mean, scale);
    return d;
}

static void descend(objective *f, double x[], double L, int steps)
{
    double g[64];
    for (int k = 0; k < steps; k++) {
        objective_gradient(f, g, x);
        vec_axpy(f->n, x, g, -1 / L);
    }
    /* f - min f <= |g|^2 / (2 mu), mu = 0.1 in all of them */
    cr_expect(vec_norm2(f->n, g) <= 1e-8, "|g| = %g", vec_norm2(f->n, g));
}

/* A bound on the largest eigenvalue of X'X / m. */
static double largest(const dataset *d)
{
    double *G = malloc(sizeof *G * (size_t)(d->n * d->n));
    cr_assert_not_null(G);
    mat_gram(d->m, d->n, G, d->X);
    double norm = vec_norm2(d->n * d->n, G) / d->m;
    free(G);
    return norm;
}

static void expect_value_of(const loss_problem *p, loss_kind kind,
                            const double w[], double expected)
{
    loss_problem q = *p;
    q.kind = kind;
    objective f = loss_objective(&q);
    double v = objective_value(&f, w);
    cr_expect(within(v, expected, 1e-13 * expected), "%s: %.17g",
              loss_name(kind), v);
}

Test(loss_objective, regression_agrees_with_scikit_learn)
{
    dataset *d = standardised("lib/data/diabetes.csv", DATASET_QUANTITY);
    loss_problem p = {.m = d->m, .n = d->n, .X = d->X, .y = d->y, .delta = 100};
    double w[10];
    for (int j = 0; j < 10; j++)
        w[j] = 0.05 * (j + 1);
    expect_value_of(&p, LOSS_SQUARED, w, 28957.50437174482);
    expect_value_of(&p, LOSS_ABSOLUTE, w, 152.13348416289594);
    expect_value_of(&p, LOSS_HUBER, w, 10398.50721343985);
    double mean = vec_sum(d->m, d->y) / d->m;
    for (int i = 0; i < d->m; i++)
        d->y[i] -= mean;
    p.kind = LOSS_SQUARED;
    p.l2 = 0.1;
    objective f = loss_objective(&p);
    descend(&f, w, 2 * largest(d) + 0.1, 4000);
    double v = objective_value(&f, w);
    cr_expect(within(v, 2959.2964581461088, 1e-9), "ridge: %.17g", v);
    dataset_free(d);
}

Test(loss_objective, classification_agrees_with_scikit_learn)
{
    dataset *d = standardised("lib/data/breast_cancer.csv", DATASET_CLASS);
    double y[569], w[30];
    dataset_signs(y, d, 1);
    loss_problem p = {.m = d->m, .n = d->n, .X = d->X, .y = y};
    for (int j = 0; j < 30; j++)
        w[j] = 0.05 * (j + 1) * (j % 2 ? -1 : 1);
    expect_value_of(&p, LOSS_LOGISTIC, w, 1.417341870658308);
    expect_value_of(&p, LOSS_HINGE, w, 1.7464018890814614);
    expect_value_of(&p, LOSS_SQUARED_HINGE, w, 9.12850371460971);
    expect_value_of(&p, LOSS_ZERO_ONE, w, 0.44991212653778556);
    p.kind = LOSS_SQUARED_HINGE;
    p.l2 = 0.1;
    objective f = loss_objective(&p);
    descend(&f, w, 2 * largest(d) + 0.1, 6000);
    double v = objective_value(&f, w);
    cr_expect(within(v, 0.1149567610163316, 1e-10), "squared hinge: %.17g", v);
    dataset_free(d);
}

Test(loss_softmax, agrees_with_scikit_learn)
{
    dataset *d = standardised("lib/data/wine.csv", DATASET_CLASS);
    double W[39], work[3];
    for (int k = 0; k < 39; k++)
        W[k] = 0.1 * sin(k + 1);
    loss_softmax_problem p = {d->m, d->n, 3, d->X, d->label, 0, work};
    objective f = loss_softmax(&p);
    double v = objective_value(&f, W);
    cr_expect(within(v, 1.2091626328305096, 1e-14), "%.17g", v);
    p.l2 = 0.1;
    descend(&f, W, largest(d) / 2 + 0.1, 2000);
    v = objective_value(&f, W);
    cr_expect(within(v, 0.29738174449794413, 1e-11), "regression: %.17g", v);
    dataset_free(d);
}
