/*
 * What goes wrong in 1.5 project_simplex.
 *
 * MISTAKE 1 clip-and-normalise
 *   Negative coordinates were cut and the rest divided by its sum. That gives a
 *   point of the simplex, but not the nearest: subtract the same theta from
 *   every coordinate, then clip.
 * MISTAKE 2 threshold-over-all
 *   theta was computed from all coordinates, also from those that end at 0, so
 *   the sum of p is too large. Only the largest coordinates, those that stay
 *   positive, count. (Sorting in ascending order has the same effect.)
 * MISTAKE 3 one-too-many
 *   theta includes the first coordinate that does not stay positive any more.
 *   The right k is the last one with u_k > theta_k.
 * MISTAKE 4 divided-by-the-index
 *   The sum of the first k + 1 coordinates was divided by the index k, which
 *   counts from 0. Divide by how many there are.
 * MISTAKE 5 sorted-result
 *   p came out in sorted order. Subtract theta from x itself, the sorted copy
 *   only serves to find theta: p_i belongs to x_i.
 * MISTAKE 6 sum-always-1
 *   The sum of p is 1 whatever s is.
 * MISTAKE 7 not-clipped
 *   theta was subtracted from every coordinate, but negative ones were not set
 *   to 0: this is the projection on the plane sum p = s, not on the simplex.
 * MISTAKE 8 softmax
 *   This is s times softmax. It lies in the simplex, but it is not the nearest
 *   point: a projection gives exact zeros and keeps points that are inside.
 * MISTAKE 9 bad-input-accepted
 *   NaN or s <= 0 was accepted. Ask for what must hold and negate: !(s > 0).
 * VARIANT 1 bisection
 *   Finds theta by bisection of sum_i max(x_i - theta, 0) = s.
 * VARIANT 2 one-by-one
 *   Drops the coordinates that are too small until none is left (Michelot).
 */
#include "convex_sets.h"
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

/* theta for the coordinates u; sorted downwards unless a variant. */
static double threshold(int n, double u[n], double s)
{
#if VARIANT == 1
    double low = vec_min(n, u) - s, high = vec_max(n, u);
    for (int k = 0; k < 200; k++) {
        double middle = low + (high - low) / 2, sum = 0;
        for (int i = 0; i < n; i++)
            sum += fmax(u[i] - middle, 0);
        if (sum > s)
            low = middle;
        else
            high = middle;
    }
    return low + (high - low) / 2;
#elif VARIANT == 2
    for (;;) {
        double theta = (vec_sum(n, u) - s) / n;
        int kept = 0;
        for (int i = 0; i < n; i++)
            if (u[i] > theta)
                u[kept++] = u[i];
        if (kept == n || kept == 0)
            return theta;
        n = kept;
    }
#else
    qsort(u, (size_t)n, sizeof u[0], downwards);
#if MISTAKE == 2 || MISTAKE == 7
    return (vec_sum(n, u) - s) / n;
#else
    double sum = 0, theta = 0;
    for (int k = 0; k < n; k++) {
        sum += u[k];
        double trial = (sum - s) / (k + 1);
#if MISTAKE == 3
        theta = trial;
#elif MISTAKE == 4
        if (u[k] > trial)
            theta = (sum - s) / k;
#endif
        if (!(u[k] > trial))
            break;
#if MISTAKE != 4
        theta = trial;
#endif
    }
    return theta;
#endif
#endif
}

num_status project_simplex(int n, double p[n], const double x[n], double s,
                           double work[n])
{
#if MISTAKE != 9
    if (!vec_is_finite(n, x) || !isfinite(s) || !(s > 0))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 1
    double sum = 0;
    for (int i = 0; i < n; i++)
        sum += fmax(x[i], 0);
    for (int i = 0; i < n; i++)
        p[i] = sum > 0 ? s * fmax(x[i], 0) / sum : s / n;
    (void)threshold;
#elif MISTAKE == 8
    double top = vec_max(n, x), sum = 0;
    for (int i = 0; i < n; i++)
        sum += exp(x[i] - top);
    for (int i = 0; i < n; i++)
        p[i] = s * exp(x[i] - top) / sum;
    (void)threshold;
#else
#if MISTAKE == 6
    s = 1;
#endif
    vec_copy(n, work, x);
    double theta = threshold(n, work, s);
#if MISTAKE == 5
    for (int i = 0; i < n; i++)
        p[i] = fmax(work[i] - theta, 0);
#elif MISTAKE == 7
    for (int i = 0; i < n; i++)
        p[i] = x[i] - theta;
#else
    for (int i = 0; i < n; i++)
        p[i] = fmax(x[i] - theta, 0);
#endif
#endif
    return NUM_OK;
}
