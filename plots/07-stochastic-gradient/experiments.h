/*
 * experiments.h: what the pictures of chapter 07 and the tests of its lesson
 * share. No exercise needs it.
 */
#ifndef EXPERIMENTS_H
#define EXPERIMENTS_H

#include "chol.h"
#include "stochastic_gradient.h"

#include <math.h>
#include <stdlib.h>

/*
 * logistic_minimum: min f of a logistic regression with lambda > 0, by Newton's
 * method from w = 0, which needs no safeguard on the data of this chapter.
 *   w  out, [p->n], where the minimum is taken: the gradient is below 1e-12
 * Returns min f, or NaN if it fails.
 */
static inline double logistic_minimum(logistic_problem *p, double w[])
{
    int n = p->n;
    objective f = problem_logistic(p);
    double *H = malloc((size_t)(n * n + n) * sizeof *H);
    double *g = H + n * n, value = NAN;
    vec_fill(n, w, 0);
    for (int k = 0; H != NULL && k < 60; k++) {
        double now = objective_value_gradient(&f, g, w);
        if (vec_norm2(n, g) < 1e-12) {
            value = now;
            break;
        }
        objective_hessian(&f, H, w);
        if (chol_factor(n, H, H) != NUM_OK)
            break;
        chol_solve(n, g, H, g);
        vec_axpy(n, w, g, -1);
    }
    free(H);
    return value;
}

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
