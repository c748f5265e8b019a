/*
 * What goes wrong in 1.4 project_ball, project_halfspace, project_box.
 *
 * MISTAKE 1 ball-rescales-points-inside
 *   Points inside of the ball are moved out to the sphere. The ball is full:
 *   with |x - c| <= radius the nearest point is x.
 * MISTAKE 2 ball-around-zero
 *   The ball was taken to lie around 0. Measure and shorten x - c, then add c.
 * MISTAKE 3 ball-forgets-to-add-the-centre
 *   x - c was shortened to length radius, but c was not added again.
 * MISTAKE 4 ball-overflows
 *   The squares of large coordinates overflow, and p comes out as the centre.
 *   vec_distance finds the length without squaring large numbers.
 * MISTAKE 5 halfspace-not-divided
 *   The step along a is a'x - b, as if |a| were 1. Divide by |a|^2.
 * MISTAKE 6 halfspace-divided-by-the-length
 *   The step was divided by |a| only. A step s along a changes a'x by s |a|^2,
 *   so divide by the square.
 * MISTAKE 7 halfspace-moves-points-inside
 *   Points inside of the halfspace are moved to its plane. With a'x <= b the
 *   nearest point is x.
 * MISTAKE 8 halfspace-wrong-way
 *   The step goes along +a, deeper into the outside. Subtract it.
 * MISTAKE 9 box-bounds-swapped
 *   lo and hi have changed places, so points between them are moved too:
 *   p_i = min(max(x_i, lo_i), hi_i).
 * MISTAKE 10 box-one-sided
 *   Coordinates below lo are clipped, those above hi are not.
 * MISTAKE 11 nan-accepted
 *   radius < 0, b or lo_i > hi_i were compared with NaN, which is always false,
 *   so NaN passed. Ask for what must hold and negate: !(radius >= 0).
 * MISTAKE 12 box-written-before-checked
 *   The coordinates were checked and written one by one, so p is half written
 *   when a later one is refused. Check them all first.
 * VARIANT 1 formulas-with-min-and-max
 *   The formulas of the book: radius / max(|x - c|, radius), max(a'x - b, 0).
 * VARIANT 2 copy-and-correct
 *   Copies x first, then corrects p in place.
 */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>
#include <string.h>

static double distance_of(int n, const double x[n], const double c[n])
{
#if MISTAKE == 4
    double square = 0;
    for (int i = 0; i < n; i++)
        square += (x[i] - c[i]) * (x[i] - c[i]);
    return sqrt(square);
#elif MISTAKE == 2
    return vec_norm2(n, x) + 0 * c[0];
#else
    return vec_distance(n, x, c);
#endif
}

num_status project_ball(int n, double p[n], const double x[n],
                        const double c[n], double radius)
{
    double distance = distance_of(n, x, c);
#if MISTAKE == 11
    if (radius < 0)
        return NUM_BAD_INPUT;
#elif MISTAKE == 4
    if (!(radius >= 0) || isnan(distance))
        return NUM_BAD_INPUT;
#else
    if (!(radius >= 0) || !isfinite(distance))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 1
    for (int i = 0; i < n; i++)
        p[i] = distance > 0 ? c[i] + radius / distance * (x[i] - c[i]) : x[i];
#elif MISTAKE == 2
    for (int i = 0; i < n; i++)
        p[i] = distance <= radius ? x[i] : radius / distance * x[i];
#elif MISTAKE == 3
    for (int i = 0; i < n; i++)
        p[i] = distance <= radius ? x[i] : radius / distance * (x[i] - c[i]);
#elif VARIANT == 1
    double scale = distance <= radius ? 1 : radius / fmax(distance, radius);
    for (int i = 0; i < n; i++)
        p[i] = scale < 1 ? (1 - scale) * c[i] + scale * x[i] : x[i];
#elif VARIANT == 2
    memmove(p, x, (size_t)n * sizeof p[0]);
    for (int i = 0; i < n && distance > radius; i++)
        p[i] = c[i] + (p[i] - c[i]) / distance * radius;
#else
    for (int i = 0; i < n; i++)
        p[i] = distance <= radius ? x[i]
                                  : c[i] + radius / distance * (x[i] - c[i]);
#endif
    return NUM_OK;
}

num_status project_halfspace(int n, double p[n], const double x[n],
                             const double a[n], double b)
{
    double square = vec_dot(n, a, a), excess = vec_dot(n, a, x) - b;
#if MISTAKE == 11
    if (square == 0)
        return NUM_BAD_INPUT;
#else
    if (!(square > 0) || !isfinite(square) || !isfinite(excess))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 5
    double step = fmax(excess, 0);
#elif MISTAKE == 6
    double step = fmax(excess, 0) / sqrt(square);
#elif MISTAKE == 7
    double step = excess / square;
#elif MISTAKE == 8
    double step = -fmax(excess, 0) / square;
#elif MISTAKE == 11
    double step = excess > 0 ? excess / square : 0;
#else
    double step = fmax(excess, 0) / square;
#endif
#if VARIANT == 2
    memmove(p, x, (size_t)n * sizeof p[0]);
    if (step > 0)
        vec_axpy(n, p, a, -step);
#else
    for (int i = 0; i < n; i++)
        p[i] = x[i] - step * a[i];
#endif
    return NUM_OK;
}

num_status project_box(int n, double p[n], const double x[n],
                       const double lo[n], const double hi[n])
{
#if MISTAKE == 12
    for (int i = 0; i < n; i++) {
        if (!isfinite(x[i]) || !(lo[i] <= hi[i]))
            return NUM_BAD_INPUT;
        p[i] = fmin(fmax(x[i], lo[i]), hi[i]);
    }
#else
    for (int i = 0; i < n; i++)
#if MISTAKE == 11
        if (lo[i] > hi[i])
#else
        if (!isfinite(x[i]) || !(lo[i] <= hi[i]))
#endif
            return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
#if MISTAKE == 9
        p[i] = fmin(fmax(x[i], hi[i]), lo[i]);
#elif MISTAKE == 10
        p[i] = fmax(x[i], lo[i]);
#elif VARIANT == 2
        p[i] = fmax(fmin(x[i], hi[i]), lo[i]);
#else
        p[i] = fmin(fmax(x[i], lo[i]), hi[i]);
#endif
#endif
    return NUM_OK;
}
