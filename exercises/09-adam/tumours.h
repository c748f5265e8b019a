/*
 * tumours.h: batches of the breast cancer data, for the tests and pictures of
 * chapter 09. 455 samples to train on, 114 to test, 31 weights.
 */
#ifndef TUMOURS_H
#define TUMOURS_H

#include "07-stochastic-gradient/breast_cancer.h"

#include <math.h>

enum { TUMOUR_WEIGHTS = 31 };

/* tumours_new: the data, split with seed 7, without a regulariser, or NULL. */
static inline breast_cancer *tumours_new(void)
{
    return breast_cancer_new(0.2, 7, 0);
}

/*
 * tumour_gradient: g = the mean gradient at w of B samples, drawn from all with
 * replacement.
 */
static inline void tumour_gradient(const logistic_problem *p, double g[],
                                   const double w[], int B, rng *r)
{
    vec_fill(p->n, g, 0);
    for (int j = 0; j < B; j++) {
        int i = rng_below(r, p->m);
        const double *x = p->X + i * p->n;
        double z = p->y[i] * vec_dot(p->n, x, w);
        vec_axpy(p->n, g, x, -p->y[i] / (1 + exp(z)) / B);
    }
}

#endif
