/* needs: -llbfgs */
/* apt: liblbfgs-dev */
/* logistic_liblbfgs.c: L-BFGS of liblbfgs with its default line search. */
#include "bench.h"
#include "logistic_task.h"
#include <lbfgs.h>

static double plainly(void *data, const double *w, double *g, int n, double t)
{
    const logistic_task *task = data;
    (void)n;
    (void)t;
    return logistic_plainly(&task->p, w, g);
}

static double ours(void *data, const double *w, double *g, int n, double t)
{
    logistic_task *task = data;
    objective f = logistic_objective(&task->p);
    (void)n;
    (void)t;
    return objective_value_gradient(&f, g, w);
}

static double minimise(logistic_task *t, lbfgs_evaluate_t eval)
{
    double value = NAN;
    lbfgs_parameter_t p;
    lbfgs_parameter_init(&p);
    p.m = t->memory;
    p.epsilon = t->tol;
    for (int j = 0; j < t->p.n; j++)
        t->w[j] = 0;
    lbfgs(t->p.n, t->w, &value, eval, NULL, t, &p);
    return value;
}

static double solve(void *context)
{
    return minimise(context, plainly);
}

static double solve_ours(void *context)
{
    return minimise(context, ours);
}

static void *made(int is_cancer, int memory, double (*by)(void *))
{
    logistic_task *t = logistic_task_new(is_cancer);
    t->memory = memory;
    return logistic_task_settle(t, by);
}

static void *made_6(void)
{
    return made(0, 6, solve);
}

static void *made_20(void)
{
    return made(0, 20, solve);
}

static void *made_ours(void)
{
    return made(0, 20, solve_ours);
}

static void *cancer_6(void)
{
    return made(1, 6, solve);
}

static void *cancer_20(void)
{
    return made(1, 20, solve);
}

static void *cancer_ours(void)
{
    return made(1, 20, solve_ours);
}

int main(void)
{
    const char *more = "liblbfgs, 20 pairs",
               *theirs = "liblbfgs, our objective";
    const bench_task tasks[] = {
        {TASK_MADE, "liblbfgs", made_6, solve, 0},
        {TASK_MADE, more, made_20, solve, 0},
        {TASK_MADE, theirs, made_ours, solve_ours, 0},
        {TASK_CANCER, "liblbfgs", cancer_6, solve, 0},
        {TASK_CANCER, more, cancer_20, solve, 0},
        {TASK_CANCER, theirs, cancer_ours, solve_ours, 0}};
    for (int k = 0; k < 6; k++)
        bench_run(&tasks[k]);
    return 0;
}
