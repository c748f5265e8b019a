/*
 * Data for the picture of 9.7: epoch, and the training loss of softmax
 * regression on 1438 digits, B = 32, warm-up over 5 % of 450 steps, for the
 * peaks eta = 0.01, 0.1, 1. Split and shuffles have seed 7.
 */
#include "digits.h"

#include <stdio.h>

enum { EPOCHS = 10 };

static double w[DIGIT_WEIGHTS], work[3 * DIGIT_WEIGHTS];
static int order[1797];

int main(void)
{
    double history[3][EPOCHS + 1];
    digits *d = digits_new(0.2, 7);
    if (d == NULL)
        return 1;
    batch_loss f = digits_problem(&d->train);
    int complete = 1;
    for (int k = 0; complete && k < 3; k++) {
        train_plan plan = {.epochs = EPOCHS,
                           .B = 32,
                           .warmup = 23,
                           .eta = pow(10, k - 2),
                           .beta1 = 0.9,
                           .beta2 = 0.999,
                           .eps = 1e-8,
                           .lambda = 1e-3,
                           .threshold = 1};
        int steps, clipped;
        rng r;
        rng_seed(&r, 7);
        vec_fill(DIGIT_WEIGHTS, w, 0);
        complete = train_schedule(&f, w, history[k], &steps, &clipped, &plan,
                                  &r, order, work) == NUM_OK;
    }
    for (int e = 0; complete && e <= EPOCHS; e++)
        printf("%d %.9g %.9g %.9g\n", e, history[0][e], history[1][e],
               history[2][e]);
    digits_free(d);
    return 0;
}
