/*
 * speed-ridge.c: ridge regression, n = 10,000, d = 500, seed 302,
 * |y - Xw|^2 / 2n + lambda/2 |w|^2 with lambda = 1e-3. The time includes the
 * certificate |gradient|. also: BLAS
 */
#include "bench.h"
#include "ridge_task.h"
#include "ridge.h"

static double solve(void *context)
{
    ridge_task *t = context;
    const data *d = t->d;
    double gradient;
    if (ridge_solve(d->m, d->n, t->w, &gradient, d->X, d->y, RIDGE_LAMBDA,
                    t->work) != NUM_OK)
        exit(1);
    return gradient;
}

static void *prepared(void)
{
    return ridge_task_new(ridge_work_size(10000, 500));
}

int main(void)
{
    bench_run(&(bench_task){.task = RIDGE_TASK,
                            .who = "descent",
                            .setup = prepared,
                            .run = solve,
                            .judge = ridge_task_value});
    return 0;
}
