/*
 * What goes wrong in 5.3 strong_convexity_sampled.
 *
 * MISTAKE 1 half-missing
 *   You divide by |y - x|^2 without the 1/2 of the parabola mu/2 |y - x|^2, so
 *   every quotient is half of what it should be.
 * MISTAKE 2 one-base-point
 *   x was sampled once and kept for all pairs. That measures f as seen from one
 *   point (the minimiser, say); mu is the infimum over all pairs.
 * MISTAKE 3 largest-for-smallest
 *   The largest quotient is a lower bound on L. mu is bounded by the smallest.
 * MISTAKE 4 distance-not-squared
 *   You divide by 1/2 |y - x|. The parabola grows with the square of the
 *   distance.
 * MISTAKE 5 gradient-at-y
 *   The tangent is the one at y, so what you measure is minus the quotient of
 *   the reversed pair. The tangent touches f at x.
 * MISTAKE 6 negative-cut-to-zero
 *   Negative quotients were cut to 0. They are the most valuable ones: each
 *   proves that f is not convex.
 * MISTAKE 7 average-for-smallest
 *   You average the quotients. The mean curvature says nothing about the
 *   flattest direction.
 * MISTAKE 8 close-pairs-kept
 *   min_distance is not used. For close points the quotient is the rounding
 *   error of f divided by almost nothing, for equal points it is 0/0.
 * MISTAKE 9 counts-all-pairs
 *   tested counts the pairs that were proposed, also those that were left out.
 * MISTAKE 10 last-pair
 *   x and y are the last pair, not the one that has the smallest quotient.
 * MISTAKE 11 difference-reversed
 *   You use x - y where y - x belongs: the tangent is f(x) + grad f(x)'(y - x).
 * MISTAKE 12 nan-passes
 *   A quotient that is NaN is skipped without a word, since q < mu is false for
 *   it. Return NUM_BAD_INPUT if q is not finite.
 * VARIANT 1 by-hand
 *   Sums in plain loops, the quotient from the tangent's value at y.
 * VARIANT 2 unit-direction
 *   Divides the difference by its length first.
 */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

/* q(x, y), given d = y - x and its length. */
static double quotient(objective *f, double g[], const double x[],
                       const double y[], double d[], double distance)
{
    int n = f->n;
#if MISTAKE == 5
    double at_y = objective_value_gradient(f, g, y);
    double rise = at_y - objective_value(f, x) - vec_dot(n, g, d);
#elif VARIANT == 1
    double tangent = objective_value_gradient(f, g, x);
    for (int i = 0; i < n; i++)
        tangent += g[i] * (y[i] - x[i]);
    double rise = objective_value(f, y) - tangent;
#elif VARIANT == 2
    double here = objective_value_gradient(f, g, x);
    double there = objective_value(f, y);
    vec_scale(n, d, 1 / distance);
    return 2 * ((there - here) / distance - vec_dot(n, g, d)) / distance;
#elif MISTAKE == 11
    double here = objective_value_gradient(f, g, x);
    double rise = objective_value(f, y) - here + vec_dot(n, g, d);
#else
    double here = objective_value_gradient(f, g, x);
    double rise = objective_value(f, y) - here - vec_dot(n, g, d);
#endif
#if MISTAKE == 1
    return rise / (distance * distance);
#elif MISTAKE == 4
    return 2 * rise / distance;
#elif VARIANT != 2
    return 2 * rise / (distance * distance);
#endif
}

num_status strong_convexity_sampled(objective *f, double *mu, double x[],
                                    double y[], int *tested,
                                    const point_sampler *S, double min_distance,
                                    int pairs, rng *r, double work[])
{
    int n = f->n;
    double *from = work, *to = from + n, *g = to + n, *d = g + n;

    if (!(min_distance > 0 && isfinite(min_distance) && pairs >= 1))
        return NUM_BAD_INPUT;
#if MISTAKE == 3
    *mu = -INFINITY;
#elif MISTAKE == 7
    *mu = 0;
#else
    *mu = INFINITY;
#endif
    *tested = 0;
    for (int k = 0; k < pairs; k++) {
#if MISTAKE == 2
        if (k == 0)
#endif
            S->sample(n, from, r, S->data);
        S->sample(n, to, r, S->data);
#if MISTAKE == 9
        ++*tested;
#endif
        vec_sub(n, d, to, from);
        double distance = vec_norm2(n, d);
        if (!isfinite(distance))
            return NUM_BAD_INPUT;
#if MISTAKE != 8
        if (distance < min_distance)
            continue;
#endif
        double q = quotient(f, g, from, to, d, distance);
#if MISTAKE != 12
        if (!isfinite(q))
            return NUM_BAD_INPUT;
#endif
#if MISTAKE != 9
        ++*tested;
#endif
#if MISTAKE == 6
        q = fmax(q, 0);
#endif
#if MISTAKE == 3
        if (q > *mu) {
            *mu = q;
#elif MISTAKE == 7
        {
            *mu += (q - *mu) / *tested;
#else
        if (q < *mu) {
            *mu = q;
#endif
            vec_copy(n, x, from);
            vec_copy(n, y, to);
        }
#if MISTAKE == 10
        vec_copy(n, x, from);
        vec_copy(n, y, to);
#endif
    }
    return *tested > 0 ? NUM_OK : NUM_INFEASIBLE;
}
