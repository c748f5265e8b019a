/* 1.1 failed inspect: it uses */
#include "convex_sets.h"

void __cyg_profile_func_enter(void *function, void *caller);

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    __cyg_profile_func_enter(z, z);
    return NUM_OK;
}
