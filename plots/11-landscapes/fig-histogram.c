/*
 * Data: index / n and the share of 1000 random symmetric matrices that have it,
 * a data set for each of the orders 3, 10 and 50, seed n.
 */
#include "terrain.h"

#include <stdio.h>

enum { MOST = 50, SAMPLES = 1000 };

int main(void)
{
    const int orders[] = {3, 10, 50};
    static double work[2 * MOST * (MOST + 1)];
    for (int i = 0; i < 3; i++) {
        int n = orders[i], histogram[MOST + 1];
        double fraction;
        rng r;
        rng_seed(&r, (uint64_t)n);
        if (saddle_fraction(n, histogram, &fraction, SAMPLES, &r, work) !=
            NUM_OK)
            return 1;
        for (int k = 0; k <= n; k++)
            printf("%.6g %.6g\n", k / (double)n,
                   histogram[k] / (double)SAMPLES);
        printf("\n\n");
    }
    return 0;
}
