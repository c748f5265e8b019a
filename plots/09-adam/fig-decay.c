/*
 * Data: softmax regression on 180 digits, 60 epochs, B = 18, cosine to 0. A
 * data set each for Adam with L2 and for AdamW, at eta = 0.02 and at 0.1. Rows:
 * lambda, mean, smallest and largest loss on 1617 other digits, and the mean
 * norm of the weights, for seeds 1 ... 5.
 */
#include "adam_experiments.h"

#include <stdio.h>

enum { SEEDS = 5, LAMBDAS = 11 };

int main(void)
{
    static int all[2000];
    digits *d = digits_new(0.9, 7);
    if (d == NULL)
        return 1;
    batch_loss f = digits_problem(&d->train), test = digits_problem(&d->test);
    for (int i = 0; i < test.m; i++)
        all[i] = i;
    for (int k = 0; k < 4; k++) {
        for (int j = 0; j < LAMBDAS; j++) {
            double lambda = pow(10, j / 2.0 - 5);
            double sum = 0, norm = 0, low = INFINITY, high = 0;
            for (int s = 0; s < SEEDS; s++) {
                double w[DIGIT_WEIGHTS] = {0};
                recipe plan = {.how = k < 2 ? ADAM_L2 : ADAMW,
                               .epochs = 60,
                               .B = 18,
                               .cosine = 1,
                               .eta = k % 2 ? 0.1 : 0.02,
                               .lambda = lambda};
                train_with(&f, w, &plan, (uint64_t)(s + 1), NULL, NULL);
                double loss =
                    test.eval(test.n, NULL, w, test.m, all, test.data);
                sum += loss / SEEDS;
                low = fmin(low, loss);
                high = fmax(high, loss);
                norm += vec_norm2(DIGIT_WEIGHTS, w) / SEEDS;
            }
            printf("%.6g %.6g %.6g %.6g %.6g\n", lambda, sum, low, high, norm);
        }
        printf("\n\n");
    }
    digits_free(d);
    return 0;
}
