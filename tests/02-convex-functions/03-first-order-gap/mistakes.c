/*
 * What goes wrong in 2.3 first_order_gap.
 *
 * MISTAKE 1 gradient-at-y
 *   The gradient was taken at y. The tangent touches at x: it has the slope of
 *   f at x.
 * MISTAKE 2 walks-the-wrong-way
 *   The step along the tangent is y - x, not x - y.
 * MISTAKE 3 roles-swapped
 *   x and y have changed places: the tangent touches at x and is compared with
 *   f at y. For a quadratic both ways give the same, for others not.
 * MISTAKE 4 no-tangent
 *   The result is f(y) - f(x): how far f rises, not how far it lies above the
 *   tangent. Subtract grad f(x)'(y - x).
 * MISTAKE 5 never-negative
 *   A negative gap was turned into 0. It is what refutes convexity: return it.
 * MISTAKE 6 reversed-sign
 *   The gap is the function minus the tangent, so that it is >= 0 where f is
 *   convex.
 * MISTAKE 7 no-starting-height
 *   The tangent starts at height f(x): subtract that too.
 * MISTAKE 8 step-without-x
 *   The slope was multiplied by y. The tangent starts at x: multiply by y - x.
 * MISTAKE 9 tangent-outside-the-domain
 *   f(x) is +INFINITY, so there is no tangent at x, and the gap -INFINITY seems
 *   to refute f. Ask isfinite(f(x)) and return NaN if it is not.
 * MISTAKE 10 asks-too-often
 *   The value at x was asked for a second time. objective_value_gradient gives
 *   value and gradient together.
 * MISTAKE 11 nan-called-zero
 *   A gap that is NaN was turned into a number, by fmax or by a comparison.
 * VARIANT 1 from-the-last-coordinate
 *   Sums backwards.
 * VARIANT 2 height-of-the-tangent
 *   Adds the tangent up from f(x), then subtracts it from f(y).
 */
#include "convex_functions.h"
#include <math.h>

double first_order_gap(objective *f, const double x[], const double y[],
                       double work[])
{
#if MISTAKE == 3
    const double *other = x;
    x = y;
    y = other;
#endif
    double *g = work, rise = 0;
#if MISTAKE == 1
    double fx = objective_value(f, x), fy = objective_value_gradient(f, g, y);
#elif MISTAKE == 10
    double fx = objective_value(f, x), fy = objective_value(f, y);
    objective_gradient(f, g, x);
#else
    double fx = objective_value_gradient(f, g, x);
    double fy = objective_value(f, y);
#endif
#if MISTAKE != 9
    if (!isfinite(fx))
        return (double)NAN;
#endif
#if VARIANT == 1
    for (int i = f->n - 1; i >= 0; i--)
        rise += g[i] * (y[i] - x[i]);
#else
#if VARIANT == 2
    rise = fx;
#endif
    for (int i = 0; i < f->n; i++)
#if MISTAKE == 2
        rise += g[i] * (x[i] - y[i]);
#elif MISTAKE == 8
        rise += g[i] * y[i];
#else
        rise += g[i] * (y[i] - x[i]);
#endif
#endif
#if MISTAKE == 4
    (void)rise;
    return fy - fx;
#elif MISTAKE == 5
    return fy - fx - rise < 0 ? 0 : fy - fx - rise;
#elif MISTAKE == 6
    return fx + rise - fy;
#elif MISTAKE == 7 || VARIANT == 2
    return fy - rise;
#elif MISTAKE == 11
    return isnan(fy - fx - rise) ? 0 : fy - fx - rise;
#else
    return fy - fx - rise;
#endif
}
