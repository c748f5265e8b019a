/* 1.1 failed compile: does not compile */
#include "../../tests/01-convex-sets/01-segment-point/hidden.c"
#include "convex_sets.h"

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    return NUM_OK;
}
