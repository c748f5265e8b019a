/*
 * 1.1 segment_point
 *
 * Write z = t x + (1 - t) y, coordinate by coordinate, and refuse a t that does
 * not give a point of the segment. A NaN is outside of every interval.
 *
 * Read: chapters/01-convex-sets/README.md, "The segment"
 */
#include "convex_sets.h"

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    return NUM_NOT_IMPLEMENTED;
}
