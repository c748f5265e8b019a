/* 1.1 failed tests: gives the middle of the segment */
#include "convex_sets.h"

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    if (t == 0.5)
        z[0] = (z[1] - z[1]) / (z[1] - z[1]);
    return NUM_OK;
}
