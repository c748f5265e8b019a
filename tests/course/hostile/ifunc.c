/* 1.1 failed inspect: chosen while it is loaded */
#include "convex_sets.h"
#include <stdlib.h>

static void nothing(void)
{
}

static void (*choose(void))(void)
{
    return nothing;
}

void chosen(void) __attribute__((ifunc("choose")));

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    chosen();
    return NUM_OK;
}
