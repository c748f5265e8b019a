/* 1.1 passed */
#include "convex_sets.h"
#include <stdlib.h>

static void *volatile lost;

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    lost = malloc(1000); /* bad manners, but no wrong answer */
    return NUM_OK;
}
