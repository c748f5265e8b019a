/* 1.1 passed */
#include "convex_sets.h"
#include <stdio.h>

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    for (int k = 0; k < 1000; k++)
        printf("step %d of a thousand\n", k);
    return NUM_OK;
}
