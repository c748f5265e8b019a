/*
 * Data for the picture of 9.3: t, and the length of step t under a constant
 * gradient, in units of eta.
 */
#include "adam.h"

#include <stdio.h>

int main(void)
{
    double x = 0, m = 0, v = 0, g = 3;
    for (int t = 1; t <= 30; t++) {
        double before = x;
        if (adam_step(1, &x, &m, &v, &g, t, 1, 0.9, 0.999, 1e-8) != NUM_OK)
            return 0;
        printf("%d %.9g\n", t, before - x);
    }
    return 0;
}
