/*
 * Data: B and the gap after 1, 5 and 25 passes on the breast cancer data,
 * lambda = 0.01, each with the best of 17 constant steps: the step is chosen on
 * seeds 1 ... 5, the mean, smallest and largest gap are of seeds 6 ... 15.
 */
#include "breast_cancer.h"
#include "experiments.h"

#include <math.h>
#include <stdio.h>

enum { STEPS = 17, PASSES = 25 };

/* history[p] = f after p passes; infinite from where it is not finite. */
static void run(const finite_sum *f, double history[], int B, double eta,
                uint64_t seed)
{
    double w[31] = {0}, g[31];
    int order[569], done;
    rng r;
    rng_seed(&r, seed);
    for (int p = 0; p <= PASSES; p++)
        history[p] = INFINITY;
    sgd(f, w, history, &done, PASSES, B, constant_step, &eta, &r, order, g);
}

int main(void)
{
    const int sizes[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 455};
    const int budget[] = {1, 5, 25};
    double best[31], history[PASSES + 1];
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.01);
    if (c == NULL)
        return 1;
    finite_sum f = finite_sum_logistic(&c->train);
    double minimum = logistic_minimum(&c->train, best);
    for (int b = 0; b < 10; b++) {
        double tuned[3] = {0}, found[3] = {INFINITY, INFINITY, INFINITY};
        for (int k = 0; k < STEPS; k++) {
            double eta = 64 * ldexp(1, -k);
            spread s[3] = {{0}};
            for (uint64_t seed = 1; seed <= 5; seed++) {
                run(&f, history, sizes[b], eta, seed);
                for (int i = 0; i < 3; i++)
                    spread_add(&s[i], history[budget[i]] - minimum);
            }
            for (int i = 0; i < 3; i++)
                if (s[i].mean < found[i]) {
                    found[i] = s[i].mean;
                    tuned[i] = eta;
                }
        }
        printf("%d", sizes[b]);
        for (int i = 0; i < 3; i++) {
            spread s = {0};
            for (uint64_t seed = 6; seed <= 15; seed++) {
                run(&f, history, sizes[b], tuned[i], seed);
                spread_add(&s, history[budget[i]] - minimum);
            }
            printf(" %.9g %.9g %.9g %.9g", s.mean, s.low, s.high, tuned[i]);
        }
        printf("\n");
    }
    breast_cancer_free(c);
    return 0;
}
