/*
 * Data: a small network on 719 digits, B = 32, seeds 1 ... 20. In each row a
 * step, then median, smallest and largest loss of all samples at that step: for
 * Adam with eta = 0.03, for Adam without bias correction with the same eta, and
 * the latter with eta = 0.01, which is best for it.
 */
#include "adam_experiments.h"

#include <stdio.h>

enum { SEEDS = 20, POINTS = 24 };

typedef struct record {
    const batch_loss *f;
    int *all, seed;
    double loss[POINTS][SEEDS];
} record;

/* Steps 0 ... 12, then every fourth. */
static int row_of(int t)
{
    return t <= 12 ? t : t % 4 == 0 ? 12 + (t - 12) / 4 : POINTS;
}

static void note(int t, int n, const double w[], const memory *k, void *data)
{
    record *p = data;
    (void)k;
    if (row_of(t) < POINTS)
        p->loss[row_of(t)][p->seed] =
            p->f->eval(n, NULL, w, p->f->m, p->all, p->f->data);
}

int main(void)
{
    static record r[3];
    static double w[NET_WEIGHTS];
    static int all[2000];
    const recipe plan[3] = {
        {.how = ADAM, .epochs = 3, .B = 32, .eta = 0.03},
        {.how = RAW_ADAM, .epochs = 3, .B = 32, .eta = 0.03},
        {.how = RAW_ADAM, .epochs = 3, .B = 32, .eta = 0.01}};
    digits *d = digits_new(0.6, 7);
    if (d == NULL)
        return 1;
    batch_loss f = net_problem(&d->train);
    for (int i = 0; i < f.m; i++)
        all[i] = i;
    for (int k = 0; k < 3; k++) {
        r[k].f = &f;
        r[k].all = all;
        for (int s = 0; s < SEEDS; s++) {
            r[k].seed = s;
            net_start(w, (uint64_t)(s + 1));
            train_with(&f, w, &plan[k], (uint64_t)(s + 1), note, &r[k]);
        }
    }
    for (int i = 0; i < POINTS; i++) {
        printf("%d", i <= 12 ? i : 12 + 4 * (i - 12));
        for (int k = 0; k < 3; k++) {
            double median = sorted_median(SEEDS, r[k].loss[i]);
            printf(" %.6g %.6g %.6g", median, r[k].loss[i][0],
                   r[k].loss[i][SEEDS - 1]);
        }
        printf("\n");
    }
    digits_free(d);
    return 0;
}
