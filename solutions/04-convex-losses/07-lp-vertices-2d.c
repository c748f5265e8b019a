/* 4.7 lp_vertices_2d: minimise c'x over a polygon, vertex by vertex. */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>

/* Cramer's rule for a'x = p, b'x = q; returns 0 if the lines are parallel. */
static int intersection(double x[2], const double a[2], double p,
                        const double b[2], double q)
{
    double det = a[0] * b[1] - a[1] * b[0];
    if (!(fabs(det) > 1e-12 * vec_norm2(2, a) * vec_norm2(2, b)))
        return 0;
    x[0] = (p * b[1] - q * a[1]) / det;
    x[1] = (a[0] * q - b[0] * p) / det;
    return 1;
}

static int is_feasible(int m, const double x[2], const double A[],
                       const double b[])
{
    double length = vec_norm2(2, x);
    for (int k = 0; k < m; k++) {
        const double *a = A + 2 * k;
        double room = 1e-9 * (vec_norm2(2, a) * length + fabs(b[k]));
        if (!(vec_dot(2, a, x) <= b[k] + room))
            return 0;
    }
    return 1;
}

/* Is d a direction of the polygon along which c'x falls? */
static int is_falling_ray(int m, const double d[2], const double c[2],
                          const double A[])
{
    double length = vec_norm2(2, d);
    for (int k = 0; k < m; k++)
        if (!(vec_dot(2, A + 2 * k, d) <=
              1e-9 * vec_norm2(2, A + 2 * k) * length))
            return 0;
    return vec_dot(2, c, d) < -1e-9 * vec_norm2(2, c) * length;
}

num_status lp_vertices_2d(int m, double x[2], double *value, const double c[2],
                          const double A[m * 2], const double b[m])
{
    int crossings = 0, vertices = 0;
    double best[2] = {0}, lowest = INFINITY;

    if (!vec_is_finite(2, c) || !vec_is_finite(2 * m, A) ||
        !vec_is_finite(m, b))
        return NUM_BAD_INPUT;
    for (int i = 0; i < m; i++)
        for (int k = i + 1; k < m; k++) {
            double v[2];
            if (!intersection(v, A + 2 * i, b[i], A + 2 * k, b[k]))
                continue;
            crossings++;
            if (!is_feasible(m, v, A, b))
                continue;
            vertices++;
            if (vec_dot(2, c, v) < lowest) {
                lowest = vec_dot(2, c, v);
                vec_copy(2, best, v);
            }
        }
    if (crossings == 0)
        return NUM_BAD_INPUT;
    if (vertices == 0)
        return NUM_INFEASIBLE;
    for (int i = 0; i < m; i++) {
        const double along[2] = {-A[2 * i + 1], A[2 * i]};
        const double back[2] = {A[2 * i + 1], -A[2 * i]};
        if (is_falling_ray(m, along, c, A) || is_falling_ray(m, back, c, A))
            return NUM_UNBOUNDED;
    }
    vec_copy(2, x, best);
    *value = lowest;
    return NUM_OK;
}
