/*
 * What goes wrong in 1.1 segment_point.
 *
 * MISTAKE 1 ends-swapped
 *   x and y have changed places: t is the weight of x, so t = 1 must give x
 *   and t = 0 must give y.
 * MISTAKE 2 extrapolates
 *   Every t is accepted. With t outside [0, 1] the point is on the line
 *   through x and y, but not on the segment: return NUM_BAD_INPUT.
 * MISTAKE 3 clamps-silently
 *   A t outside [0, 1] is moved to the nearest end instead of refused, so the
 *   caller never learns that it asked for a point that does not exist.
 * MISTAKE 4 nan-passes
 *   t < 0 || t > 1 is false for NaN, so NaN is accepted. Ask for
 *   !(t >= 0 && t <= 1).
 * VARIANT 1 from-y
 *   y + t (x - y), and the ends by themselves.
 * VARIANT 2 backwards
 *   The loop from the last coordinate to the first.
 */
#include "convex_sets.h"

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
#if MISTAKE == 1
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * y[i] + (1 - t) * x[i];
#elif MISTAKE == 2
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
#elif MISTAKE == 3
    t = t > 1 ? 1 : t >= 0 ? t : 0;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
#elif MISTAKE == 4
    if (t < 0 || t > 1)
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
#elif VARIANT == 1
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t == 1 ? x[i] : y[i] + t * (x[i] - y[i]);
#elif VARIANT == 2
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = n - 1; i >= 0; i--)
        z[i] = t * x[i] + (1 - t) * y[i];
#endif
    return NUM_OK;
}
