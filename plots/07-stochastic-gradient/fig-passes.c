/*
 * Data: passes, and f(w) - min f on the breast cancer data, lambda = 0.01:
 * gradient descent with 1/L; then for SGD with one sample a step the mean,
 * smallest and largest of ten seeds (1 ... 10) with the step 0.01, with 0.01 /
 * (1 + t / (2 m)), and of the mean of the iterates with step 0.01 from pass 5
 * on. Rows at passes that are spaced evenly on a logarithmic axis.
 */
#include "breast_cancer.h"
#include "mat.h"
#include "experiments.h"

#include <stdio.h>

enum { SEEDS = 10, PASSES = 800, START = 5, N = 31 };

static spread gaps[3][PASSES + 1];

/* L = lambda + the largest eigenvalue of X'X / 4m, by power iteration. */
static double smoothness(const logistic_problem *p)
{
    double G[N * N], v[N], Gv[N], largest = 0;
    mat_gram(p->m, N, G, p->X);
    vec_fill(N, v, 1);
    for (int k = 0; k < 300; k++) {
        mat_vec(N, N, Gv, G, v);
        largest = vec_norm2(N, Gv);
        vec_copy(N, v, Gv);
        vec_scale(N, v, 1 / largest);
    }
    return p->lambda + largest / (4 * p->m);
}

/* One run with the step 0.01 / (1 + k t); its mean too where that is asked. */
static void run(const finite_sum *f, double minimum, double k, uint64_t seed,
                spread iterate[], spread average[])
{
    double w[N] = {0}, mean[N] = {0}, g[N];
    int order[569], t = 0;
    rng r;
    rng_seed(&r, seed);
    for (int p = 0; p <= PASSES; p++) {
        spread_add(&iterate[p], finite_sum_value(f, w) - minimum);
        if (average != NULL)
            spread_add(&average[p], finite_sum_value(f, mean) - minimum);
        for (int s = 0; s < f->m; s++, t++) {
            polyak_average(N, mean, w, t, START * f->m);
            sampled_step(f, w, 1, schedule_inverse_time(t, 0.01, k), &r, order,
                         g);
        }
    }
}

int main(void)
{
    double best[N], w[N] = {0}, g[N];
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.01);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    objective whole = problem_logistic(&c->train);
    double minimum = logistic_minimum(&c->train, best);
    double eta = 1 / smoothness(&c->train), next = 1;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        run(&f, minimum, 0, seed, gaps[0], gaps[2]);
        run(&f, minimum, 0.5 / f.m, seed, gaps[1], NULL);
    }
    for (int p = 0; p <= PASSES; p++) {
        double value = objective_value_gradient(&whole, g, w);
        vec_axpy(N, w, g, -eta);
        if (p < next)
            continue;
        next = 1.12 * p;
        printf("%d %.9g", p, value - minimum);
        for (int way = 0; way < 3; way++)
            printf(" %.9g %.9g %.9g", gaps[way][p].mean, gaps[way][p].low,
                   gaps[way][p].high);
        printf("\n");
    }
    breast_cancer_free(c);
    return 0;
}
