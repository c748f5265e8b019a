/* 1.1 failed tests: ran out of stack */
#include "convex_sets.h"

static double deeper(volatile double *above)
{
    volatile double here[1000];
    here[0] = above[0];
    return here[0] < 1e300 ? deeper(here) + here[0] : 0;
}

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    z[0] = deeper(z);
    return NUM_OK;
}
