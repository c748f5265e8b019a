/*
 * Data: eta and the gap after an epoch, one sample a step, in the long run
 * (mean, smallest and largest of ten seeds, 1 ... 10); a data set for each of:
 * drawn with replacement, a new order every epoch, one order for ever.
 */
#include "breast_cancer.h"
#include "experiments.h"

#include <stdio.h>

enum { SEEDS = 10, STEPS = 5, EPOCHS = 160 };

/* The mean gap over the second half of the epochs, from the minimum. */
static double gap(const finite_sum *f, const double best[], double minimum,
                  int way, double eta, uint64_t seed)
{
    double w[31], g[31], history[EPOCHS + 1], sum = 0;
    int order[569], done;
    rng r;
    rng_seed(&r, seed);
    vec_copy(f->n, w, best);
    if (way == 1)
        sgd(f, w, history, &done, EPOCHS, 1, constant_step, &eta, &r, order, g);
    shuffle_indices(f->m, order, &r);
    for (int e = 1; e <= EPOCHS && way != 1; e++) {
        for (int k = 0; k < f->m; k++)
            if (way == 0) {
                sampled_step(f, w, 1, eta, &r, order, g);
            } else {
                minibatch_gradient(f, g, w, order, 1, k);
                vec_axpy(f->n, w, g, -eta);
            }
        history[e] = finite_sum_value(f, w);
    }
    for (int e = EPOCHS / 2; e < EPOCHS; e++)
        sum += history[e + 1] - minimum;
    return sum / (EPOCHS - EPOCHS / 2);
}

int main(void)
{
    double best[31];
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.1);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    double minimum = logistic_minimum(&c->train, best);
    for (int way = 0; way < 3; way++) {
        for (int k = 0; k < STEPS; k++) {
            double eta = 0.0005 * (1 << k);
            spread s = {0};
            for (uint64_t seed = 1; seed <= SEEDS; seed++)
                spread_add(&s, gap(&f, best, minimum, way, eta, seed));
            printf("%.9g %.9g %.9g %.9g\n", eta, s.mean, s.low, s.high);
        }
        printf("\n\n");
    }
    breast_cancer_free(c);
    return 0;
}
