/*
 * Data for the picture of 11.7: budget, and the median, lower and upper
 * quartile of the best value of 40 seeds for multi_start and noisy_descent, on
 * a bowl with ripples in ten dimensions.
 */
#include "terrain.h"

#include <stdio.h>
#include <stdlib.h>

enum { N = 10, SEEDS = 40 };

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void write_quartiles(double v[SEEDS])
{
    qsort(v, SEEDS, sizeof v[0], ascending);
    printf(" %.6g %.6g %.6g", (v[19] + v[20]) / 2, (v[9] + v[10]) / 2,
           (v[29] + v[30]) / 2);
}

int main(void)
{
    const int budgets[] = {100, 300, 1000, 3000};
    double lo[N], hi[N], amplitude = 1, best[N], work[2 * N];
    objective f = {.n = N, .eval = rastrigin, .data = &amplitude};
    vec_fill(N, lo, -5);
    vec_fill(N, hi, 5);
    for (int b = 0; b < 4; b++) {
        double restarts[SEEDS], noise[SEEDS];
        int starts, ok = 1;
        for (int s = 0; s < SEEDS; s++) {
            rng r;
            restarts[s] = noise[s] = NAN;
            rng_seed(&r, (uint64_t)s + 1);
            ok &= multi_start(&f, best, &restarts[s], &starts, lo, hi, 0.02,
                              1e-2, budgets[b], &r, work) == NUM_OK;
            ok &= noisy_descent(&f, best, &noise[s], lo, hi, 0.02, 0.25,
                                budgets[b], &r, work) == NUM_OK;
        }
        if (!ok)
            return 0;
        printf("%d", budgets[b]);
        write_quartiles(restarts);
        write_quartiles(noise);
        printf("\n");
    }
    return 0;
}
