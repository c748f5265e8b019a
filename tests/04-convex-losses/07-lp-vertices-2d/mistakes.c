/*
 * What goes wrong in 4.7 lp_vertices_2d.
 *
 * MISTAKE 1 unbounded-called-optimal
 *   The best vertex is returned although c'x falls for ever along a ray. Look
 *   for rays before you believe a vertex.
 * MISTAKE 2 infeasible-vertex
 *   Crossings of two lines count as vertices without a look at the other
 *   inequalities.
 * MISTAKE 3 maximises
 *   The vertex with the largest c'x is returned.
 * MISTAKE 4 rays-of-an-empty-set
 *   The rays are tried before it is known that there is a feasible point. An
 *   empty set is infeasible, whatever its rows would allow.
 * MISTAKE 5 neighbours-only
 *   Only consecutive rows were crossed. The rows come in any order: try all
 *   pairs.
 * MISTAKE 6 no-tolerance
 *   A vertex misses its own two lines by a rounding error, so a'x <= b without
 *   room refuses it.
 * MISTAKE 7 absolute-tolerance
 *   The room for rounding is a fixed number. In a large polygon roundings are
 *   larger, in a small one it swallows whole edges: scale it as the header says.
 * MISTAKE 8 one-direction-only
 *   Each line has two directions, and only one of them was tried as a ray.
 * MISTAKE 9 first-vertex
 *   The first feasible vertex is returned. The best one is asked for.
 * MISTAKE 10 strip-called-infeasible
 *   Where all rows are parallel there is no vertex, but there may be feasible
 *   points. That is NUM_BAD_INPUT here, not NUM_INFEASIBLE.
 * MISTAKE 11 ray-by-cost-alone
 *   Every direction along a line with c'd < 0 counts as a ray, also those that
 *   run out of the set.
 * MISTAKE 12 nan-accepted
 *   NaN in the cost went through: every comparison with it is false.
 * VARIANT 1 clipping
 *   Cuts each line down to its feasible part; the ends are the vertices.
 * VARIANT 2 dual-feasibility
 *   Bounded iff -c is a combination of two rows with coefficients >= 0.
 */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>

#if MISTAKE != 2
static double room(const double a[2], const double x[2], double b)
{
#if MISTAKE == 6
    (void)a;
    (void)x;
    (void)b;
    return 0;
#elif MISTAKE == 7
    (void)a;
    (void)x;
    (void)b;
    return 1e-9;
#else
    return 1e-9 * (vec_norm2(2, a) * vec_norm2(2, x) + fabs(b));
#endif
}
#endif

static int feasible(int m, const double x[2], const double A[],
                    const double b[])
{
#if MISTAKE == 2
    (void)m;
    (void)A;
    (void)b;
    return isfinite(x[0]) && isfinite(x[1]);
#else
    for (int k = 0; k < m; k++)
        if (!(A[2 * k] * x[0] + A[2 * k + 1] * x[1] <=
              b[k] + room(A + 2 * k, x, b[k])))
            return 0;
    return 1;
#endif
}

static int parallel(const double p[2], const double q[2])
{
    double det = p[0] * q[1] - p[1] * q[0];
    return !(fabs(det) > 1e-12 * vec_norm2(2, p) * vec_norm2(2, q));
}

#if VARIANT == 2
static int unbounded(int m, const double c[2], const double A[])
{
    double size = 1e-9 * hypot(c[0], c[1]);
    for (int i = 0; i < m; i++)
        for (int k = 0; k < i; k++) {
            const double *p = A + 2 * i, *q = A + 2 * k;
            double det = p[0] * q[1] - p[1] * q[0];
            if (parallel(p, q))
                continue;
            double s = (c[1] * q[0] - c[0] * q[1]) / det;
            double t = (p[1] * c[0] - p[0] * c[1]) / det;
            if (s * vec_norm2(2, p) >= -size && t * vec_norm2(2, q) >= -size)
                return 0;
        }
    return 1;
}
#else
static int falling(int m, double d0, double d1, const double c[2],
                   const double A[])
{
    double length = hypot(d0, d1);
#if MISTAKE != 11
    for (int k = 0; k < m; k++)
        if (!(A[2 * k] * d0 + A[2 * k + 1] * d1 <=
              1e-9 * length * hypot(A[2 * k], A[2 * k + 1])))
            return 0;
#endif
    return c[0] * d0 + c[1] * d1 < -1e-9 * length * hypot(c[0], c[1]);
}

static int unbounded(int m, const double c[2], const double A[])
{
    for (int i = 0; i < m; i++) {
        const double *a = A + 2 * i;
        if (falling(m, -a[1], a[0], c, A))
            return 1;
#if MISTAKE != 8
        if (falling(m, a[1], -a[0], c, A))
            return 1;
#endif
    }
    return 0;
}
#endif

#if VARIANT == 1
/* The feasible part of line i, from s to t along (-a_1, a_0); s > t: none. */
static void clip(int m, int i, double *s, double *t, double foot[2],
                 const double A[], const double b[])
{
    const double *a = A + 2 * i;
    double square = vec_dot(2, a, a);
    *s = -INFINITY;
    *t = INFINITY;
    foot[0] = b[i] * a[0] / square;
    foot[1] = b[i] * a[1] / square;
    for (int k = 0; k < m; k++) {
        const double *q = A + 2 * k;
        double speed = -a[1] * q[0] + a[0] * q[1];
        double left = b[k] - vec_dot(2, q, foot);
        if (k == i)
            continue;
        if (parallel(a, q)) {
            if (!(left >= -room(q, foot, b[k])))
                *t = -INFINITY;
        } else if (speed > 0) {
            *t = fmin(*t, left / speed);
        } else {
            *s = fmax(*s, left / speed);
        }
    }
}

static int vertices(int m, double best[2], double *lowest, const double c[2],
                    const double A[], const double b[])
{
    int count = 0;
    for (int i = 0; i < m; i++) {
        double end[2], foot[2];
        if (vec_norm2(2, A + 2 * i) == 0)
            continue;
        clip(m, i, &end[0], &end[1], foot, A, b);
        for (int k = 0; k < 2; k++) {
            double v[2] = {foot[0] - A[2 * i + 1] * end[k],
                           foot[1] + A[2 * i] * end[k]};
            if (!isfinite(end[k]) || !feasible(m, v, A, b))
                continue;
            count++;
            if (vec_dot(2, c, v) < *lowest) {
                *lowest = vec_dot(2, c, v);
                vec_copy(2, best, v);
            }
        }
    }
    return count;
}
#else
static int vertices(int m, double best[2], double *lowest, const double c[2],
                    const double A[], const double b[])
{
    int count = 0;
    for (int i = 0; i < m; i++)
        for (int k = i + 1; k < m; k++) {
            const double *p = A + 2 * i, *q = A + 2 * k;
#if MISTAKE == 5
            if (k != i + 1)
                continue;
#endif
            if (parallel(p, q))
                continue;
            double det = p[0] * q[1] - p[1] * q[0];
            double v[2] = {(b[i] * q[1] - b[k] * p[1]) / det,
                           (p[0] * b[k] - q[0] * b[i]) / det};
            double cost = c[0] * v[0] + c[1] * v[1];
#if MISTAKE == 3
            cost = -cost;
#elif MISTAKE == 9
            if (count > 0)
                continue;
#endif
            if (!feasible(m, v, A, b))
                continue;
            count++;
            if (cost < *lowest) {
                *lowest = cost;
                vec_copy(2, best, v);
            }
        }
#if MISTAKE == 3
    *lowest = -*lowest;
#endif
    return count;
}
#endif

num_status lp_vertices_2d(int m, double x[2], double *value, const double c[2],
                          const double A[m * 2], const double b[m])
{
    double best[2] = {0}, lowest = INFINITY;
    int pairs = 0;

    if (!vec_is_finite(2 * m, A) || !vec_is_finite(m, b))
        return NUM_BAD_INPUT;
#if MISTAKE != 12
    if (!vec_is_finite(2, c))
        return NUM_BAD_INPUT;
#endif
    for (int i = 0; i < m; i++)
        for (int k = 0; k < i; k++)
            pairs += !parallel(A + 2 * i, A + 2 * k);
#if MISTAKE == 10
    (void)pairs;
#else
    if (pairs == 0)
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 4
    if (unbounded(m, c, A))
        return NUM_UNBOUNDED;
#endif
    if (vertices(m, best, &lowest, c, A, b) == 0)
        return NUM_INFEASIBLE;
#if MISTAKE == 1
    (void)unbounded;
#else
    if (unbounded(m, c, A))
        return NUM_UNBOUNDED;
#endif
    x[0] = best[0];
    x[1] = best[1];
    *value = lowest;
    return NUM_OK;
}
