/* needs: -llinear */
/* apt: liblinear-dev */
/* logistic_liblinear.c: Trust-region Newton on the primal (L2R_LR). */
#include "bench.h"
#include "logistic_task.h"
#include <linear.h>

static void silent(const char *text)
{
    (void)text;
}

/* liblinear minimises |w|^2 / 2 + C sum log(...), C = 1 / (m lambda). */
static double solve(void *context)
{
    logistic_task *t = context;
    const struct problem *q = t->own;
    struct parameter how = {.solver_type = L2R_LR,
                            .eps = t->tol,
                            .C = 1 / (t->p.m * t->p.lambda),
                            .p = 0.1};
    double g[FEATURES_MOST];
    struct model *found = train(q, &how);
    const double sign = found->label[0] > 0 ? 1 : -1;
    for (int j = 0; j < t->p.n; j++)
        t->w[j] = sign * found->w[j];
    free_and_destroy_model(&found);
    return logistic_plainly(&t->p, t->w, g);
}

/* Rows as lists of index and value, which end with index -1. */
static void *prepared(int is_cancer)
{
    logistic_task *t = logistic_task_new(is_cancer);
    const int m = t->p.m, n = t->p.n;
    struct problem *q = calloc(1, sizeof *q);
    struct feature_node *all = calloc((size_t)m * (size_t)(n + 1), sizeof *all);
    if (!q || !all || !(q->x = calloc((size_t)m, sizeof(void *))))
        exit(1);
    for (int i = 0; i < m; i++) {
        q->x[i] = all + (size_t)i * (size_t)(n + 1);
        for (int j = 0; j < n; j++)
            q->x[i][j] = (struct feature_node){
                j + 1, t->p.X[(size_t)i * (size_t)n + (size_t)j]};
        q->x[i][n].index = -1;
    }
    q->l = m;
    q->n = n;
    q->y = t->d->y;
    q->bias = -1;
    t->own = q;
    set_print_string_function(silent);
    return logistic_task_settle(t, solve);
}

static void *made(void)
{
    return prepared(0);
}

static void *cancer(void)
{
    return prepared(1);
}

int main(void)
{
    const bench_task tasks[] = {{TASK_MADE, "liblinear", made, solve, 0},
                                {TASK_CANCER, "liblinear", cancer, solve, 0}};
    for (int k = 0; k < 2; k++)
        bench_run(&tasks[k]);
    return 0;
}
