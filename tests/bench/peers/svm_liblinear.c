/* needs: -llinear */
/* apt: liblinear-dev */
/*
 * svm_liblinear.c: dual coordinate descent (L2R_L1LOSS_SVC_DUAL). train() stops
 * after 1000 passes whatever eps is: where that ends above 1e-6, it is shown as
 * it is.
 */
#include "bench.h"
#include "svm_task.h"
#include <linear.h>

static void silent(const char *text)
{
    (void)text;
}

/* liblinear minimises |w|^2 / 2 + C sum max(0, ...), C = 1 / (m lambda). */
static double solve(void *context)
{
    svm_task *t = context;
    struct parameter how = {.solver_type = L2R_L1LOSS_SVC_DUAL,
                            .eps = t->tol,
                            .C = 1 / (t->d->m * svm_lambda),
                            .p = 0.1};
    srand(1);
    struct model *found = train(t->own, &how);
    const double sign = found->label[0] > 0 ? 1 : -1;
    for (int j = 0; j < t->d->n; j++)
        t->w[j] = sign * found->w[j];
    free_and_destroy_model(&found);
    return svm_plainly(t->d, t->w);
}

static double judge(void *context)
{
    const svm_task *t = context;
    return svm_plainly(t->d, t->w);
}

static struct problem *rows_of(const data *d)
{
    const size_t width = (size_t)d->n + 1;
    struct problem *q = calloc(1, sizeof *q);
    struct feature_node *all = calloc((size_t)d->m * width, sizeof *all);
    if (!q || !all || !(q->x = calloc((size_t)d->m, sizeof *q->x)))
        exit(1);
    for (int i = 0; i < d->m; i++) {
        q->x[i] = all + (size_t)i * width;
        for (int j = 0; j < d->n; j++)
            q->x[i][j] = (struct feature_node){
                j + 1, d->X[(size_t)i * (size_t)d->n + (size_t)j]};
        q->x[i][d->n].index = -1;
    }
    q->l = d->m;
    q->n = d->n;
    q->y = d->y;
    q->bias = -1;
    return q;
}

static void *prepared(int is_large)
{
    svm_task *t = svm_task_new(is_large);
    t->own = rows_of(t->d);
    set_print_string_function(silent);
    return svm_task_settle(t, solve);
}

static void *small(void)
{
    return prepared(0);
}

static void *large(void)
{
    return prepared(1);
}

int main(void)
{
    const bench_task tasks[] = {
        {svm_names[0], "liblinear", small, solve, 0, judge},
        {svm_names[1], "liblinear", large, solve, 0, judge}};
    for (int k = 0; k < 2; k++)
        bench_run(&tasks[k]);
    return 0;
}
