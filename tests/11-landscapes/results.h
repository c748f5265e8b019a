/* results.h: what several test files of chapter 11 share. */
#ifndef RESULTS_H
#define RESULTS_H

#include "harness.h"
#include "landscapes.h"
#include "problems.h"
#include "terrain.h"

/* critical_results: the outputs and the work of one call of critical_points. */
typedef struct critical_results {
    double *points, *work;
    int *kinds, *index, *found;
} critical_results;

static inline critical_results critical_results_new(int count, int n)
{
    return (critical_results){.points = output("points", count * n),
                              .work = output("work", n * (n + 4)),
                              .kinds = output_ints("kinds", count),
                              .index = output_ints("index", count),
                              .found = output_ints("result", 1)};
}

/* f(x) = sum_i (x_i - log x_i), NaN where an x_i <= 0; its minimum is n at 1. */
static inline double minus_log(int n, double g[], const double x[], void *data)
{
    double sum = 0;
    (void)data;
    for (int i = 0; i < n; i++) {
        sum += x[i] > 0 ? x[i] - log(x[i]) : (double)NAN;
        if (g)
            g[i] = 1 - 1 / x[i];
    }
    return sum;
}

/* new_rng: a generator that both processes see, so that its state comes back. */
static inline rng *new_rng(uint64_t stream)
{
    rng *r = shared(sizeof *r);
    *r = test_rng(stream);
    return r;
}

/* search_results: the outputs, the work and the generator of one search. */
typedef struct search_results {
    double *best, *value, *work;
    int *count, *status;
    rng *r;
} search_results;

static inline search_results search_results_new(int n, uint64_t stream)
{
    return (search_results){.best = output("best", n),
                            .value = output("value", 1),
                            .work = output("work", 2 * n),
                            .count = output_ints("count", 1),
                            .status = output_ints("status", 1),
                            .r = new_rng(stream)};
}

/* expect_draws: r has gone as far as want, neither more nor less. */
static inline void expect_draws(const rng *r, rng want, const char *message)
{
    rng copy = *r;
    expect_value("the next random number", rng_uniform(&copy),
                 rng_uniform(&want), 0, "%s (seed %llu)", message, test_seed());
}

#endif
