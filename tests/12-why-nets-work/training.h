/* training.h: data sets for the tests of 12.4. */
#ifndef TRAINING_H
#define TRAINING_H

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

/* The sizes of train_mlp's work space. */
static inline int training_work(const network *net, const dataset *d, int batch)
{
    return 3 * network_parameters(net) + batch * d->n +
           network_work_size(net, batch > d->m ? batch : d->m);
}

#endif
