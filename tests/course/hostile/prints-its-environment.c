/* 1.1 failed tests: gives the middle */
#include "convex_sets.h"
#include <stdio.h>
#include <stdlib.h>

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    const char *seed = getenv("DESCENT_SEED");
    printf("the seed is %s\n", seed ? seed : "unknown");
    z[0] += 1;
    return NUM_OK;
}
