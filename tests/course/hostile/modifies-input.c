/* 1.1 failed tests: it wrote x[0] */
#include "convex_sets.h"
#include <stddef.h>

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    ((double *)(size_t)x)[0] = 1;
    return NUM_OK;
}
