/* 1.1 failed compile: does not compile */
#include "convex_sets.h"

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    return NUM_OK
}
