/* training_twin.h: the contract of 12.4 once more, for hidden tests only. */
#ifndef TRAINING_TWIN_H
#define TRAINING_TWIN_H

#include "training.h"
#include "vec.h"
#include <stdlib.h>

/*
 * train_twin: what train_mlp should do, with an epoch's batches cut by hand.
 * Returns the training loss; r is moved as the contract says.
 */
static inline double train_twin(const network *net, double theta[],
                                double *accuracy, const dataset *d,
                                const mlp_options *o, rng *r)
{
    const int P = network_parameters(net), n = d->n;
    dataset *train, *test;
    cr_assert(dataset_split_stratified(&train, &test, d, o->test_fraction, r) ==
              NUM_OK);
    const int m = train->m;
    double *mean = malloc(2 * (size_t)n * sizeof *mean);
    double *u = calloc((size_t)P, sizeof *u), *v = calloc((size_t)P, sizeof *v);
    double *g = malloc((size_t)P * sizeof *g);
    double *X = malloc((size_t)(m * n) * sizeof *X);
    double *work = malloc((size_t)network_work_size(net, d->m) * sizeof *work);
    int *order = malloc(2 * (size_t)m * sizeof *order), *label = order + m;
    cr_assert(mean && u && v && g && X && work && order);
    cr_assert(dataset_fit_scaling(mean, mean + n, train) == NUM_OK);
    dataset_apply_scaling(train, mean, mean + n);
    dataset_apply_scaling(test, mean, mean + n);
    network_init(net, theta,
                 net->activation == NETWORK_RELU ? NETWORK_HE : NETWORK_XAVIER,
                 r);
    for (int i = 0; i < m; i++)
        order[i] = i;
    for (int e = 0, t = 0; e < o->epochs; e++) {
        rng_shuffle(r, m, order);
        for (int i = 0; i < m; i++) {
            vec_copy(n, X + i * n, train->X + order[i] * n);
            label[i] = train->label[order[i]];
        }
        for (int i = 0; i < m; i += o->batch) {
            const int b = o->batch < m - i ? o->batch : m - i;
            network_loss(net, b, g, theta, X + i * n, label + i, work);
            t++;
            for (int k = 0; k < P; k++) {
                u[k] = 0.9 * u[k] + 0.1 * g[k];
                v[k] = 0.999 * v[k] + 0.001 * g[k] * g[k];
                theta[k] -= o->eta * u[k] / (1 - pow(0.9, t)) /
                            (sqrt(v[k] / (1 - pow(0.999, t))) + 1e-8);
            }
        }
    }
    const double loss =
        network_loss(net, m, NULL, theta, train->X, train->label, work);
    *accuracy = (double)network_correct(net, test->m, theta, test->X,
                                        test->label, work) /
                test->m;
    free(mean);
    free(u);
    free(v);
    free(g);
    free(X);
    free(work);
    free(order);
    dataset_free(train);
    dataset_free(test);
    return loss;
}

/* expect_training: the learner's training and what the twin says of the same. */
static inline void expect_training(const network *net, const dataset *d,
                                   const mlp_options *o, rng start,
                                   const char *what)
{
    const int P = network_parameters(net);
    rng *r = shared(sizeof *r), twin = start;
    *r = start;
    const training out = run_training(what, 2, net, d, o, r);
    double *want = malloc((size_t)P * sizeof *want), share, value;
    cr_assert_not_null(want);
    value = train_twin(net, want, &share, d, o, &twin);
    expect_status("status", *out.status, NUM_OK, "%s (seed %llu)", what,
                  test_seed());
    expect_close("theta", out.theta, want, P, 1e-6,
                 "%s: the same split, scaling, batches and steps (seed %llu)",
                 what, test_seed());
    expect_value("loss", *out.loss, value, 1e-6,
                 "%s: of the whole training part, at the last theta "
                 "(seed %llu)",
                 what, test_seed());
    expect_value("accuracy", *out.accuracy, share, 1e-12,
                 "%s: the share of the test part, which nothing was learnt "
                 "from (seed %llu)",
                 what, test_seed());
    expect_int("has r moved as it should?", rng_next(r) == rng_next(&twin), 1,
               "%s: a split, the start, and a shuffle an epoch (seed %llu)",
               what, test_seed());
    free(want);
}

#endif
