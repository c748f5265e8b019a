/*
 * What goes wrong in 4.1 mse_loss, mae_loss and huber_loss.
 *
 * MISTAKE 1 sum-for-mean
 *   The sum over the samples was not divided by m. A loss that grows with the
 *   number of samples needs another step size for every data set.
 * MISTAKE 2 gradient-not-averaged
 *   The values are means, but the gradients are sums: divide them by m too.
 * MISTAKE 3 averaged-twice
 *   The gradients are divided by m twice, once for each sample and once more at
 *   the end.
 * MISTAKE 4 half-the-square
 *   Your squared loss is r^2/2. Many books write it so, but this contract says
 *   r^2, with the slope 2r.
 * MISTAKE 5 slope-without-2
 *   The value of the squared loss is right, its gradient lacks the 2 of the
 *   derivative of r^2.
 * MISTAKE 6 pieces-do-not-meet
 *   The outer piece of Huber's loss is delta |r| in your code. At |r| = delta
 *   that is delta^2, the inner piece is delta^2/2: the function jumps. Subtract
 *   delta^2/2.
 * MISTAKE 7 sign-of-zero
 *   A residual of exactly 0 got the sign 1 in mae_loss. Any number of [-1, 1] is
 *   a subgradient there, and the contract asks for 0: (r > 0) - (r < 0).
 * MISTAKE 8 residual-reversed
 *   The residual is y - Xw in your code. The values do not care, but the
 *   gradients point the wrong way.
 * MISTAKE 9 outer-slope-one
 *   Outside of [-delta, delta] your Huber loss rises with slope 1, as |r| does.
 *   To go on smoothly it has to rise with slope delta.
 * MISTAKE 10 nan-lost
 *   A NaN among the residuals became a number. fmin and fmax prefer a number to
 *   NaN: do not clip with them before the value is computed.
 * MISTAKE 11 threshold-one
 *   Huber's loss changes from square to line at |r| = 1 in your code, whatever
 *   delta is.
 * VARIANT 1 residuals-first
 *   Computes all residuals, then the losses, then X' times the slopes.
 * VARIANT 2 clipped
 *   Huber's loss from the clipped size a = min(|r|, delta): a (|r| - a/2).
 */
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>
#include <stdlib.h>

enum { SQUARED, ABSOLUTE, HUBER };

static double rho(int kind, double *slope, double r, double delta)
{
    double sign = (r > 0) - (r < 0), a = fabs(r);
    if (kind == SQUARED) {
#if MISTAKE == 4
        *slope = r;
        return r * r / 2;
#elif MISTAKE == 5
        *slope = r;
        return r * r;
#else
        *slope = 2 * r;
        return r * r;
#endif
    }
    if (kind == ABSOLUTE) {
#if MISTAKE == 7
        sign = r >= 0 ? 1 : -1;
#endif
        *slope = sign;
        return a;
    }
#if VARIANT == 2
    double size = a < delta ? a : delta;
    *slope = sign * size;
    return size * (a - size / 2);
#elif MISTAKE == 10
    double size = fmin(a, delta), rest = fmax(a - delta, 0);
    *slope = sign * size;
    return size * size / 2 + delta * rest;
#else
#if MISTAKE == 11
    double knee = 1;
#else
    double knee = delta;
#endif
    if (a <= knee) {
        *slope = r;
        return r * r / 2;
    }
    *slope = delta * sign;
#if MISTAKE == 6
    return delta * a;
#elif MISTAKE == 9
    *slope = sign;
    return delta * delta / 2 + a - delta;
#else
    return delta * a - delta * delta / 2;
#endif
#endif
}

#if VARIANT == 1
static double mean_loss(int kind, int m, int n, double *g, const double *X,
                        const double *y, const double *w, double delta)
{
    double *r = malloc(sizeof *r * (size_t)m), sum = 0;
    if (!r)
        return (double)NAN;
    mat_vec(m, n, r, X, w);
    vec_sub(m, r, r, y);
    for (int i = 0; i < m; i++)
        sum += rho(kind, &r[i], r[i], delta);
    if (g) {
        mat_t_vec(m, n, g, X, r);
        vec_scale(n, g, 1.0 / m);
    }
    free(r);
    return sum / m;
}
#else
static double mean_loss(int kind, int m, int n, double *g, const double *X,
                        const double *y, const double *w, double delta)
{
    double sum = 0, slope;
    for (int j = 0; g && j < n; j++)
        g[j] = 0;
    for (int i = 0; i < m; i++) {
        double r = vec_dot(n, X + i * n, w) - y[i];
#if MISTAKE == 8
        r = -r;
#endif
        sum += rho(kind, &slope, r, delta);
        for (int j = 0; g && j < n; j++)
#if MISTAKE == 1 || MISTAKE == 2
            g[j] += slope * X[i * n + j];
#elif MISTAKE == 3
            g[j] += slope * X[i * n + j] / m / m;
#else
            g[j] += slope * X[i * n + j] / m;
#endif
    }
#if MISTAKE == 1
    return sum;
#else
    return sum / m;
#endif
}
#endif

double mse_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n])
{
    return mean_loss(SQUARED, m, n, g, X, y, w, 0);
}

double mae_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n])
{
    return mean_loss(ABSOLUTE, m, n, g, X, y, w, 0);
}

double huber_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double delta)
{
    return mean_loss(HUBER, m, n, g, X, y, w, delta);
}
