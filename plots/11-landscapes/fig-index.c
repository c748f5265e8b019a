/*
 * Data: n = 1 ... 50; of 200 random symmetric matrices with seed n the mean
 * share of negative eigenvalues, the 5 % and 95 % quantiles of that share, and
 * the share of the matrices that have both signs.
 */
#include "terrain.h"

#include <stdio.h>

enum { MOST = 50, SAMPLES = 200 };

/* The smallest k such that at least a share q of the samples has index <= k. */
static int quantile(const int histogram[], double q)
{
    int k = 0, sum = histogram[0];
    while (sum < q * SAMPLES)
        sum += histogram[++k];
    return k;
}

int main(void)
{
    static double work[2 * MOST * (MOST + 1)];
    for (int n = 1; n <= MOST; n++) {
        int histogram[MOST + 1];
        double fraction, mean = 0;
        rng r;
        rng_seed(&r, (uint64_t)n);
        if (saddle_fraction(n, histogram, &fraction, SAMPLES, &r, work) !=
            NUM_OK)
            return 1;
        for (int k = 0; k <= n; k++)
            mean += k * (double)histogram[k] / SAMPLES;
        printf("%d %.6g %.6g %.6g %.6g\n", n, mean / n,
               quantile(histogram, 0.05) / (double)n,
               quantile(histogram, 0.95) / (double)n, fraction);
    }
    return 0;
}
