/* 1.1 failed tests: opened a file */
#include "convex_sets.h"
#include <stdio.h>

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    char text[1000] = "";
    FILE *file = fopen("tests/01-convex-sets/01-segment-point/hidden.c", "rb");
    if (file && fread(text, 1, sizeof text, file) > 0)
        puts(text);
    return NUM_OK;
}
