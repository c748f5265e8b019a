/*
 * What goes wrong in 6.4 exact_step.
 *
 * MISTAKE 1 inverted
 *   The quotient is upside down. The derivative g'd + t d'Ad is 0 at t = -g'd /
 *   d'Ad.
 * MISTAKE 2 A-omitted
 *   You divide by d'd. The curvature along d is d'Ad; only for A = I is it d'd.
 * MISTAKE 3 sign
 *   The sign is missing: along a descent direction g'd is negative, and t =
 *   -g'd / d'Ad is positive.
 * MISTAKE 4 diagonal-only
 *   Only the diagonal of A is used. d'Ad is the sum of d_i A_ij d_j over all i
 *   and j.
 * MISTAKE 5 g-for-d-in-the-slope
 *   The slope is taken to be -g'g, which is so for d = -g alone.
 * MISTAKE 6 g-for-d-in-the-curvature
 *   The curvature is taken along g. Along d it is d'Ad.
 * MISTAKE 7 maximum-taken-for-minimum
 *   Where d'Ad < 0 the parabola opens downwards and your t is its maximum.
 *   Return NUM_UNBOUNDED.
 * MISTAKE 8 divides-by-zero
 *   Where d'Ad = 0 you divide by it. Then f is a straight line along d:
 *   constant if g'd = 0, without a bound otherwise.
 * MISTAKE 9 clipped-at-zero
 *   A negative t is replaced by 0. The contract asks for the minimum over all
 *   real t; it is negative where d goes up.
 * MISTAKE 10 factor-two
 *   There is a 2 too many: f has 1/2 x'Ax, so its second derivative along d is
 *   d'Ad and not 2 d'Ad.
 * MISTAKE 11 not-finite-passes
 *   With NaN or infinity in the slope or the curvature you return a step or
 *   call f unbounded. Ask isfinite first.
 * VARIANT 1 through-A-d
 *   One double loop over A.
 * VARIANT 2 symmetric-halves
 *   The diagonal, and twice the part below it.
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

static double curvature_along(int n, const double A[n * n], const double d[n])
{
    double sum = 0;
#if VARIANT == 1
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            sum += d[i] * A[i * n + j] * d[j];
#elif VARIANT == 2
    for (int i = 0; i < n; i++) {
        sum += A[i * n + i] * d[i] * d[i];
        for (int j = 0; j < i; j++)
            sum += 2 * A[i * n + j] * d[i] * d[j];
    }
#elif MISTAKE == 2
    sum = vec_dot(n, d, d);
#elif MISTAKE == 4
    for (int i = 0; i < n; i++)
        sum += A[i * n + i] * d[i] * d[i];
#else
    for (int i = 0; i < n; i++)
        sum += d[i] * vec_dot(n, A + i * n, d);
#endif
    return sum;
}

num_status exact_step(int n, double *t, const double A[n * n],
                      const double g[n], const double d[n])
{
#if MISTAKE == 5
    double slope = -vec_dot(n, g, g);
#else
    double slope = vec_dot(n, g, d);
#endif
#if MISTAKE == 6
    double curvature = curvature_along(n, A, g);
#else
    double curvature = curvature_along(n, A, d);
#endif

#if MISTAKE != 11
    if (!isfinite(slope) || !isfinite(curvature))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 7
    if (curvature == 0 && slope != 0)
        return NUM_UNBOUNDED;
    *t = curvature == 0 ? 0 : -slope / curvature;
    return NUM_OK;
#elif MISTAKE == 8
    if (curvature < 0)
        return NUM_UNBOUNDED;
    *t = -slope / curvature;
    return NUM_OK;
#else
    if (curvature == 0 && slope == 0) {
        *t = 0;
        return NUM_OK;
    }
    if (!(curvature > 0))
        return NUM_UNBOUNDED;
#if MISTAKE == 1
    *t = -curvature / slope;
#elif MISTAKE == 3
    *t = slope / curvature;
#elif MISTAKE == 9
    *t = fmax(0, -slope / curvature);
#elif MISTAKE == 10
    *t = -slope / (2 * curvature);
#else
    *t = -slope / curvature;
#endif
    return NUM_OK;
#endif
}
