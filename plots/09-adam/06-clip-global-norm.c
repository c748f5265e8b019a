/*
 * Data for the picture of 9.6: gradients in two arrays of one element, before
 * and after clipping to 1. Seed 7.
 */
#include "adam.h"

#include <stdio.h>

int main(void)
{
    const int n[2] = {1, 1};
    rng r;
    rng_seed(&r, 7);
    for (int k = 0; k < 14; k++) {
        double x = 0.8 + 0.9 * rng_normal(&r), y = 1.1 * rng_normal(&r);
        double a = x, b = y, norm;
        if (clip_global_norm(2, n, (double *[]){&a, &b}, &norm, 1) != NUM_OK)
            return 0;
        printf("%.9g %.9g %.9g %.9g\n", x, y, a, b);
    }
    return 0;
}
