/* speed-svm.c: the linear SVM by the augmented Lagrangian method. */
#include "bench.h"
#include "svm_task.h"
#include "vec.h"

static void *small(void)
{
    return svm_task_new(0);
}

static void *large(void)
{
    return svm_task_new(1);
}

static double solve(void *context)
{
    svm_task *t = context;
    svm *s = svm_new(t->d->m, t->d->n);
    if (!s || svm_solve(s, t->d->X, t->d->y, svm_lambda, 1e-6, 100) != NUM_OK)
        exit(1);
    vec_copy(t->d->n, t->w, s->w);
    svm_free(s);
    return 0;
}

static double judge(void *context)
{
    const svm_task *t = context;
    return svm_plainly(t->d, t->w);
}

int main(void)
{
    const bench_task tasks[] = {
        {svm_names[0], "descent, gap 1e-6", small, solve, 0, judge},
        {svm_names[1], "descent, gap 1e-6", large, solve, 0, judge}};
    for (int k = 0; k < 2; k++)
        bench_run(&tasks[k]);
    return 0;
}
