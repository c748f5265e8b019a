/*
 * eigen_task.h: symmetric eigenvalue problems of three sizes. A_ij, j <= i, are
 * uniform in (-1/2, 1/2), row after row; seed 501.
 */
#ifndef EIGEN_TASK_H
#define EIGEN_TASK_H

#include "bench.h"
#include "rng.h"
#include <stdio.h>
#include <stdlib.h>

/* eigen_task: what a solver is given; the objective is the largest lambda. */
typedef struct eigen_task {
    int n;
    double *A, *V, *lambda, *work;
} eigen_task;

static int eigen_size;
static double (*eigen_solver)(eigen_task *t);

static inline void *eigen_setup(void)
{
    const int n = eigen_size;
    const size_t all = (size_t)n * (size_t)n;
    eigen_task *t = malloc(sizeof *t);
    rng r;
    rng_seed(&r, 501);
    t->n = n;
    t->A = malloc(all * sizeof *t->A);
    t->V = malloc(all * sizeof *t->V);
    t->lambda = malloc((size_t)n * sizeof *t->lambda);
    t->work = malloc((all + (size_t)n) * sizeof *t->work);
    if (!t->A || !t->V || !t->lambda || !t->work)
        exit(1);
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++)
            t->A[i * n + j] = t->A[j * n + i] = rng_uniform(&r) - 0.5;
    return t;
}

static inline double eigen_run(void *context)
{
    return -eigen_solver(context);
}

/* eigen_bench: values alone and with vectors, by two solvers; NULL: has not. */
static inline void eigen_bench(const char *who, double (*values)(eigen_task *),
                               double (*vectors)(eigen_task *))
{
    static const int sizes[] = {50, 200, 1000};
    for (int kind = 0; kind < 2; kind++)
        for (int k = 0; k < 3; k++) {
            char task[80];
            snprintf(task, sizeof task, "eigenvalues%s, n = %d",
                     kind ? " and vectors" : "", sizes[k]);
            eigen_size = sizes[k];
            eigen_solver = kind ? vectors : values;
            if (eigen_solver)
                bench_run(&(bench_task){.task = task,
                                        .who = who,
                                        .setup = eigen_setup,
                                        .run = eigen_run});
        }
}

#endif
