/* 1.1 failed inspect: neither in lib/ */
#include "convex_sets.h"

num_status solution_segment_point(int n, double z[n], const double x[n],
                                  const double y[n], double t);

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    (void)x;
    return solution_segment_point(n, z, x, y, t);
}
