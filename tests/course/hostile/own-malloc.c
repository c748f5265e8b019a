/* 1.1 passed */
#include "convex_sets.h"
#include <stddef.h>

/* The tests would end here if they came to call these. */
void *malloc(size_t bytes)
{
    (void)bytes;
    __builtin_trap();
}

void free(void *at)
{
    (void)at;
    __builtin_trap();
}

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    return NUM_OK;
}
