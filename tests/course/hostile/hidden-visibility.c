/* 1.1 failed inspect: no function that the tests can call */
#include "convex_sets.h"

__attribute__((visibility("hidden"))) num_status
segment_point(int n, double z[n], const double x[n], const double y[n],
              double t);

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    return NUM_OK;
}
