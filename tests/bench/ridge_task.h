/* ridge_task.h: what everybody does who is timed on ridge regression. */
#ifndef RIDGE_TASK_H
#define RIDGE_TASK_H

#include "data.h"
#include "mat.h"
#include "vec.h"
#include <stdlib.h>

#define RIDGE_TASK   "ridge 10000x500"
#define RIDGE_LAMBDA 1e-3

typedef struct ridge_task {
    data *d;
    double *w, *work;
} ridge_task;

/* ridge_task_new: the data and size doubles of work space. */
static inline ridge_task *ridge_task_new(size_t size)
{
    ridge_task *t = calloc(1, sizeof *t);
    if (!t)
        exit(1);
    t->d = data_new(10000, 500, 302, DATA_REGRESSION);
    t->w = calloc((size_t)t->d->n, sizeof *t->w);
    t->work = calloc(size, sizeof *t->work);
    if (!t->w || !t->work)
        exit(1);
    return t;
}

/* ridge_task_value: the objective at w. */
static inline double ridge_task_value(void *context)
{
    const ridge_task *t = context;
    const data *d = t->d;
    double sum = 0;
    for (int i = 0; i < d->m; i++) {
        const double r =
            vec_dot(d->n, d->X + (size_t)i * (size_t)d->n, t->w) - d->y[i];
        sum += r * r;
    }
    return sum / (2 * d->m) + RIDGE_LAMBDA / 2 * vec_dot(d->n, t->w, t->w);
}

#endif
