/*
 * Data: t, then median, smallest and largest average regret after t rounds of
 * Adam, of AMSGrad and of SGD, seeds 1 ... 20, in the random version of the
 * counterexample: slope 10 with probability 0.11, else -1; the mean is 0.21.
 */
#include "adam_experiments.h"

#include <stdio.h>

enum { SEEDS = 20, ROUNDS = 20000, POINTS = 60 };

static void play(int how, uint64_t seed, double average[])
{
    static double x[ROUNDS], slope[ROUNDS];
    double at = 0, m = 0, v = 0, top = 0;
    rng r;
    rng_seed(&r, seed);
    for (int t = 1; t <= ROUNDS; t++) {
        double g = rng_uniform(&r) < 0.11 ? 10 : -1, eta = 1 / sqrt(t);
        x[t - 1] = at;
        slope[t - 1] = g;
        if (how == 0)
            adam_step(1, &at, &m, &v, &g, t, eta, 0, 0.5, 1e-8);
        else if (how == 1)
            amsgrad_step(1, &at, &m, &v, &top, &g, t, eta, 0, 0.5, 1e-8);
        else
            at -= eta / 10 * g;
        at = fmin(1, fmax(-1, at));
    }
    average_regret(ROUNDS, average, x, slope);
}

int main(void)
{
    static double average[SEEDS][ROUNDS], rows[POINTS][9];
    for (int how = 0; how < 3; how++) {
        for (int s = 0; s < SEEDS; s++)
            play(how, (uint64_t)(s + 1), average[s]);
        for (int k = 0; k < POINTS; k++) {
            int t = (int)pow(ROUNDS, (k + 1.0) / POINTS);
            double now[SEEDS];
            for (int s = 0; s < SEEDS; s++)
                now[s] = average[s][t - 1];
            rows[k][3 * how] = sorted_median(SEEDS, now);
            rows[k][3 * how + 1] = now[0];
            rows[k][3 * how + 2] = now[SEEDS - 1];
        }
    }
    for (int k = 0; k < POINTS; k++) {
        printf("%d", (int)pow(ROUNDS, (k + 1.0) / POINTS));
        for (int j = 0; j < 9; j++)
            printf(" %.6g", rows[k][j]);
        printf("\n");
    }
    return 0;
}
