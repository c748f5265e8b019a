/*
 * Data for the picture of 9.5: t, then two weights with AdamW and the same two
 * with L2. Their gradients are noise of size 10 and of size 0.1 (seed 7), eta =
 * 0.01, lambda = 0.5.
 */
#include "adam.h"

#include <stdio.h>

int main(void)
{
    double a[2] = {4, 4}, m[2] = {0}, v[2] = {0};
    double b[2] = {4, 4}, p[2] = {0}, q[2] = {0};
    rng r;
    rng_seed(&r, 7);
    for (int t = 0; t <= 600; t++) {
        if (t % 15 == 0)
            printf("%d %.9g %.9g %.9g %.9g\n", t, a[0], a[1], b[0], b[1]);
        double noise = rng_normal(&r), g[2] = {10 * noise, 0.1 * noise};
        num_status first =
            adamw_step(2, a, m, v, g, t + 1, 0.01, 0.9, 0.999, 1e-8, 0.5);
        num_status second =
            adam_l2_step(2, b, p, q, g, t + 1, 0.01, 0.9, 0.999, 1e-8, 0.5);
        if (first != NUM_OK || second != NUM_OK)
            return 0;
    }
    return 0;
}
