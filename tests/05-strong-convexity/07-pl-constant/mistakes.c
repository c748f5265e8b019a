/*
 * What goes wrong in 5.7 pl_constant.
 *
 * MISTAKE 1 squared-norm-missing
 *   You take |grad f| where |grad f|^2 belongs. The gap of a quadratic grows
 *   with the square of the distance, so the gradient must be squared too.
 * MISTAKE 2 half-missing
 *   Every quotient is twice too large: it is 1/2 |grad f|^2 over the gap, so
 *   that 1/2 mu x^2 has the constant mu.
 * MISTAKE 3 f-for-the-gap
 *   You divide by f(x), not by f(x) - f_star.
 * MISTAKE 4 inverted
 *   You divide the gap by 1/2 |grad f|^2. That quotient is at most 1/mu.
 * MISTAKE 5 largest-for-smallest
 *   You keep the largest quotient, which says something about L. The condition
 *   must hold at every point, so the smallest counts.
 * MISTAKE 6 minimum-kept
 *   min_gap is not used: at a minimum the quotient is 0/0, near one it is made
 *   of rounding errors.
 * MISTAKE 7 average-for-smallest
 *   You average the quotients. The condition must hold at every point.
 * MISTAKE 8 counts-all-points
 *   tested counts the points that were proposed, also those that were left out.
 * MISTAKE 9 last-point
 *   x is the last point, not the one that has the smallest quotient.
 * MISTAKE 10 below-the-minimum
 *   f(x) < f_star was skipped without a word. It shows that f_star is wrong:
 *   return NUM_BAD_INPUT.
 * MISTAKE 11 nan-passes
 *   NaN was skipped without a word, since a comparison with it is false. Ask
 *   whether the gap and the quotient are finite.
 * MISTAKE 12 value-asked-twice
 *   f is asked for its value and then again for its gradient. They share their
 *   work: objective_value_gradient gives both.
 * VARIANT 1 by-hand
 *   The square of the gradient in a plain loop.
 * VARIANT 2 length-first
 *   The length of the gradient first, then its square.
 */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

static double half_square(int n, const double g[])
{
#if MISTAKE == 1
    return vec_norm2(n, g) / 2;
#elif MISTAKE == 2
    return vec_dot(n, g, g);
#elif VARIANT == 1
    double sum = 0;
    for (int i = n - 1; i >= 0; i--)
        sum += g[i] * g[i] / 2;
    return sum;
#elif VARIANT == 2
    double length = vec_norm2(n, g);
    return 0.5 * length * length;
#else
    return vec_dot(n, g, g) / 2;
#endif
}

num_status pl_constant(objective *f, double *mu, double x[], int *tested,
                       double f_star, double min_gap, const point_sampler *S,
                       int points, rng *r, double work[])
{
    int n = f->n;
    double *z = work, *g = work + n;

    if (!(min_gap > 0 && isfinite(min_gap) && isfinite(f_star) && points >= 1))
        return NUM_BAD_INPUT;
#if MISTAKE == 5
    *mu = -INFINITY;
#elif MISTAKE == 7
    *mu = 0;
#else
    *mu = INFINITY;
#endif
    *tested = 0;
    for (int k = 0; k < points; k++) {
        S->sample(n, z, r, S->data);
#if MISTAKE == 8
        ++*tested;
#endif
#if MISTAKE == 12
        double gap = objective_value(f, z) - f_star;
        objective_gradient(f, g, z);
#else
        double gap = objective_value_gradient(f, g, z) - f_star;
#endif
#if MISTAKE != 11
        if (!isfinite(gap))
            return NUM_BAD_INPUT;
#endif
#if MISTAKE != 10
        if (gap < -min_gap)
            return NUM_BAD_INPUT;
#endif
#if MISTAKE != 6
        if (gap < min_gap)
            continue;
#endif
#if MISTAKE == 3
        double p = half_square(n, g) / (gap + f_star);
#elif MISTAKE == 4
        double p = gap / half_square(n, g);
#else
        double p = half_square(n, g) / gap;
#endif
#if MISTAKE != 11
        if (!isfinite(p))
            return NUM_BAD_INPUT;
#endif
#if MISTAKE != 8
        ++*tested;
#endif
#if MISTAKE == 5
        if (p > *mu) {
            *mu = p;
#elif MISTAKE == 7
        {
            *mu += (p - *mu) / *tested;
#else
        if (p < *mu) {
            *mu = p;
#endif
            vec_copy(n, x, z);
        }
#if MISTAKE == 9
        vec_copy(n, x, z);
#endif
    }
    return *tested > 0 ? NUM_OK : NUM_INFEASIBLE;
}
