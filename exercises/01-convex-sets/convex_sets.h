/* convex_sets.h: the contracts of chapter 01. */
#ifndef CONVEX_SETS_H
#define CONVEX_SETS_H

#include "num.h"

/*
 * 1.1 segment_point: z = t x + (1 - t) y, a point of the segment from y to x.
 *   n  dimension, n >= 1
 *   z  out, [n]; may alias x or y
 *   x  in, [n], reached at t = 1
 *   y  in, [n], reached at t = 0
 *   t  in, 0 <= t <= 1
 * Returns NUM_OK, or NUM_BAD_INPUT if t is outside [0, 1] or NaN; z is then
 * left as it was. 3n flops.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 2.1.1.
 */
num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t);

#endif
