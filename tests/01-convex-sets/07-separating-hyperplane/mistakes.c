/*
 * What goes wrong in 1.7 separating_hyperplane.
 *
 * MISTAKE 1 through-the-point
 *   The plane passes through x, so x is not strictly on its own side. Put it
 *   half way between x and the projection p.
 * MISTAKE 2 through-the-projection
 *   The plane passes through p: it supports C, but touches it. Put it half way
 *   between x and p, so that both sides keep a margin.
 * MISTAKE 3 normal-reversed
 *   The normal points from x to C. The contract wants a'y <= b on C: take
 *   x - p, not p - x.
 * MISTAKE 4 not-normalised
 *   The normal is x - p itself. Divide it by |x - p|.
 * MISTAKE 5 divided-by-the-square
 *   The normal was divided by |x - p|^2, so its length is 1/|x - p|.
 * MISTAKE 6 b-from-the-long-normal
 *   a was normalised, b was not: it was computed with x - p. Use the same a
 *   for both.
 * MISTAKE 7 normal-is-x
 *   x/|x| was taken for the normal. That is right only if C is a ball around 0.
 * MISTAKE 8 point-inside-accepted
 *   x lies in C, x - p = 0 was divided by 0, and NUM_OK was returned. Return
 *   NUM_INFEASIBLE if the distance is not larger than tol.
 * MISTAKE 9 tolerance-squared
 *   tol was compared with the squared distance.
 * MISTAKE 10 nan-accepted
 *   NaN was accepted: tol < 0 and d <= tol are both false for NaN. Ask for what
 *   must hold and negate: !(tol >= 0), !(d > tol).
 * VARIANT 1 squares
 *   Computes b as (|x|^2 - |p|^2) / (2 d), with a projection of its own.
 * VARIANT 2 from-the-projection
 *   Computes b as a'p + d/2.
 */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>

num_status separating_hyperplane(int n, double a[n], double *b,
                                 const double x[n], const convex_set *C,
                                 double tol)
{
#if MISTAKE == 10
    if (tol < 0)
        return NUM_BAD_INPUT;
#else
    if (!vec_is_finite(n, x) || !(tol >= 0))
        return NUM_BAD_INPUT;
#endif
    C->project(n, a, x, C->data);
#if MISTAKE != 10
    if (!vec_is_finite(n, a))
        return NUM_BAD_INPUT;
#endif
    double distance = vec_distance(n, x, a);
#if MISTAKE == 9
    if (!(distance * distance > tol))
        return NUM_INFEASIBLE;
#elif MISTAKE == 10
    if (distance <= tol)
        return NUM_INFEASIBLE;
#elif MISTAKE != 8
    if (!(distance > tol))
        return NUM_INFEASIBLE;
#endif
#if VARIANT == 1
    *b = (vec_dot(n, x, x) - vec_dot(n, a, a)) / (2 * distance);
    for (int i = 0; i < n; i++)
        a[i] = x[i] / distance - a[i] / distance;
#else
    *b = 0;
    for (int i = 0; i < n; i++) {
        double p = a[i];
        a[i] = (x[i] - p) / distance;
#if MISTAKE == 1
        *b += a[i] * x[i];
#elif MISTAKE == 2 || VARIANT == 2
        *b += a[i] * p;
#elif MISTAKE == 3
        a[i] = -a[i];
        *b += a[i] * (x[i] + p) / 2;
#elif MISTAKE == 4
        a[i] = x[i] - p;
        *b += a[i] * (x[i] + p) / 2;
#elif MISTAKE == 5
        a[i] = a[i] / distance;
        *b += a[i] * (x[i] + p) / 2;
#elif MISTAKE == 6
        *b += (x[i] - p) * (x[i] + p) / 2;
#elif MISTAKE == 7
        a[i] = x[i] / vec_norm2(n, x);
        *b += a[i] * (x[i] + p) / 2;
#else
        *b += a[i] * (x[i] + p) / 2;
#endif
    }
#if VARIANT == 2
    *b += distance / 2;
#endif
#endif
    return NUM_OK;
}
