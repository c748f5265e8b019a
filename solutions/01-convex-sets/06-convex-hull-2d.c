/* 1.6 convex_hull_2d: Andrew's monotone chain. */
#include "convex_sets.h"
#include "vec.h"
#include <stdlib.h>

static int by_x_then_y(const void *a, const void *b)
{
    const double *p = a, *q = b;
    if (p[0] != q[0])
        return p[0] < q[0] ? -1 : 1;
    return (p[1] > q[1]) - (p[1] < q[1]);
}

/* Keeps one of each run of equal points; returns how many are left. */
static int drop_duplicates(int n, double Q[2 * n])
{
    int kept = 1;
    for (int i = 1; i < n; i++)
        if (by_x_then_y(Q + 2 * i, Q + 2 * (kept - 1)) != 0)
            vec_copy(2, Q + 2 * kept++, Q + 2 * i);
    return kept;
}

/* > 0 if the way o, p, q turns left, 0 if it is straight, < 0 if right. */
static double turn(const double o[2], const double p[2], const double q[2])
{
    return (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
}

/*
 * Appends q to the h corners in H, after throwing out those at which the chain
 * would not turn left; the first base corners stay. Returns the new h.
 */
static int push(double *H, int h, int base, const double q[2])
{
    while (h > base && turn(H + 2 * (h - 2), H + 2 * (h - 1), q) <= 0)
        h--;
    vec_copy(2, H + 2 * h, q);
    return h + 1;
}

int convex_hull_2d(int n, double H[2 * (n + 1)], const double P[2 * n],
                   double work[2 * n])
{
    if (!vec_is_finite(2 * n, P))
        return 0;
    vec_copy(2 * n, work, P);
    qsort(work, (size_t)n, 2 * sizeof work[0], by_x_then_y);
    int m = drop_duplicates(n, work), h = 0;
    for (int i = 0; i < m; i++)
        h = push(H, h, 1, work + 2 * i);
    for (int i = m - 2, lower = h; i >= 0; i--)
        h = push(H, h, lower, work + 2 * i);
    return m == 1 ? 1 : h - 1; /* the upper chain ends at the first corner */
}
