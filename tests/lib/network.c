/*
 * Tests of network.h: a network by hand, a naive twin, and the gradient against
 * differences for every parameter of every shape.
 */
#include "network.h"

#include "diff.h"
#include "support.h"
#include "vec.h"
#include <stdio.h>
#include <stdlib.h>

/* A network with parameters, samples, labels and work of their own. */
typedef struct fixture {
    network net;
    int width[8], P, m, n, K;
    double *theta, *X, *work;
    int *label;
} fixture;

static double *doubles(int count)
{
    double *x = malloc((size_t)(count > 0 ? count : 1) * sizeof *x);
    cr_assert_not_null(x);
    return x;
}

static fixture *fixture_new(int layers, const int width[],
                            network_activation activation, int skip, int m,
                            uint64_t seed)
{
    fixture *f = malloc(sizeof *f);
    rng r;
    rng_seed(&r, seed);
    cr_assert_not_null(f);
    f->net = (network){layers, f->width, activation, skip};
    for (int l = 0; l <= layers; l++)
        f->width[l] = width[l];
    f->P = network_parameters(&f->net);
    f->m = m;
    f->n = width[0];
    f->K = width[layers];
    f->theta = doubles(f->P);
    f->X = doubles(m * f->n);
    f->work = doubles(network_work_size(&f->net, m));
    f->label = malloc((size_t)m * sizeof *f->label);
    cr_assert_not_null(f->label);
    for (int i = 0; i < f->P; i++)
        f->theta[i] = 0.7 * rng_normal(&r);
    for (int i = 0; i < m * f->n; i++)
        f->X[i] = rng_normal(&r);
    for (int i = 0; i < m; i++)
        f->label[i] = rng_below(&r, f->K);
    return f;
}

static void fixture_free(fixture *f)
{
    free(f->theta);
    free(f->X);
    free(f->work);
    free(f->label);
    free(f);
}

/* ---- the naive twin: one sample, one number after the other ---- */

static void twin_forward(const fixture *f, double z[], const double x[])
{
    double a[8][32];
    const double *theta = f->theta;
    vec_copy(f->n, a[0], x);
    for (int l = 1; l <= f->net.layers; l++) {
        const int in = f->width[l - 1], out = f->width[l];
        const int s = f->net.skip;
        for (int j = 0; j < out; j++) {
            double sum = theta[out * in + j];
            for (int k = 0; k < in; k++)
                sum += theta[j * in + k] * a[l - 1][k];
            if (l == f->net.layers)
                z[j] = sum;
            else if (f->net.activation == NETWORK_TANH)
                a[l][j] = tanh(sum);
            else
                a[l][j] = sum > 0 ? sum : 0;
            if (s > 0 && l < f->net.layers && l > s && (l - 1) % s == 0)
                a[l][j] += a[l - s][j];
        }
        theta += out * (in + 1);
    }
}

static void expect_twin(const fixture *f, const char *what)
{
    double *Z = doubles(f->m * f->K), z[32], total = 0;
    int right = 0;
    network_forward(&f->net, f->m, Z, f->theta, f->X, f->work);
    for (int i = 0; i < f->m; i++) {
        double sum = 0;
        twin_forward(f, z, f->X + i * f->n);
        for (int k = 0; k < f->K; k++) {
            cr_expect(within(Z[i * f->K + k], z[k], 1e-12),
                      "%s: sample %d, logit %d", what, i, k);
            sum += exp(z[k] - z[f->label[i]]);
        }
        total += log(sum);
        right += vec_argmax(f->K, z) == f->label[i];
    }
    const double loss =
        network_loss(&f->net, f->m, NULL, f->theta, f->X, f->label, f->work);
    cr_expect(within(loss, total / f->m, 1e-12), "%s: loss", what);
    cr_expect_eq(
        network_correct(&f->net, f->m, f->theta, f->X, f->label, f->work),
        right);
    free(Z);
}

/* ---- differences ---- */

static double loss_of(int n, double g[], const double theta[], void *data)
{
    const fixture *f = data;
    (void)n;
    return network_loss(&f->net, f->m, g, theta, f->X, f->label, f->work);
}

static void expect_gradient(fixture *f, const char *what)
{
    double *g = doubles(f->P), *d = doubles(f->P), *work = doubles(f->P);
    objective o = {.n = f->P, .eval = loss_of, .data = f};
    vec_fill(f->P, g, NAN); /* nothing of it may be left */
    objective_gradient(&o, g, f->theta);
    diff_gradient(&o, d, f->theta, work);
    for (int i = 0; i < f->P; i++)
        cr_expect(within(g[i], d[i], 1e-8), "%s: parameter %d: %.9g, not %.9g",
                  what, i, g[i], d[i]);
    free(g);
    free(d);
    free(work);
}

typedef struct shape {
    int layers, width[8], skip;
} shape;

static const shape shapes[] = {
    {1, {3, 4}, 0},                /* softmax regression */
    {1, {1, 2}, 0},                /* as small as it gets */
    {2, {5, 7, 3}, 0},             /* one hidden layer */
    {3, {4, 9, 2, 5}, 0},          /* a bottleneck */
    {2, {2, 1, 2}, 0},             /* a single neuron */
    {3, {3, 6, 6, 2}, 1},          /* one block of one layer */
    {4, {6, 6, 6, 6, 3}, 1},       /* blocks of one layer, one by one */
    {4, {3, 5, 8, 5, 4}, 2},       /* one block of two layers */
    {6, {2, 4, 3, 4, 7, 4, 3}, 2}, /* two blocks of two */
    {5, {3, 4, 5, 4, 6, 2}, 2},    /* a layer after the last block */
};

enum { SHAPES = sizeof shapes / sizeof *shapes };

Test(network, twin_and_differences_agree_for_every_parameter)
{
    for (int k = 0; k < 2 * SHAPES; k++) {
        const shape *s = &shapes[k / 2];
        for (int m = 1; m <= 9; m += 4) {
            char what[64];
            fixture *f = fixture_new(s->layers, s->width,
                                     k % 2 ? NETWORK_RELU : NETWORK_TANH,
                                     s->skip, m, (uint64_t)(100 * k + m));
            snprintf(what, sizeof what, "shape %d, %s, %d samples", k / 2,
                     k % 2 ? "ReLU" : "tanh", m);
            expect_twin(f, what);
            expect_gradient(f, what);
            fixture_free(f);
        }
    }
}

Test(network, by_hand)
{
    const int width[3] = {1, 2, 2}, label = 0;
    const network net = {2, width, NETWORK_RELU, 0};
    const double theta[10] = {2, -1, 1, 1, 1, 3, 0, 1, 0, -2}, x = 3;
    double Z[2], g[10], work[64];
    cr_assert_eq(network_parameters(&net), 10);
    cr_assert_leq(network_work_size(&net, 1), 64);
    network_forward(&net, 1, Z, theta, &x, work);
    /* z_1 = (7, -2), a_1 = (7, 0), z_2 = (7, 0 - 2) */
    cr_expect_eq(Z[0], 7);
    cr_expect_eq(Z[1], -2);
    const double p = 1 / (1 + exp(9)); /* of the wrong class */
    const double loss = network_loss(&net, 1, g, theta, &x, &label, work);
    cr_expect(within(loss, log1p(exp(-9)), 1e-19), "tiny, and still exact");
    /* dz_2 = (-p, p), da_1 = (-p, -3p + p), dz_1 = (-p, 0) */
    const double want[10] = {-3 * p, 0, -p, 0, -7 * p, 0, 7 * p, 0, -p, p};
    for (int i = 0; i < 10; i++)
        cr_expect(within(g[i], want[i], 1e-15), "g[%d]", i);
}

Test(network, offsets_follow_the_layers)
{
    const int width[4] = {3, 5, 2, 4};
    const network net = {3, width, NETWORK_TANH, 0};
    cr_expect_eq(network_offset(&net, 1), 0);
    cr_expect_eq(network_offset(&net, 2), 5 * 4);
    cr_expect_eq(network_offset(&net, 3), 5 * 4 + 2 * 6);
    cr_expect_eq(network_parameters(&net), 5 * 4 + 2 * 6 + 4 * 3);
}

/* Logits of 1e8 and a loss of 2e8: no overflow, and a gradient that is exact. */
Test(network, huge_logits)
{
    const int width[2] = {1, 2}, label = 1;
    const network net = {1, width, NETWORK_TANH, 0};
    const double theta[4] = {1e8, -1e8, 0, 0}, x = 1;
    double g[4], work[32];
    const double loss = network_loss(&net, 1, g, theta, &x, &label, work);
    cr_expect_eq(loss, 2e8);
    cr_expect_eq(g[0], 1);
    cr_expect_eq(g[1], -1);
}

Test(network, nan_comes_out)
{
    for (int k = 0; k < 4; k++) {
        const int width[3] = {2, 3, 2};
        fixture *f =
            fixture_new(2, width, k % 2 ? NETWORK_RELU : NETWORK_TANH, 0, 3, 5);
        double *g = doubles(f->P);
        if (k < 2)
            f->X[1] = NAN;
        else
            f->theta[2] = NAN;
        const double loss =
            network_loss(&f->net, 3, g, f->theta, f->X, f->label, f->work);
        cr_expect(isnan(loss));
        cr_expect(isnan(g[f->P - 1]));
        const int right =
            network_correct(&f->net, 3, f->theta, f->X, f->label, f->work);
        cr_expect_leq(right, k < 2 ? 2 : 0, "NaN is no answer");
        free(g);
        fixture_free(f);
    }
}

Test(network, the_first_of_equal_logits_counts)
{
    const int width[2] = {1, 3};
    const network net = {1, width, NETWORK_TANH, 0};
    const double theta[6] = {0}, X[3] = {1, 2, 3};
    const int label[3] = {0, 1, 2};
    double work[64];
    cr_expect_eq(network_correct(&net, 3, theta, X, label, work), 1);
}

Test(network_init, has_the_variance_it_promises)
{
    const int width[4] = {30, 200, 50, 4};
    const network net = {3, width, NETWORK_RELU, 0};
    const int P = network_parameters(&net);
    double *theta = doubles(P);
    for (int start = 0; start < 2; start++) {
        rng r, twin;
        rng_seed(&r, 8);
        twin = r;
        network_init(&net, theta, start ? NETWORK_HE : NETWORK_XAVIER, &r);
        for (int l = 1; l <= 3; l++) {
            const int in = width[l - 1], out = width[l];
            const double *W = theta + network_offset(&net, l);
            const double s2 = start ? 2.0 / in : 2.0 / (in + out);
            for (int i = 0; i < in * out; i++)
                cr_expect(
                    within(W[i], sqrt(s2) * rng_normal(&twin), 1e-15 * 6));
            for (int j = 0; j < out; j++)
                cr_expect_eq(W[in * out + j], 0);
        }
        cr_expect_eq(rng_next(&r), rng_next(&twin), "no other number is taken");
    }
    free(theta);
}
