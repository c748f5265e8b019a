/* training.h: what a test of 12.4 trains on, and what comes out. */
#ifndef TRAINING_H
#define TRAINING_H

#include "harness.h"
#include "why_nets_work.h"
#include <math.h>

/*
 * blobs: m samples of n features in classes that take turns. Feature j has the
 * mean 10^j (c + 1) and the deviation spread 10^j: scales far apart.
 */
static inline dataset *blobs(int m, int n, int classes, double spread, rng *r)
{
    dataset *d = dataset_new(m, n, classes);
    cr_assert_not_null(d);
    for (int c = 0; c < classes; c++)
        d->class_values[c] = c;
    for (int i = 0; i < m; i++) {
        d->label[i] = i % classes;
        d->y[i] = d->label[i];
        for (int j = 0; j < n; j++)
            d->X[i * n + j] =
                pow(10, j) * (d->label[i] + 1 + spread * rng_normal(r));
    }
    return d;
}

/* The buffers of train_mlp. */
typedef struct training {
    double *theta, *loss, *accuracy, *work;
    int *order, *status;
} training;

/* training_outputs: buffers for so many calls, each with its status. */
static inline training training_outputs(const network *net, const dataset *d,
                                        int batch, int calls)
{
    const int P = network_parameters(net);
    const int work = 3 * P + batch * d->n +
                     network_work_size(net, batch > d->m ? batch : d->m);
    return (training){output("theta", P),
                      output("loss", 1),
                      output("accuracy", 1),
                      output("work", work),
                      output_ints("order", 2 * d->m),
                      output_ints("status", calls)};
}

/*
 * run_training: the learner's training, in so many seconds at most. It moves r
 * where the caller can see it only if r is shared.
 */
static inline training run_training(const char *what, double seconds,
                                    const network *net, const dataset *d,
                                    const mlp_options *o, rng *r)
{
    const training out = training_outputs(net, d, o->batch, 1);
    ATTEMPT(what, .seconds = seconds) {
        *out.status = (int)train_mlp(net, out.theta, out.loss, out.accuracy, d,
                                     o, r, out.order, out.work);
    }
    return out;
}

#endif
