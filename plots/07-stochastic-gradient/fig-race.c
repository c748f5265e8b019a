/*
 * Data: the number of a schedule and the gap after 10 passes on the breast
 * cancer data, lambda = 0.01, B = 8: smallest, lower quartile, median, upper
 * quartile and largest of seeds 21 ... 40, and the eta0 that was best in the
 * mean of seeds 1 ... 20, of 12. A second data set for 1 pass.
 */
#include "breast_cancer.h"
#include "experiments.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SEEDS = 20, GRID = 12, KINDS = 7, B = 8 };

typedef struct plan {
    int kind, T;
    double eta0;
} plan;

/* All end, after T steps, at a small part of eta0, but for 0 and 5. */
static double planned(int t, const void *data)
{
    const plan *p = data;
    int W = (p->T + 19) / 20;
    switch (p->kind) {
    case 0:
        return p->eta0;
    case 1:
        return schedule_inverse_time(t, p->eta0, 20.0 / p->T);
    case 2:
        return schedule_step(t, p->eta0, 0.3, (p->T + 3) / 4);
    case 3:
        return schedule_exponential(t, p->eta0, 4.0 / p->T);
    case 4:
        return schedule_cosine(t, p->T, p->eta0, 0);
    case 5:
        return schedule_cyclic(t, (p->T + 9) / 10, p->eta0, p->eta0 / 10);
    default:
        if (t < W)
            return schedule_warmup(t, W, p->eta0);
        return schedule_cosine(t - W, p->T - W, p->eta0, 0);
    }
}

static double gap(const finite_sum *f, double minimum, const plan *p,
                  int passes, uint64_t seed)
{
    double w[31] = {0}, g[31], history[11];
    int order[569], done;
    rng r;
    rng_seed(&r, seed);
    sgd(f, w, history, &done, passes, B, planned, p, &r, order, g);
    double value = history[done] - minimum;
    return done == passes && value < 1e3 ? value : 1e3;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void race(const finite_sum *f, double minimum, int passes)
{
    for (int kind = 0; kind < KINDS; kind++) {
        double gaps[SEEDS], least = INFINITY, best = 0;
        plan p = {.kind = kind, .T = passes * batch_count(f->m, B)};
        for (int k = 0; k < GRID; k++) {
            double sum = 0;
            p.eta0 = 4 * pow(0.5, k / 1.5);
            for (uint64_t seed = 1; seed <= SEEDS; seed++)
                sum += gap(f, minimum, &p, passes, seed) / SEEDS;
            if (sum < least) {
                least = sum;
                best = p.eta0;
            }
        }
        p.eta0 = best;
        for (int s = 0; s < SEEDS; s++)
            gaps[s] = gap(f, minimum, &p, passes, (uint64_t)(s + 1 + SEEDS));
        qsort(gaps, SEEDS, sizeof gaps[0], ascending);
        printf("%d %.9g %.9g %.9g %.9g %.9g %.9g\n", kind, gaps[0],
               (gaps[4] + gaps[5]) / 2, (gaps[9] + gaps[10]) / 2,
               (gaps[14] + gaps[15]) / 2, gaps[19], best);
    }
}

int main(void)
{
    double w[31];
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.01);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    double minimum = logistic_minimum(&c->train, w);
    race(&f, minimum, 10);
    printf("\n\n");
    race(&f, minimum, 1);
    breast_cancer_free(c);
    return 0;
}
