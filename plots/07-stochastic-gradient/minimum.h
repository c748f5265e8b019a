/*
 * minimum.h: what the pictures of this chapter measure gaps against.
 *
 * Newton's method on a logistic regression with lambda > 0, from w = 0, where
 * it needs no safeguard for the data of this chapter: it ends when the gradient
 * is shorter than 1e-12.
 */
#ifndef MINIMUM_H
#define MINIMUM_H

#include "chol.h"
#include "problems.h"
#include "vec.h"

#include <math.h>
#include <stdlib.h>

/* logistic_minimum: min f, and w where it is taken, [p->n]; NaN if it fails. */
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

#endif
