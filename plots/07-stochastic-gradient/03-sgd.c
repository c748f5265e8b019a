/*
 * Data for the picture of 7.3: f(w) - min f after each of 40 epochs on the
 * breast cancer data, B = 16, seed 7, for the steps 0.5, 0.05 and
 * 0.5 / (1 + t / 60).
 */
#include "breast_cancer.h"
#include "experiments.h"
#include "stochastic_gradient.h"

#include <stdio.h>

enum { EPOCHS = 40, RUNS = 3 };

/* step: eta0 / (1 + k t) */
typedef struct step {
    double eta0, k;
} step;

static double inverse_time(int t, const void *data)
{
    const step *s = data;
    return s->eta0 / (1 + s->k * t);
}

int main(void)
{
    const step steps[RUNS] = {{0.5, 0}, {0.05, 0}, {0.5, 1 / 60.0}};
    double history[RUNS][EPOCHS + 1], best[31], work[31];
    int order[569], done;
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.01);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    double minimum = logistic_minimum(&c->train, best);
    int written = 1;
    for (int s = 0; s < RUNS && written; s++) {
        double w[31] = {0};
        rng r;
        rng_seed(&r, 7);
        written = sgd(&f, w, history[s], &done, EPOCHS, 16, inverse_time,
                      &steps[s], &r, order, work) == NUM_OK;
    }
    for (int e = 0; e <= EPOCHS && written; e++) {
        printf("%d", e);
        for (int s = 0; s < RUNS; s++)
            printf(" %.9g", history[s][e] - minimum);
        printf("\n");
    }
    breast_cancer_free(c);
    return 0;
}
