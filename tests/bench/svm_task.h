/*
 * svm_task.h: what everybody does who is timed on the linear SVM.
 *
 * Minimise mean max(0, 1 - y x'w) + lambda / 2 |w|^2 with lambda = 1e-4, without
 * an intercept. Descent stops on a certified relative gap of 1e-6. Each peer
 * stops by its own rule, with the loosest tolerance in 10^-1, 10^-1.5, 10^-2,
 * ... that reaches a relative suboptimality of 1e-6, found before the clock
 * starts; or, if none does, with the one that comes closest.
 */
#ifndef SVM_TASK_H
#define SVM_TASK_H

#include "data.h"
#include "svm.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SVM_FEATURES = 100 };
static const double svm_lambda = 1e-4;
static const char *const svm_names[] = {"SVM 10000x100", "SVM 100000x100"};

/* svm_task: the problem, its least value, and what a peer needs. */
typedef struct svm_task {
    data *d;
    double best, tol;
    double w[SVM_FEATURES];
    void *own;
} svm_task;

static inline svm_task *svm_task_new(int large)
{
    svm_task *t = (svm_task *)calloc(1, sizeof *t); /* for C++ too */
    if (!t)
        exit(1);
    t->d = data_new(large ? 100000 : 10000, SVM_FEATURES, large ? 403 : 402,
                    DATA_CLASSES);
    svm *s = svm_new(t->d->m, t->d->n);
    if (!s || svm_solve(s, t->d->X, t->d->y, svm_lambda, 1e-11, 100) != NUM_OK)
        exit(1);
    t->best = s->value;
    svm_free(s);
    return t;
}

/*
 * Sets t->tol for a peer; solve returns the value it reached. Where a smaller
 * tolerance comes no closer, the peer is at its own limit of passes.
 */
static inline svm_task *svm_task_settle(svm_task *t, double (*solve)(void *))
{
    double closest = INFINITY, tol = 0.1;
    for (t->tol = 0.1; t->tol > 1e-7; t->tol /= sqrt(10)) {
        const double off = solve(t) / t->best - 1;
        if (!(off < closest))
            break;
        closest = off;
        tol = t->tol;
        if (off <= 1e-6)
            break;
    }
    t->tol = tol;
    return t;
}

/* P(w), computed plainly. */
static inline double svm_plainly(const data *d, const double w[])
{
    double loss = 0, square = 0;
    for (int i = 0; i < d->m; i++) {
        const double *x = d->X + (size_t)i * (size_t)d->n;
        double z = 0;
        for (int j = 0; j < d->n; j++)
            z += x[j] * w[j];
        loss += fmax(1 - d->y[i] * z, 0);
    }
    for (int j = 0; j < d->n; j++)
        square += w[j] * w[j];
    return loss / d->m + svm_lambda / 2 * square;
}

#endif
