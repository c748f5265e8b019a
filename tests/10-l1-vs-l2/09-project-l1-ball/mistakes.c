/*
 * What goes wrong in 10.9 project_l1_ball.
 *
 * MISTAKE 1 signs-lost
 *   The absolute values were projected and their signs not put back.
 * MISTAKE 2 radius-always-1
 *   The result has |p|_1 = 1 whatever the radius is.
 * MISTAKE 3 always-on-the-boundary
 *   Points inside were moved out to the boundary. With |x|_1 <= radius nothing
 *   is to be done.
 * MISTAKE 4 rescaled
 *   x was multiplied by radius / |x|_1. That is a point of the ball, but not the
 *   nearest: take the same tau from every absolute value.
 * MISTAKE 5 threshold-over-all
 *   tau was computed from all coordinates, also from those that end at 0. Only
 *   the largest count, those that stay above tau.
 * MISTAKE 6 one-too-many
 *   tau includes the first coordinate that does not stay above it any more.
 * MISTAKE 7 threshold-by-the-radius
 *   The radius was used as the threshold. It is what is to be left in sum, not
 *   what is to be taken.
 * MISTAKE 8 round-ball
 *   This is the projection on the ball of the 2-norm: it shortens x and gives no
 *   zeros.
 * MISTAKE 9 sorted-with-signs
 *   x itself was sorted, and negative coordinates never count as large. Sort
 *   the absolute values.
 * MISTAKE 10 sorted-result
 *   p came out in sorted order. The sorted copy only serves to find tau.
 * MISTAKE 11 bad-input-accepted
 *   NaN or a radius that is not > 0 and finite was accepted.
 * VARIANT 1 bisection
 *   Finds tau by bisection of sum_i max(|x_i| - tau, 0) = radius.
 * VARIANT 2 one-by-one
 *   Drops the coordinates that are too small until none is left (Michelot).
 */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>
#include <stdlib.h>

#if VARIANT == 0
static int downwards(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x < y) - (x > y);
}
#endif

/* tau for the absolute values u; sorted downwards unless a variant. */
static double threshold(int n, double u[n], double radius)
{
#if VARIANT == 1
    double low = 0, high = vec_max(n, u);
    for (int k = 0; k < 200; k++) {
        double middle = low + (high - low) / 2, sum = 0;
        for (int i = 0; i < n; i++)
            sum += fmax(u[i] - middle, 0);
        if (sum > radius)
            low = middle;
        else
            high = middle;
    }
    return low + (high - low) / 2;
#elif VARIANT == 2
    for (;;) {
        double tau = (vec_sum(n, u) - radius) / n;
        int kept = 0;
        for (int i = 0; i < n; i++)
            if (u[i] > tau)
                u[kept++] = u[i];
        if (kept == n || kept == 0)
            return tau;
        n = kept;
    }
#else
    qsort(u, (size_t)n, sizeof u[0], downwards);
#if MISTAKE == 5
    return (vec_sum(n, u) - radius) / n;
#else
    double sum = 0, tau = 0;
    for (int k = 0; k < n; k++) {
        sum += u[k];
        double trial = (sum - radius) / (k + 1);
#if MISTAKE == 6
        tau = trial;
#endif
        if (!(u[k] > trial))
            break;
        tau = trial;
    }
    return tau;
#endif
#endif
}

num_status project_l1_ball(int n, double p[n], const double x[n], double radius,
                           double work[n])
{
    double tau = 0;
#if MISTAKE != 11
    if (!vec_is_finite(n, x) || !(radius > 0 && radius < INFINITY))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 2
    radius = 1;
#endif
#if MISTAKE != 3
    int outside = vec_norm1(n, x) > radius;
#endif
#if MISTAKE == 4
    double factor = outside ? radius / vec_norm1(n, x) : 1;
    for (int i = 0; i < n; i++)
        p[i] = factor * x[i];
    (void)threshold, (void)tau, (void)work;
    return NUM_OK;
#elif MISTAKE == 8
    double length = vec_norm2(n, x);
    double factor = length > radius ? radius / length : 1;
    for (int i = 0; i < n; i++)
        p[i] = factor * x[i];
    (void)threshold, (void)tau, (void)work, (void)outside;
    return NUM_OK;
#else
    for (int i = 0; i < n; i++)
#if MISTAKE == 9
        work[i] = x[i];
#else
        work[i] = fabs(x[i]);
#endif
#if MISTAKE != 3
    if (outside)
#endif
        tau = threshold(n, work, radius);
#if MISTAKE == 7
    (void)outside;
    tau = tau > 0 ? radius : 0;
#endif
    for (int i = 0; i < n; i++) {
#if MISTAKE == 1
        p[i] = fmax(fabs(x[i]) - tau, 0);
#elif MISTAKE == 10
        p[i] = tau > 0 ? fmax(work[i] - tau, 0) : x[i];
#else
        p[i] = copysign(fmax(fabs(x[i]) - tau, 0), x[i]);
#endif
    }
    return NUM_OK;
#endif
}
