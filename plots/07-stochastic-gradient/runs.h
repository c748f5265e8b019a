/* runs.h: steps of SGD that several figures of this chapter take. */
#ifndef RUNS_H
#define RUNS_H

#include "stochastic_gradient.h"

/*
 * sampled_step: w = w - eta g on B samples drawn with replacement.
 *   order  work, [f->m]; g  work, [f->n]
 */
static inline void sampled_step(const finite_sum *f, double w[], int B,
                                double eta, rng *r, int order[], double g[])
{
    for (int j = 0; j < B; j++)
        order[j] = rng_below(r, f->m);
    minibatch_gradient(f, g, w, order, B, 0);
    vec_axpy(f->n, w, g, -eta);
}

/* constant_step: a step_size whose data is the step. */
static inline double constant_step(int t, const void *data)
{
    (void)t;
    return *(const double *)data;
}

/* spread: mean, smallest and largest of count values. */
typedef struct spread {
    int count;
    double mean, low, high;
} spread;

static inline void spread_add(spread *s, double value)
{
    s->count++;
    s->mean += (value - s->mean) / s->count;
    s->low = s->count == 1 || value < s->low ? value : s->low;
    s->high = s->count == 1 || value > s->high ? value : s->high;
}

#endif
