/*
 * Tests of network_train.h: the epochs against a loop that is written out, and
 * the digits.
 */
#include "network_train.h"

#include "dataset.h"
#include "support.h"
#include "vec.h"
#include <stdlib.h>

static double *doubles(int count)
{
    double *x = malloc((size_t)count * sizeof *x);
    cr_assert_not_null(x);
    return x;
}

enum { M = 11, N = 3, HIDDEN = 4, K = 3, EPOCHS = 3, BATCH = 4 };

static const int width[3] = {N, HIDDEN, K};
static const network net = {2, width, NETWORK_TANH, 0};

static void make_data(double X[M * N], int label[M], rng *r)
{
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(r);
    for (int i = 0; i < M; i++)
        label[i] = rng_below(r, K);
}

Test(network_train, is_the_loop_written_out)
{
    for (int method = 0; method < STOCHASTIC_RULES; method++) {
        stochastic_options o = {.rule = (stochastic_rule)method,
                                .batch = BATCH,
                                .eta = 0.05,
                                .clip = 0.5,
                                .warmup = 5};
        cr_assert_eq(stochastic_complete(&o, &o), NUM_OK);
        const int P = network_parameters(&net);
        double X[M * N], losses[EPOCHS], *theta = doubles(P),
                                         *twin = doubles(P);
        double *work = doubles(network_train_work_size(&net, &o));
        double *state = calloc((size_t)P, 3 * sizeof *state), *g = doubles(P);
        int label[M], order[2 * M], p[M];
        long t = 0;
        rng r, s;
        rng_seed(&r, 4);
        make_data(X, label, &r);
        network_init(&net, theta, NETWORK_HE, &r);
        vec_copy(P, twin, theta);
        s = r;
        cr_expect_eq(network_train(&net, theta, losses, EPOCHS, M, X, label, &o,
                                   &r, order, work),
                     NUM_OK);
        for (int i = 0; i < M; i++)
            p[i] = i;
        for (int e = 0; e < EPOCHS; e++) {
            double sum = 0;
            rng_shuffle(&s, M, p);
            for (int first = 0; first < M; first += BATCH) {
                double B[BATCH * N];
                int c[BATCH], b = 0;
                for (; b < BATCH && first + b < M; b++) {
                    vec_copy(N, B + b * N, X + p[first + b] * N);
                    c[b] = label[p[first + b]];
                }
                sum += b * network_loss(&net, b, g, twin, B, c, work);
                stochastic_update(P, twin, state, g, ++t, &o);
            }
            cr_expect_eq(losses[e], sum / M, "method %d, epoch %d", method, e);
        }
        for (int i = 0; i < P; i++)
            cr_expect_eq(theta[i], twin[i], "method %d, theta[%d]", method, i);
        cr_expect_eq(rng_next(&r), rng_next(&s), "a shuffle an epoch");
        free(theta);
        free(twin);
        free(work);
        free(state);
        free(g);
    }
}

Test(network_train, a_batch_may_be_larger_than_the_data)
{
    const stochastic_options o = {
        .rule = STOCHASTIC_SGD, .batch = 1000, .eta = 0.1};
    const int P = network_parameters(&net);
    double X[M * N], *theta = doubles(P), before, after;
    double *work = doubles(network_train_work_size(&net, &o));
    int label[M], order[2 * M];
    rng r;
    rng_seed(&r, 4);
    make_data(X, label, &r);
    network_init(&net, theta, NETWORK_XAVIER, &r);
    before = network_loss(&net, M, NULL, theta, X, label, work);
    cr_expect_eq(
        network_train(&net, theta, NULL, 20, M, X, label, &o, &r, order, work),
        NUM_OK);
    after = network_loss(&net, M, NULL, theta, X, label, work);
    cr_expect_lt(after, before);
    free(theta);
    free(work);
}

Test(network_train, says_when_it_diverged)
{
    const network relu = {2, width, NETWORK_RELU, 0};
    const stochastic_options o = {
        .rule = STOCHASTIC_SGD, .batch = 2, .eta = 1e200};
    double X[M * N], *theta = doubles(network_parameters(&relu)), losses[9];
    double *work = doubles(network_train_work_size(&relu, &o));
    int label[M], order[2 * M];
    rng r;
    rng_seed(&r, 4);
    make_data(X, label, &r);
    network_init(&relu, theta, NETWORK_HE, &r);
    cr_expect_eq(network_train(&relu, theta, losses, 9, M, X, label, &o, &r,
                               order, work),
                 NUM_DIVERGED);
    free(theta);
    free(work);
}

Test(network_train, refuses_bad_options)
{
    const stochastic_options bad[] = {
        {.batch = -1},  {.eta = -1},     {.eta = NAN},   {.eta = INFINITY},
        {.clip = NAN},  {.clip = -1},    {.warmup = -1}, {.beta1 = 1},
        {.beta1 = NAN}, {.beta2 = -0.1}, {.eps = NAN},   {.decay = -1}};
    rng r;
    rng_seed(&r, 1);
    for (size_t k = 0; k < sizeof bad / sizeof *bad; k++)
        cr_expect_eq(network_train(&net, NULL, NULL, 1, M, NULL, NULL, &bad[k],
                                   &r, NULL, NULL),
                     NUM_BAD_INPUT, "options %zu", k);
}

/* 64-64-10 on four fifths of the digits, scored on the last. */
Test(network_train, reads_digits)
{
    const int shape[3] = {64, 64, 10};
    const network digits = {2, shape, NETWORK_RELU, 0};
    const stochastic_options o = {
        .rule = STOCHASTIC_ADAM, .batch = 32, .eta = 2e-3};
    csv_error error;
    dataset *train, *test,
        *d = dataset_new_from_csv("lib/data/digits.csv", DATASET_CLASS, &error);
    double mean[64], scale[64], losses[10];
    rng r;
    rng_seed(&r, 1);
    cr_assert_not_null(d);
    cr_assert_eq(dataset_split_stratified(&train, &test, d, 0.2, &r), NUM_OK);
    cr_assert_eq(dataset_fit_scaling(mean, scale, train), NUM_OK);
    dataset_apply_scaling(train, mean, scale);
    dataset_apply_scaling(test, mean, scale);
    double *theta = doubles(network_parameters(&digits));
    double *work = doubles(network_train_work_size(&digits, &o) +
                           network_work_size(&digits, test->m));
    int *order = malloc(2 * (size_t)train->m * sizeof *order);
    cr_assert_not_null(order);
    network_init(&digits, theta, NETWORK_HE, &r);
    cr_expect_eq(network_train(&digits, theta, losses, 10, train->m, train->X,
                               train->label, &o, &r, order, work),
                 NUM_OK);
    cr_expect_lt(losses[9], losses[0] / 10);
    const int right =
        network_correct(&digits, test->m, theta, test->X, test->label, work);
    cr_expect_geq(right, 0.95 * test->m, "%d of %d", right, test->m);
    free(theta);
    free(work);
    free(order);
    dataset_free(train);
    dataset_free(test);
    dataset_free(d);
}
