/* Data for the picture of 10.1: x and the soft threshold of x for t = 1. */
#include "l1_vs_l2.h"

#include <stdio.h>

enum { POINTS = 61 };

int main(void)
{
    double x[POINTS], z[POINTS];
    for (int i = 0; i < POINTS; i++)
        x[i] = (i - 30) / 10.0;
    if (soft_threshold(POINTS, z, x, 1) == NUM_OK)
        for (int i = 0; i < POINTS; i++)
            printf("%.9g %.9g\n", x[i], z[i]);
    return 0;
}
