/*
 * Data for the picture of 7.5: 150 steps of SGD on (x^2 + 4 y^2) / 2 with
 * normal noise in the gradient, eta = 0.2, seed 7: t, w and the mean from step
 * 20 on.
 */
#include "stochastic_gradient.h"

#include <stdio.h>

enum { STEPS = 150, START = 20 };

int main(void)
{
    const double h[] = {1, 4}, eta = 0.2;
    double w[] = {-5, 3}, mean[2];
    rng r;
    rng_seed(&r, 7);
    for (int t = 0; t <= STEPS; t++) {
        if (polyak_average(2, mean, w, t, START) != NUM_OK)
            return 0;
        printf("%d %.9g %.9g %.9g %.9g\n", t, w[0], w[1], mean[0], mean[1]);
        for (int j = 0; j < 2; j++)
            w[j] -= eta * (h[j] * w[j] + 2 * rng_normal(&r));
    }
    return 0;
}
