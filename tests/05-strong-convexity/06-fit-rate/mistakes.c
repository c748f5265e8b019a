/*
 * What goes wrong in 5.6 fit_rate.
 *
 * MISTAKE 1 f-for-the-gap
 *   You take the logarithm of f(x_t). It levels off at f*, which has nothing to
 *   do with the rate: subtract f_star first.
 * MISTAKE 2 axes-swapped
 *   factor comes from the line over log t and exponent from the line over t.
 *   C q^t is straight over t, C / t^p over log t.
 * MISTAKE 3 floor-included
 *   Gaps at the floor were used. They are rounding errors, as many as you like,
 *   and bend the line until everything looks sublinear.
 * MISTAKE 4 base-ten
 *   The slope is that of log10, but exp was taken of it. Use the same base
 *   twice.
 * MISTAKE 5 slope-for-factor
 *   factor is the slope log q, a negative number. q is exp of it.
 * MISTAKE 6 sign-of-the-exponent
 *   The exponent has the wrong sign: C / t^p falls, so p is minus the slope.
 * MISTAKE 7 t-from-the-window
 *   On the log axis t was counted from the beginning of the window. A line over
 *   t does not mind, a line over log t does: use the t of the run.
 * MISTAKE 8 first-ignored
 *   The values before first were used too. The rate is a statement about the
 *   late run.
 * MISTAKE 9 ends-only
 *   The slopes come from the first and the last point alone. One unlucky point
 *   then decides: use all of them.
 * MISTAKE 10 worse-model
 *   The verdict names the line that fits worse. Small residuals are good.
 * MISTAKE 11 decides-by-the-factor
 *   You call a run linear if its factor is well below 1. 1/t has such a factor
 *   too if the run is short, and 0.995^t is linear: compare the residuals.
 * MISTAKE 12 skips-and-goes-on
 *   Gaps at the floor are skipped and later ones used again. What comes after
 *   the floor is noise: stop there.
 * VARIANT 1 normal-equations
 *   The lines from their 2 by 2 normal equations.
 * VARIANT 2 correlation
 *   Compares the correlations of log gap with t and with log t.
 */
#include "strong_convexity.h"

#include <math.h>

enum { MOST = 512 };

/* line: points (x_i, y_i), and their line. */
typedef struct line {
    int n;
    double x[MOST], y[MOST];
    double slope, misfit;
} line;

static void fit(line *l)
{
    double sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
    int n = l->n;
#if VARIANT == 1
    for (int i = 0; i < n; i++) {
        sx += l->x[i];
        sy += l->y[i];
        sxx += l->x[i] * l->x[i];
        sxy += l->x[i] * l->y[i];
    }
    double det = n * sxx - sx * sx;
    double a = (sxx * sy - sx * sxy) / det;
    l->slope = (n * sxy - sx * sy) / det;
    l->misfit = 0;
    for (int i = 0; i < n; i++)
        l->misfit += pow(l->y[i] - a - l->slope * l->x[i], 2);
    (void)syy;
#else
    for (int i = 0; i < n; i++) {
        sx += l->x[i] / n;
        sy += l->y[i] / n;
    }
    for (int i = 0; i < n; i++) {
        double x = l->x[i] - sx, y = l->y[i] - sy;
        sxx += x * x;
        sxy += x * y;
        syy += y * y;
    }
    (void)syy;
    l->slope = sxy / sxx;
#if MISTAKE == 9
    l->slope = (l->y[n - 1] - l->y[0]) / (l->x[n - 1] - l->x[0]);
#endif
#if VARIANT == 2
    l->misfit = -fabs(sxy) / sqrt(sxx * syy);
#else
    l->misfit = 0;
    for (int i = 0; i < n; i++)
        l->misfit += pow(l->y[i] - sy - l->slope * (l->x[i] - sx), 2);
#endif
#endif
}

static double axis(int t, int first)
{
#if MISTAKE == 7
    return log(t - first + 1);
#else
    (void)first;
    return log(t);
#endif
}

static double scaled(double gap)
{
#if MISTAKE == 4
    return log10(gap);
#else
    return log(gap);
#endif
}

int fit_rate(int count, double *factor, double *exponent,
             const double history[count], double f_star, int first,
             double floor)
{
    static line linear, power;
    int n = 0;

    if (!(first >= 1 && floor >= 0 && isfinite(floor)))
        return RATE_BAD_INPUT;
#if MISTAKE == 8
    first = 1;
#endif
    for (int t = first; t < count && n < MOST; t++) {
        double gap = history[t] - f_star;
#if MISTAKE == 3
        if (!(gap > 0 && isfinite(gap)))
            continue;
#elif MISTAKE == 12
        if (!(gap > floor && isfinite(gap)))
            continue;
#else
        if (!(gap > floor && isfinite(gap)))
            break;
#endif
#if MISTAKE == 1
        gap = fabs(history[t]);
#endif
        linear.x[n] = t;
        power.x[n] = axis(t, first);
        linear.y[n] = power.y[n] = scaled(gap);
        n++;
    }
    if (n < 5)
        return RATE_TOO_SHORT;
    linear.n = power.n = n;
    fit(&linear);
    fit(&power);
#if MISTAKE == 2
    *factor = exp(power.slope);
    *exponent = -linear.slope;
#elif MISTAKE == 5
    *factor = linear.slope;
    *exponent = -power.slope;
#elif MISTAKE == 6
    *factor = exp(linear.slope);
    *exponent = power.slope;
#elif MISTAKE == 4
    *factor = exp(linear.slope);
    *exponent = -power.slope * log(10);
#else
    *factor = exp(linear.slope);
    *exponent = -power.slope;
#endif
    if (linear.slope >= 0)
        return RATE_NONE;
#if MISTAKE == 10
    return linear.misfit > power.misfit ? RATE_LINEAR : RATE_SUBLINEAR;
#elif MISTAKE == 11
    return *factor < 0.99 ? RATE_LINEAR : RATE_SUBLINEAR;
#else
    return linear.misfit <= power.misfit ? RATE_LINEAR : RATE_SUBLINEAR;
#endif
}
