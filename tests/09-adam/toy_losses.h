/*
 * toy_losses.h: batch losses so small that they can be followed by hand, for
 * the tests of chapter 09; they note what they are asked.
 */
#ifndef TOY_LOSSES_H
#define TOY_LOSSES_H

#include "adam.h"

#include <math.h>

/*
 * toy: m samples a_i of R^n. Sample i is asked for |w - a_i|^2 / 2, or, if
 * linear is 1, for a_i'w.
 *   asked      the samples of all gradients so far, in order, the first 256
 *   gradients  calls with g, and values those without
 *   samples    samples in all calls with g
 *   poison     the call with g, counted from 0, that gives NaN; -1 for none
 */
typedef struct toy {
    int linear, gradients, values, samples, poison, asked[256];
    double a[64];
} toy;

static inline double toy_loss(int n, double g[], const double w[], int b,
                              const int batch[], void *data)
{
    toy *p = data;
    double sum = 0;
    for (int j = 0; g != NULL && j < n; j++)
        g[j] = p->gradients == p->poison ? (double)NAN : 0;
    for (int k = 0; k < b; k++)
        for (int j = 0; j < n; j++) {
            double a = p->a[batch[k] * n + j], d = p->linear ? a : w[j] - a;
            sum += p->linear ? a * w[j] : d * d / 2;
            if (g != NULL)
                g[j] += d / b;
        }
    for (int k = 0; g != NULL && k < b && p->samples < 256; k++)
        p->asked[p->samples++] = batch[k];
    p->gradients += g != NULL;
    p->values += g == NULL;
    return sum / b;
}

#endif
