/* 1.1 failed tests: opened a file */
#include "convex_sets.h"
#include <stdio.h>

static const char nothing[1 << 16];

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    FILE *file = fopen("/out/fill", "wb");
    while (file && fwrite(nothing, 1, sizeof nothing, file) > 0)
        ;
    return NUM_OK;
}
