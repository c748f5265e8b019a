/*
 * What goes wrong in 1.6 convex_hull_2d.
 *
 * MISTAKE 1 points-on-edges-kept
 *   Points in the middle of an edge are reported as corners. Throw a point out
 *   when the turn is 0 as well: while (... && turn <= 0).
 * MISTAKE 2 clockwise
 *   The corners come clockwise. Counter-clockwise means: the lower chain from
 *   left to right first, then the upper one back.
 * MISTAKE 3 equal-points-kept
 *   Equal points were not dropped, so a single point given several times comes
 *   out as two corners.
 * MISTAKE 4 first-corner-twice
 *   The upper chain ends at the first corner again, and it was counted twice.
 * MISTAKE 5 sorted-by-x-only
 *   Points with equal x are in no order. Compare y where the x are equal, or
 *   vertical edges go wrong.
 * MISTAKE 6 lower-chain-only
 *   The way back over the upper chain is missing.
 * MISTAKE 7 throws-out-one-at-most
 *   A new point can throw out several corners: while, not if.
 * MISTAKE 8 upper-chain-eats-the-lower
 *   The upper chain may throw out only what was pushed after the rightmost
 *   point. Otherwise points on a line lose their far end.
 * MISTAKE 9 nan-accepted
 *   A NaN or infinite coordinate was accepted: return 0.
 * MISTAKE 10 starts-at-the-lowest-point
 *   The corners are right, but the first one is the lowest point. The contract
 *   begins at the leftmost.
 * VARIANT 1 gift-wrapping
 *   From each corner looks for the next by going through all points.
 * VARIANT 2 insertion-sort
 *   Sorts by insertion and counts down.
 */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>
#include <stdlib.h>

static int order(const void *a, const void *b)
{
    const double *p = a, *q = b;
    if (p[0] != q[0])
        return p[0] < q[0] ? -1 : 1;
#if MISTAKE == 5
    return 0;
#else
    return (p[1] > q[1]) - (p[1] < q[1]);
#endif
}

static double turn(const double o[2], const double p[2], const double q[2])
{
    return (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
}

#if VARIANT == 1
int convex_hull_2d(int n, double H[2 * (n + 1)], const double P[2 * n],
                   double work[2 * n])
{
    if (!vec_is_finite(2 * n, P))
        return 0;
    int first = 0, h = 0;
    for (int i = 1; i < n; i++)
        if (order(P + 2 * i, P + 2 * first) < 0)
            first = i;
    const double *corner = P + 2 * first;
    do {
        vec_copy(2, H + 2 * h++, corner);
        const double *next = corner;
        for (int i = 0; i < n; i++) {
            const double *q = P + 2 * i;
            double side = turn(corner, next, q);
            if (order(next, corner) == 0 || side < 0 ||
                (side == 0 &&
                 vec_distance(2, corner, q) > vec_distance(2, corner, next)))
                next = q;
        }
        corner = next;
    } while (order(corner, H) != 0);
    return h;
}
#else
/* Sorts by insertion, which leaves ties in the order of the input. */
static void sort_points(int n, double Q[2 * n])
{
#if VARIANT == 2 || MISTAKE == 5
    for (int i = 1; i < n; i++)
        for (int k = i; k > 0 && order(Q + 2 * (k - 1), Q + 2 * k) > 0; k--)
            for (int j = 0; j < 2; j++) {
                double swapped = Q[2 * k + j];
                Q[2 * k + j] = Q[2 * (k - 1) + j];
                Q[2 * (k - 1) + j] = swapped;
            }
#else
    qsort(Q, (size_t)n, 2 * sizeof Q[0], order);
#endif
}

static int drop_duplicates(int n, double Q[2 * n])
{
#if MISTAKE == 3
    return n;
#else
    int kept = 1;
    for (int i = 1; i < n; i++) {
        const double *p = Q + 2 * i, *last = Q + 2 * (kept - 1);
        if (p[0] != last[0] || p[1] != last[1])
            vec_copy(2, Q + 2 * kept++, p);
    }
    return kept;
#endif
}

static int push(double *H, int h, int base, const double q[2])
{
#if MISTAKE == 1
    while (h > base && turn(H + 2 * (h - 2), H + 2 * (h - 1), q) < 0)
        h--;
#elif MISTAKE == 7
    if (h > base && turn(H + 2 * (h - 2), H + 2 * (h - 1), q) <= 0)
        h--;
#else
    while (h > base && turn(H + 2 * (h - 2), H + 2 * (h - 1), q) <= 0)
        h--;
#endif
    vec_copy(2, H + 2 * h, q);
    return h + 1;
}

#if MISTAKE == 2 || MISTAKE == 10
/* Reverses rows from ... to - 1. */
static void reverse(double *H, int from, int to)
{
    for (to--; from < to; from++, to--)
        for (int j = 0; j < 2; j++) {
            double swapped = H[2 * from + j];
            H[2 * from + j] = H[2 * to + j];
            H[2 * to + j] = swapped;
        }
}
#endif

int convex_hull_2d(int n, double H[2 * (n + 1)], const double P[2 * n],
                   double work[2 * n])
{
#if MISTAKE != 9
    if (!vec_is_finite(2 * n, P))
        return 0;
#endif
    vec_copy(2 * n, work, P);
    sort_points(n, work);
    int m = drop_duplicates(n, work), h = 0;
    for (int i = 0; i < m; i++)
        h = push(H, h, 1, work + 2 * i);
    if (m == 1)
        return 1;
#if MISTAKE == 6
    return h;
#else
    int lower = h;
#if MISTAKE == 8
    lower = 1;
#endif
    for (int i = m - 2; i >= 0; i--)
        h = push(H, h, lower, work + 2 * i);
#if MISTAKE == 4
    return h;
#else
    h--;
#if MISTAKE == 2
    reverse(H, 1, h);
#elif MISTAKE == 10
    int lowest = 0;
    for (int i = 1; i < h; i++)
        if (H[2 * i + 1] < H[2 * lowest + 1])
            lowest = i;
    reverse(H, 0, lowest); /* a rotation is three reversals */
    reverse(H, lowest, h);
    reverse(H, 0, h);
#endif
    return h;
#endif
#endif
}
#endif
