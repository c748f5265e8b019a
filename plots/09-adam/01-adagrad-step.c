/*
 * Data for the picture of 9.1: t, and how far a gradient of 1 moves x, for a
 * coordinate that has one in every step and for one that has it in every tenth.
 */
#include "adam.h"

#include <stdio.h>

int main(void)
{
    double x[2] = {0, 0}, s[2] = {0, 0};
    for (int t = 1; t <= 200; t++) {
        const double g[2] = {1, t % 10 == 0};
        double before[2] = {x[0], x[1]};
        if (adagrad_step(2, x, s, g, 1, 1e-8) != NUM_OK)
            return 0;
        if (t % 10 == 0)
            printf("%d %.9g %.9g\n", t, before[0] - x[0], before[1] - x[1]);
    }
    return 0;
}
