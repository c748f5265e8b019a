/*
 * Data for the picture of 9.4: t, and the average regret after t rounds of
 * AMSGrad, of Adam and of SGD on the slopes 3, -1, -1, 3, ... in [-1, 1], with
 * eta = 1 / sqrt(t), beta1 = 0, beta2 = 0.1.
 */
#include "adam.h"

#include <math.h>
#include <stdio.h>

enum { ROUNDS = 6000 };

static double x[3][ROUNDS], slope[ROUNDS], average[3][ROUNDS];

static double inside(double at)
{
    return fmin(1, fmax(-1, at));
}

int main(void)
{
    double ams = 1, adam = 1, sgd = 1, m = 0, v = 0, top = 0, square = 0;
    for (int t = 1; t <= ROUNDS; t++) {
        double g = t % 3 == 1 ? 3 : -1, eta = 1 / sqrt(t);
        slope[t - 1] = g;
        x[0][t - 1] = ams;
        x[1][t - 1] = adam;
        x[2][t - 1] = sgd;
        if (amsgrad_step(1, &ams, &m, &v, &top, &g, t, eta, 0, 0.1, 1e-8) !=
            NUM_OK)
            return 0;
        square = 0.1 * square + 0.9 * g * g;
        adam -= eta * g / (sqrt(square / (1 - pow(0.1, t))) + 1e-8);
        sgd -= eta * g;
        ams = inside(ams);
        adam = inside(adam);
        sgd = inside(sgd);
    }
    for (int k = 0; k < 3; k++)
        if (average_regret(ROUNDS, average[k], x[k], slope) != NUM_OK)
            return 0;
    for (double t = 3; t <= ROUNDS; t *= 1.17) {
        int k = (int)t / 3 * 3; /* whole rounds of three */
        printf("%d %.9g %.9g %.9g\n", k, average[0][k - 1], average[1][k - 1],
               average[2][k - 1]);
    }
    return 0;
}
