/* speed-lasso.c: lasso paths by coordinate descent and exact steps. */
#include "bench.h"
#include "lasso_task.h"

typedef struct lasso_task {
    data *d, *reference;
    double *W;
} lasso_task;

static void *prepared(int number)
{
    lasso_task *t = calloc(1, sizeof *t);
    if (!t)
        exit(1);
    t->d = lasso_data(number);
    t->reference = lasso_reference(t->d);
    t->W = calloc((size_t)LASSO_COUNT * (size_t)t->d->n, sizeof *t->W);
    if (!t->W)
        exit(1);
    return t;
}

static void *large(void)
{
    return prepared(0);
}

static void *small(void)
{
    return prepared(1);
}

static void *diabetes(void)
{
    return prepared(2);
}

static void *tall(void)
{
    return prepared(3);
}

static double solve(void *context)
{
    const lasso_task *t = context;
    double lambdas[LASSO_COUNT];
    lasso *s = lasso_new(t->d->m, t->d->n);
    if (!s || lasso_init(s, t->d->X, t->d->y, 1) != NUM_OK)
        exit(1);
    lasso_lambdas(LASSO_COUNT, lambdas, s->lambda_max, lasso_ratio);
    if (lasso_path(s, LASSO_COUNT, t->W, NULL, lambdas, 1e-6, 1000) != NUM_OK)
        exit(1);
    lasso_free(s);
    return 0;
}

static double judge(void *context)
{
    const lasso_task *t = context;
    double worst = 0;
    for (int k = 0; k < LASSO_COUNT; k++) {
        const double *w = t->W + (size_t)k * (size_t)t->d->n;
        const double P = lasso_plainly(t->d, w, t->reference->X[k]);
        worst = fmax(worst, P / t->reference->y[k]);
    }
    return worst;
}

int main(void)
{
    void *(*const setups[LASSO_TASKS])(void) = {large, small, diabetes, tall};
    for (int k = 0; k < LASSO_TASKS; k++) {
        const bench_task task = {
            lasso_names[k], "descent, gap 1e-6", setups[k], solve, 0, judge};
        bench_run(&task);
    }
    return 0;
}
