/*
 * Data: eta, the gap of SGD with constant steps in its noise ball (mean,
 * smallest and largest of ten seeds, 1 ... 10), and eta sigma^2 / (4 B); a data
 * set for each of B = 1, 4, 16. Samples are drawn with replacement.
 */
#include "breast_cancer.h"
#include "experiments.h"

#include <stdio.h>

enum { SEEDS = 10, LOOKS = 100, STEPS = 5 };

/* The mean gap over 10 / (eta mu) steps after 2 / (eta mu) from the minimum. */
static double ball(const finite_sum *f, const double best[], double minimum,
                   int B, double eta, uint64_t seed)
{
    double w[31], g[31], sum = 0;
    int order[569], between = (int)(10 / (eta * f->lambda) / LOOKS);
    rng r;
    rng_seed(&r, seed);
    vec_copy(f->n, w, best);
    for (int look = -LOOKS / 5; look < LOOKS; look++) {
        for (int t = 0; t < between; t++)
            sampled_step(f, w, B, eta, &r, order, g);
        if (look >= 0)
            sum += finite_sum_value(f, w) - minimum;
    }
    return sum / LOOKS;
}

int main(void)
{
    double best[31], work[62], variance;
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.1);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    double minimum = logistic_minimum(&c->train, best);
    gradient_variance(&f, &variance, best, work);
    for (int B = 1; B <= 16; B *= 4) {
        for (int k = 0; k < STEPS; k++) {
            double eta = 0.001 * B * (1 << k);
            spread s = {0};
            for (uint64_t seed = 1; seed <= SEEDS; seed++)
                spread_add(&s, ball(&f, best, minimum, B, eta, seed));
            printf("%.9g %.9g %.9g %.9g %.9g\n", eta, s.mean, s.low, s.high,
                   eta * variance / (4 * B));
        }
        printf("\n\n");
    }
    breast_cancer_free(c);
    return 0;
}
