/*
 * What goes wrong in 2.1 jensen_gap.
 *
 * MISTAKE 1 reversed-sign
 *   The gap came out with the other sign: it is the chord minus the graph, so
 *   that it is >= 0 where f is convex.
 * MISTAKE 2 weights-swapped
 *   t was made the weight of y. It is the weight of x, in the value
 *   t f(x) + (1 - t) f(y) and in the point t x + (1 - t) y.
 * MISTAKE 3 chord-and-point-disagree
 *   The point is t x + (1 - t) y, but the values were weighted the other way
 *   round. The chord has to be taken above the point.
 * MISTAKE 4 always-the-middle
 *   The gap is that of t = 1/2 whatever t is.
 * MISTAKE 5 never-negative
 *   A negative gap was turned into 0. It is what refutes convexity: return it.
 * MISTAKE 6 size-of-the-gap
 *   The absolute value was returned, so a hill looks like a valley.
 * MISTAKE 7 weights-outside
 *   A t outside [0, 1], or NaN, was accepted. There the line through the ends
 *   has to lie below a convex f, not above: return NaN.
 * MISTAKE 8 infinity-times-zero
 *   The value at an end is +INFINITY, and 0 * INFINITY or INFINITY - INFINITY
 *   is NaN. An end outside of the domain means that there is no chord: ask for
 *   that before you weigh, and return +INFINITY.
 * MISTAKE 9 domain-ignored
 *   A point between the ends that is outside of the domain was taken for
 *   harmless. Then the domain is not convex: the gap is -INFINITY.
 * MISTAKE 10 value-of-the-mean-twice
 *   The ends were averaged before f was applied, so f(z) - f(z) = 0 came out.
 *   The chord joins values: weigh f(x) and f(y).
 * VARIANT 1 from-y
 *   y + t (x - y), and the chord in the same way.
 * VARIANT 2 relative-to-the-graph
 *   t (f(x) - f(z)) + (1 - t) (f(y) - f(z)).
 */
#include "convex_functions.h"
#include <math.h>

double jensen_gap(objective *f, const double x[], const double y[], double t,
                  double work[])
{
#if MISTAKE != 7
    if (!(t >= 0 && t <= 1))
        return (double)NAN;
#endif
#if MISTAKE == 2
    const double *other = x;
    x = y;
    y = other;
#elif MISTAKE == 4
    t = 0.5;
#endif
    double fx = objective_value(f, x), fy = objective_value(f, y);
#if MISTAKE != 8
    if (isinf(fx) || isinf(fy))
        return fx + fy;
#endif
    for (int i = 0; i < f->n; i++)
#if VARIANT == 1
        work[i] = t == 1 ? x[i] : y[i] + t * (x[i] - y[i]);
#else
        work[i] = t * x[i] + (1 - t) * y[i];
#endif
    double fz = objective_value(f, work);
#if MISTAKE == 1
    return fz - t * fx - (1 - t) * fy;
#elif MISTAKE == 3
    return t * fy + (1 - t) * fx - fz;
#elif MISTAKE == 5
    return t * fx + (1 - t) * fy - fz < 0 ? 0 : t * fx + (1 - t) * fy - fz;
#elif MISTAKE == 6
    return fabs(t * fx + (1 - t) * fy - fz);
#elif MISTAKE == 9
    return isinf(fz) ? INFINITY : t * fx + (1 - t) * fy - fz;
#elif MISTAKE == 10
    return objective_value(f, work) - fz + 0 * (fx + fy);
#elif VARIANT == 1
    return fy + t * (fx - fy) - fz;
#elif VARIANT == 2
    return t * (fx - fz) + (1 - t) * (fy - fz);
#else
    return t * fx + (1 - t) * fy - fz;
#endif
}
