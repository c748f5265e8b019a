/*
 * Data for the picture of 7.6: B, and the variance of a batch's gradient on the
 * breast cancer data at w = 0, measured on 400 batches (seed 7) and predicted:
 * with replacement, then without.
 */
#include "breast_cancer.h"
#include "stochastic_gradient.h"

#include <stdio.h>

enum { DRAWS = 400 };

static void print_row(const finite_sum *f, double variance, int B, rng *r,
                      int order[], double work[])
{
    const double w[31] = {0};
    printf("%d", B);
    for (int how = WITH_REPLACEMENT; how >= WITHOUT_REPLACEMENT; how--) {
        double measured = 0;
        measure_batch_variance(f, &measured, w, B, how, DRAWS, r, order, work);
        printf(" %.9g %.9g", measured, batch_variance(variance, f->m, B, how));
    }
    printf("\n");
}

int main(void)
{
    const double w[31] = {0};
    double variance = 0, work[2 * 31];
    int order[569];
    rng r;
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.01);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    rng_seed(&r, 7);
    if (gradient_variance(&f, &variance, w, work) == NUM_OK) {
        for (int B = 1; B < f.m; B *= 2)
            print_row(&f, variance, B, &r, order, work);
        print_row(&f, variance, 410, &r, order, work);
        print_row(&f, variance, 450, &r, order, work);
    }
    breast_cancer_free(c);
    return 0;
}
