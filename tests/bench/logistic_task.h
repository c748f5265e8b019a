/*
 * logistic_task.h: what everybody does who is timed on logistic regression.
 *
 * Minimise mean log(1 + exp(-y x'w)) + lambda / 2 |w|^2 from w = 0, without an
 * intercept, to a relative suboptimality of 1e-6. Each one stops by its own
 * rule, with the loosest tolerance in 10^-1, 10^-1.25, 10^-1.5, ... that
 * reaches it, found before the clock starts.
 */
#ifndef LOGISTIC_TASK_H
#define LOGISTIC_TASK_H

#include "data.h"
#include "logistic.h"
#include "optimizer.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define TASK_MADE   "logistic 10000x50"
#define TASK_CANCER "logistic breast cancer"

enum { FEATURES_MOST = 64 };

/* logistic_task: the problem, its least value, and who solves it how. */
typedef struct logistic_task {
    data *d;
    logistic_problem p;
    double best, tol;
    int memory;
    double w[FEATURES_MOST];
    void *own; /* of the peer */
} logistic_task;

static inline logistic_task *logistic_task_new(int cancer)
{
    logistic_task *t = calloc(1, sizeof *t);
    if (!t)
        exit(1);
    t->d = cancer ? data_new_breast_cancer()
                  : data_new(10000, 50, 102, DATA_CLASSES);
    t->p = (logistic_problem){t->d->m, t->d->n, t->d->X, t->d->y,
                              cancer ? 1.0 / 569 : 1e-4};
    objective f = problem_logistic(&t->p);
    optimizer *o = optimizer_new(&optimizer_newton, t->p.n, NULL);
    if (!o || optimizer_run(o, &f, t->w, 1e-12, 100, NULL) != NUM_OK)
        exit(1);
    t->best = o->fx;
    optimizer_free(o);
    return t;
}

/* Sets t->tol; solve starts from 0 and returns the value it reached. */
static inline void *logistic_task_settle(logistic_task *t,
                                         double (*solve)(void *))
{
    for (t->tol = 0.1; t->tol > 1e-16; t->tol /= pow(10, 0.25))
        if (solve(t) - t->best <= 1e-6 * t->best)
            return t;
    fprintf(stderr, "bench: 1e-6 is never reached\n");
    exit(1);
}

/*
 * The objective as one writes it down, for libraries that want one: a dot
 * product in four sums, exp and log1p of the C library, an axpy.
 */
static inline double logistic_plainly(const logistic_problem *p,
                                      const double w[], double g[])
{
    const int n = p->n;
    double loss = 0, square = 0;
    for (int j = 0; j < n; j++)
        g[j] = 0;
    for (int i = 0; i < p->m; i++) {
        const double *x = p->X + (size_t)i * (size_t)n;
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int j = 0;
        for (; j < n - 3; j += 4) {
            s0 += x[j] * w[j];
            s1 += x[j + 1] * w[j + 1];
            s2 += x[j + 2] * w[j + 2];
            s3 += x[j + 3] * w[j + 3];
        }
        for (; j < n; j++)
            s0 += x[j] * w[j];
        const double z = p->y[i] * (s0 + s1 + s2 + s3), e = exp(-fabs(z));
        const double c = -p->y[i] * (z > 0 ? e : 1) / (1 + e) / p->m;
        loss += log1p(e) + (z > 0 ? 0 : -z);
        for (j = 0; j < n; j++)
            g[j] += c * x[j];
    }
    for (int j = 0; j < n; j++) {
        g[j] += p->lambda * w[j];
        square += w[j] * w[j];
    }
    return loss / p->m + p->lambda / 2 * square;
}

#endif
