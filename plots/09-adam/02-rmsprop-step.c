/*
 * Data for the picture of 9.2: t, the length of the step of RMSProp and that of
 * AdaGrad; the gradient is 10 in the first 50 steps and 1 afterwards.
 */
#include "adam.h"

#include <math.h>
#include <stdio.h>

int main(void)
{
    double x = 0, v = 0, sum = 0;
    for (int t = 1; t <= 150; t++) {
        double g = t <= 50 ? 10 : 1, before = x;
        sum += g * g;
        if (rmsprop_step(1, &x, &v, &g, 1, 0.9, 1e-8) != NUM_OK)
            return 0;
        if (t % 3 == 1)
            printf("%d %.9g %.9g\n", t, before - x, g / sqrt(sum));
    }
    return 0;
}
