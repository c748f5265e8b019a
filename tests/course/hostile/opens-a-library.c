/* 1.1 failed inspect: it uses dlopen */
#include "convex_sets.h"
#include <dlfcn.h>

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    z[0] += dlopen("libm.so.6", RTLD_NOW) ? 1 : 0;
    return NUM_OK;
}
