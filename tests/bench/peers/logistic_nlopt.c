/* needs: -lnlopt */
/* apt: libnlopt-dev */
/* logistic_nlopt.c: NLopt's L-BFGS (NLOPT_LD_LBFGS), stopped by ftol_rel. */
#include "bench.h"
#include "logistic_task.h"
#include <nlopt.h>

static double eval(unsigned n, const double *w, double *g, void *data)
{
    const logistic_task *t = data;
    double unused[FEATURES_MOST];
    (void)n;
    return logistic_plainly(&t->p, w, g ? g : unused);
}

static double solve(void *context)
{
    logistic_task *t = context;
    double value = NAN;
    nlopt_opt o = nlopt_create(NLOPT_LD_LBFGS, (unsigned)t->p.n);
    if (!o)
        exit(1);
    nlopt_set_min_objective(o, eval, t);
    nlopt_set_ftol_rel(o, t->tol);
    if (t->memory)
        nlopt_set_vector_storage(o, (unsigned)t->memory);
    for (int j = 0; j < t->p.n; j++)
        t->w[j] = 0;
    nlopt_optimize(o, t->w, &value);
    nlopt_destroy(o);
    return value;
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
        {TASK_MADE, "NLopt L-BFGS", made, solve, 0},
        {TASK_CANCER, "NLopt L-BFGS", cancer, solve, 0}};
    for (int k = 0; k < 2; k++)
        bench_run(&tasks[k]);
    return 0;
}
