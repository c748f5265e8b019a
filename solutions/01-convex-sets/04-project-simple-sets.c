/* 1.4 project_ball, project_halfspace, project_box: the nearest point. */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>

/* p = c + (radius / |x - c|) (x - c) outside of the ball. */
num_status project_ball(int n, double p[n], const double x[n],
                        const double c[n], double radius)
{
    double distance = vec_distance(n, x, c);
    if (!(radius >= 0) || !isfinite(distance))
        return NUM_BAD_INPUT;
    double scale = radius / distance; /* NaN at the centre, not used there */
    for (int i = 0; i < n; i++)
        p[i] = distance <= radius ? x[i] : c[i] + scale * (x[i] - c[i]);
    return NUM_OK;
}

/* p = x - (a'x - b) / |a|^2 a outside of the halfspace. */
num_status project_halfspace(int n, double p[n], const double x[n],
                             const double a[n], double b)
{
    double length = vec_norm2(n, a), excess = vec_dot(n, a, x) - b;
    if (!(length > 0) || !isfinite(length) || !isfinite(excess))
        return NUM_BAD_INPUT;
    double step = excess > 0 ? excess / length / length : 0;
    for (int i = 0; i < n; i++)
        p[i] = x[i] - step * a[i];
    return NUM_OK;
}

/* Each coordinate by itself: p_i = min(max(x_i, lo_i), hi_i). */
num_status project_box(int n, double p[n], const double x[n],
                       const double lo[n], const double hi[n])
{
    for (int i = 0; i < n; i++)
        if (!isfinite(x[i]) || !(lo[i] <= hi[i]))
            return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        p[i] = x[i] < lo[i] ? lo[i] : x[i] > hi[i] ? hi[i] : x[i];
    return NUM_OK;
}
