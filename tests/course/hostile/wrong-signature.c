/* 1.1 failed compile: does not compile */
#include "convex_sets.h"

void segment_point(int n, float *z, float *x, float *y, float t);

void segment_point(int n, float *z, float *x, float *y, float t)
{
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
}
