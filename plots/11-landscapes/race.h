/*
 * race.h: restarts, fading noise and annealing at equal budgets, for the
 * picture and the table of the lesson. No exercise needs it.
 */
#ifndef RACE_H
#define RACE_H

#include "terrain.h"

#include <stdlib.h>

enum {
    RACE_BUDGET = 3000, /* evaluations of each run */
    RACE_SETTINGS = 9,  /* tried for each method */
    RACE_TUNING = 10,   /* seeds 1 ... 10 choose the setting */
    RACE_SEEDS = 40,    /* seeds 11 ... 50 are reported */
    RACE_MOST = 10
};

enum { RACE_RESTARTS, RACE_NOISE, RACE_ANNEALING, RACE_METHODS };
enum { RACE_PITS, RACE_RIPPLES, RACE_STAIRS, RACE_LANDSCAPES };

/* stairs: sum_i floor(4 |x_i|) / 4, whose gradient is 0 where there is one. */
static inline double stairs(int n, double g[], const double x[], void *data)
{
    double sum = 0;
    (void)data;
    for (int i = 0; i < n; i++) {
        sum += floor(4 * fabs(x[i])) / 4;
        if (g)
            g[i] = 0;
    }
    return sum;
}

/* race_landscape: the function, and a bound L on its curvature. */
static inline objective race_landscape(int which, double *L, double *amplitude)
{
    *amplitude = which == RACE_PITS ? 10 : 1;
    *L = which == RACE_STAIRS ? 1 : 2 + 39.5 * *amplitude;
    return (objective){.n = which == RACE_PITS ? 5 : 10,
                       .eval = which == RACE_STAIRS ? stairs : rastrigin,
                       .data = amplitude};
}

/* race_run: the best value of one run in [-5, 5]^n; setting in 0 ... 8. */
static inline double race_run(int which, int method, int setting, uint64_t seed)
{
    const double steps[] = {0.3, 0.8, 1.5}, tols[] = {1e-1, 1e-2, 1e-3};
    const double noises[] = {0.1, 0.25, 0.6}, widths[] = {0.1, 0.3, 1};
    const double heats[] = {0.3, 3, 30};
    double lo[RACE_MOST], hi[RACE_MOST], best[RACE_MOST], work[2 * RACE_MOST];
    double L, amplitude, value = INFINITY;
    objective f = race_landscape(which, &L, &amplitude);
    int count, a = setting / 3, b = setting % 3;
    rng r;
    rng_seed(&r, seed);
    vec_fill(f.n, lo, -5);
    vec_fill(f.n, hi, 5);
    if (method == RACE_RESTARTS)
        multi_start(&f, best, &value, &count, lo, hi, steps[a] / L, tols[b],
                    RACE_BUDGET, &r, work);
    if (method == RACE_NOISE)
        noisy_descent(&f, best, &value, lo, hi, steps[a] / L, noises[b],
                      RACE_BUDGET, &r, work);
    if (method == RACE_ANNEALING)
        anneal(&f, best, &value, &count, lo, hi, widths[a], heats[b],
               heats[b] / 100, RACE_BUDGET, &r, work);
    return value;
}

static inline int race_ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/*
 * race: the quartiles of the best values of seeds 11 ... 50, with the setting
 * whose mean is smallest on seeds 1 ... 10.
 *   q  out, [3]: lower quartile, median, upper quartile
 */
static inline void race(int which, int method, double q[3])
{
    double v[RACE_SEEDS], least = INFINITY;
    int best = 0;
    for (int setting = 0; setting < RACE_SETTINGS; setting++) {
        double sum = 0;
        for (int s = 1; s <= RACE_TUNING; s++)
            sum += race_run(which, method, setting, (uint64_t)s);
        if (sum < least) {
            least = sum;
            best = setting;
        }
    }
    for (int s = 0; s < RACE_SEEDS; s++)
        v[s] = race_run(which, method, best, (uint64_t)(RACE_TUNING + 1 + s));
    qsort(v, RACE_SEEDS, sizeof v[0], race_ascending);
    for (int k = 0; k < 3; k++)
        q[k] = (v[10 * k + 9] + v[10 * k + 10]) / 2;
}

#endif
