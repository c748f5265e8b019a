/*
 * speed-logistic.c: L2-regularised logistic regression by L-BFGS. Where there
 * are many more samples than features, a few of them (the first 20 n; their
 * order means nothing) say what the Hessian is like, and L-BFGS begins with it.
 */
#include "bench.h"
#include "chol.h"
#include "logistic_task.h"

enum { SAMPLE = 20, MANY = 100 };

/* The factored Hessian at w of the first samples, or NULL. */
static const double *metric(const logistic_problem *p, const double w[])
{
    static double L[FEATURES_MOST * FEATURES_MOST];
    logistic_problem some = *p;
    some.m = SAMPLE * p->n;
    if (p->m < MANY * p->n)
        return NULL;
    objective f = logistic_objective(&some);
    objective_hessian(&f, L, w);
    return chol_factor(p->n, L, L) == NUM_OK ? L : NULL;
}

static double solve(void *context)
{
    logistic_task *t = context;
    const double start[FEATURES_MOST] = {0};
    const optimizer_options options = {.memory = 20,
                                       .metric = metric(&t->p, start)};
    objective f = logistic_objective(&t->p);
    optimizer *o = optimizer_new(&optimizer_lbfgs, t->p.n, &options);
    if (!o)
        exit(1);
    optimizer_run(o, &f, start, t->tol, 1000, NULL);
    const double reached = o->fx;
    optimizer_free(o);
    return reached;
}

static void *made(void)
{
    return logistic_task_settle(logistic_task_new(0), solve);
}

static void *cancer(void)
{
    return logistic_task_settle(logistic_task_new(1), solve);
}

int main(void)
{
    const bench_task tasks[] = {
        {TASK_MADE, "descent", made, solve, 0, NULL},
        {TASK_CANCER, "descent", cancer, solve, 0, NULL}};
    for (int k = 0; k < 2; k++)
        bench_run(&tasks[k]);
    return 0;
}
