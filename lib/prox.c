/* prox.c: proximal maps and projections. */
#include "prox.h"

#include "vec.h"
#include <assert.h>
#include <math.h>

/* Comparisons are arranged so that NaN takes the last branch and stays. */
static double shrink(double x, double t)
{
    if (fabs(x) <= t)
        return 0;
    return x > 0 ? x - t : x + t;
}

void prox_l1(int n, double z[], const double x[], double t)
{
    assert(t >= 0);
    for (int i = 0; i < n; i++)
        z[i] = shrink(x[i], t);
}

void prox_l2(int n, double z[], const double x[], double t)
{
    assert(t >= 0);
    const double norm = vec_norm2(n, x);
    const double factor = norm <= t ? 0 : 1 - t / norm;
    for (int i = 0; i < n; i++)
        z[i] = factor * x[i];
}

void prox_elastic_net(int n, double z[], const double x[], double t, double a,
                      double b)
{
    assert(t >= 0 && a >= 0 && b >= 0);
    for (int i = 0; i < n; i++)
        z[i] = shrink(x[i], a * t) / (1 + b * t);
}

void proj_box(int n, double z[], const double x[], const double lo[],
              const double hi[])
{
    for (int i = 0; i < n; i++) {
        double v = x[i];
        if (lo && v < lo[i])
            v = lo[i];
        if (hi && v > hi[i])
            v = hi[i];
        z[i] = v;
    }
}

void proj_ball(int n, double z[], const double x[], double radius)
{
    assert(radius >= 0);
    const double norm = vec_norm2(n, x);
    const double factor = norm <= radius ? 1 : radius / norm;
    for (int i = 0; i < n; i++)
        z[i] = factor * x[i];
}

/*
 * The root tau of sum_i max(u_i - tau, 0) = total for u_i = |x_i| - top or
 * x_i - top, top the largest. From tau = -total, where the sum is at least
 * total, Newton's steps go up and stop below the root or on it; fewer elements
 * count from step to step, and when none drops out, the step was exact.
 */
static double threshold(int n, const double x[], int absolute, double top,
                        double total)
{
    double tau = -total;
    for (int count = n + 1, before = n + 2; count < before;) {
        double sum = 0;
        before = count;
        count = 0;
        for (int i = 0; i < n; i++) {
            const double u = (absolute ? fabs(x[i]) : x[i]) - top;
            if (u > tau) {
                sum += u;
                count++;
            }
        }
        if (count > 0)
            tau = (sum - total) / count;
    }
    return tau;
}

void proj_simplex(int n, double z[], const double x[], double total)
{
    assert(n >= 1 && total > 0);
    const double top = vec_max(n, x);
    if (!isfinite(top)) {
        vec_fill(n, z, NAN);
        return;
    }
    const double tau = threshold(n, x, 0, top, total);
    for (int i = 0; i < n; i++)
        z[i] = fmax(x[i] - top - tau, 0);
}

void proj_l1_ball(int n, double z[], const double x[], double radius)
{
    assert(n >= 1 && radius >= 0);
    const double top = vec_norm_inf(n, x);
    if (!isfinite(top)) {
        vec_fill(n, z, NAN);
        return;
    }
    const int within = vec_norm1(n, x) <= radius;
    const double tau = within ? -top : threshold(n, x, 1, top, radius);
    for (int i = 0; i < n; i++) {
        const double v = within ? fabs(x[i]) : fabs(x[i]) - top - tau;
        z[i] = copysign(fmax(v, 0), x[i]);
    }
}
