/*
 * lasso_task.h: what everybody does who is timed on lasso paths.
 *
 * Minimise |y - Xw|^2 / (2m) + lambda |w|_1, without an intercept, for 100
 * lambdas from lambda_max to lambda_max / 100, geometrically. The objective that
 * is printed is max_k P_k(w_k) / min P_k: 1 plus the worst relative
 * suboptimality, to be at most 1e-6. Descent stops on a certified gap of 1e-6,
 * each peer by its own rule, with the loosest tolerance in steps of a quarter
 * of a power of ten that gets there, found before the clock starts.
 */
#ifndef LASSO_TASK_H
#define LASSO_TASK_H

#include "data.h"
#include "lasso.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { LASSO_COUNT = 100 };
static const double lasso_ratio = 0.01;

enum { LASSO_TASKS = 4 };
static const char *const lasso_names[LASSO_TASKS] = {
    "lasso path 1000x5000", "lasso path 200x1000", "lasso path diabetes",
    "lasso path 100000x100"};

static inline data *lasso_data(int task)
{
    if (task == 3)
        return data_new(100000, 100, 203, DATA_REGRESSION);
    if (task == 2)
        return data_new_diabetes();
    return task == 1 ? data_new(200, 1000, 201, DATA_SPARSE)
                     : data_new(1000, 5000, 202, DATA_SPARSE);
}

/*
 * lasso_reference: the lambdas (X) and the least values (y), certified to 1e-12,
 * as data of LASSO_COUNT rows and one column, which data_write can hand on.
 */
static inline data *lasso_reference(const data *d)
{
    data *t = calloc(1, sizeof *t);
    lasso *s = lasso_new(d->m, d->n);
    if (!t || !s || lasso_init(s, d->X, d->y, 1) != NUM_OK)
        exit(1);
    *t = (data){LASSO_COUNT, 1, calloc(LASSO_COUNT, sizeof *t->X),
                calloc(LASSO_COUNT, sizeof *t->y)};
    if (!t->X || !t->y)
        exit(1);
    lasso_lambdas(LASSO_COUNT, t->X, s->lambda_max, lasso_ratio);
    for (int k = 0; k < LASSO_COUNT; k++) {
        if (lasso_solve(s, t->X[k], 1e-12, 1000) != NUM_OK) {
            fprintf(stderr, "bench: lambda %d: no reference\n", k);
            exit(1);
        }
        t->y[k] = s->value;
    }
    lasso_free(s);
    return t;
}

/* P(w), computed plainly. */
static inline double lasso_plainly(const data *d, const double w[],
                                   double lambda)
{
    double squares = 0, sum = 0;
    for (int i = 0; i < d->m; i++) {
        const double *x = d->X + (size_t)i * (size_t)d->n;
        double r = d->y[i];
        for (int j = 0; j < d->n; j++)
            r -= x[j] * w[j];
        squares += r * r;
    }
    for (int j = 0; j < d->n; j++)
        sum += fabs(w[j]);
    return squares / 2 / d->m + lambda * sum;
}

#endif
