/*
 * Data: a small network on 719 digits, Adam, 5 epochs of 23 steps, cosine to 0
 * after the warm-up. A data set for each peak eta = 0.01, 0.03, 0.1, 0.3 with a
 * row for each warm-up: number, percent of the steps, median, smallest and
 * largest training loss of seeds 1 ... 10. Two more data sets for Adam
 * without bias correction, eta = 0.01 and 0.03.
 */
#include "adam_experiments.h"

#include <stdio.h>

enum { SEEDS = 10, SHARES = 5 };

int main(void)
{
    static double w[NET_WEIGHTS];
    const double share[SHARES] = {0, 0.01, 0.02, 0.05, 0.1};
    digits *d = digits_new(0.6, 7);
    if (d == NULL)
        return 1;
    batch_loss f = net_problem(&d->train);
    for (int k = 0; k < 6; k++) {
        for (int j = 0; j < SHARES; j++) {
            double loss[SEEDS];
            recipe plan = {.how = k < 4 ? ADAM : RAW_ADAM,
                           .epochs = 5,
                           .B = 32,
                           .cosine = 1,
                           .eta = pow(10, k % 4 / 2.0 - 2),
                           .warmup = share[j]};
            for (int s = 0; s < SEEDS; s++) {
                net_start(w, (uint64_t)(s + 1));
                loss[s] =
                    train_with(&f, w, &plan, (uint64_t)(s + 1), NULL, NULL);
            }
            double median = sorted_median(SEEDS, loss);
            printf("%d %g %.6g %.6g %.6g\n", j, 100 * share[j], median, loss[0],
                   loss[SEEDS - 1]);
        }
        printf("\n\n");
    }
    digits_free(d);
    return 0;
}
