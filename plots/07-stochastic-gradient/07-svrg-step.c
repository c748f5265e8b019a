/*
 * Data for the picture of 7.7: the number of sample gradients, divided by m,
 * and f(w) - min f, on the breast cancer data, lambda = 0.1, seed 7: SVRG with
 * 2m steps a round, and SGD with one sample a step, both with step 0.01; then
 * SGD with the step 0.01 / (1 + t / m).
 */
#include "breast_cancer.h"
#include "experiments.h"
#include "stochastic_gradient.h"

#include <stdio.h>

enum { ROUNDS = 10, PASSES = 50 };

static const double eta = 0.01;

/* w after one pass of SGD with replacement, from step t on. */
static void sgd_pass(const finite_sum *f, double w[], int t, double k, rng *r)
{
    double g[31];
    for (int s = 0; s < f->m; s++) {
        vec_copy(f->n, g, w);
        vec_scale(f->n, g, f->lambda);
        f->loss(f->n, g, w, rng_below(r, f->m), f->data);
        vec_axpy(f->n, w, g, -eta / (1 + k * (t + s)));
    }
}

int main(void)
{
    double history[ROUNDS + 1], w[31] = {0}, best[31], work[3 * 31];
    int done;
    rng r;
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.1);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    double minimum = logistic_minimum(&c->train, best);
    rng_seed(&r, 7);
    if (svrg(&f, w, history, &done, ROUNDS, 2 * f.m, eta, &r, work) == NUM_OK) {
        for (int k = 0; k <= ROUNDS; k++) /* 1 pass, and 2 for each of 2m */
            printf("%d %.9g\n", 5 * k, history[k] - minimum);
        for (int slow = 0; slow <= 1; slow++) {
            printf("\n\n");
            vec_fill(f.n, w, 0);
            for (int p = 0; p <= PASSES; p++) {
                printf("%d %.9g\n", p, finite_sum_value(&f, w) - minimum);
                sgd_pass(&f, w, p * f.m, slow ? 1.0 / f.m : 0, &r);
            }
        }
    }
    breast_cancer_free(c);
    return 0;
}
