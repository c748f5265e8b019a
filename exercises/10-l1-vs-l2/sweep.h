/* sweep.h: what several programs of this folder do without the exercises. */
#ifndef SWEEP_H
#define SWEEP_H

#include "vec.h"

#include <math.h>

/*
 * sweep: one sweep of coordinate descent for the elastic net with the weights
 * l1 and l2 of its two terms, on columns of any length.
 */
static inline void sweep(int m, int n, double w[], double r[], const double X[],
                         double l1, double l2)
{
    for (int j = 0; j < n; j++) {
        double c = 0, g = 0;
        for (int i = 0; i < m; i++) {
            c += X[i * n + j] * X[i * n + j] / m;
            g += X[i * n + j] * r[i] / m;
        }
        const double z = c * w[j] + g;
        const double next = (z - fmax(-l1, fmin(l1, z))) / (c + l2);
        for (int i = 0; i < m; i++)
            r[i] -= (next - w[j]) * X[i * n + j];
        w[j] = next;
    }
}

#endif
