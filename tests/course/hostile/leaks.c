/* 1.1 failed tests: a malloc that failed */
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
    for (int k = 0; k < 32; k++) /* each lost at once, 2 GiB in all */
        lost = calloc(1, (size_t)64 << 20);
    z[0] += lost ? 0 : *(volatile double *)lost;
    return NUM_OK;
}
