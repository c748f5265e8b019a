/*
 * line_search.c: shrink an interval [lo, hi] in which a step must exist.
 *
 * lo has enough decrease and a slope that is still too negative; hi is too far:
 * no enough decrease, or a slope that is too positive. Then
 * psi(t) = phi(t) - c t phi'(0) falls at lo, and at hi it is higher than at lo
 * or rises: its least value over [lo, hi] lies inside, with slope phi' =
 * c phi'(0), which satisfies both conditions. Each trial replaces an end.
 */
#include "line_search.h"

#include "vec.h"
#include <assert.h>
#include <float.h>
#include <math.h>

enum { TRIALS = 40 };

/* point: a step with phi and phi' there. */
typedef struct point {
    double t, value, slope;
} point;

double line_search_noise(double fx)
{
    return 0x1p-42 * fabs(fx);
}

int line_search_decreases(const line_search *s, double t, double value,
                          double slope)
{
    if (value <= s->fx + s->c * t * s->slope)
        return 1;
    return value <= s->fx + line_search_noise(s->fx) &&
           slope <= (2 * s->c - 1) * s->slope;
}

static point try_step(const line_search *s, double x_new[], double g_new[],
                      double t)
{
    const int n = s->f->n;
    vec_add_scaled(n, x_new, s->x, s->d, t);
    const double value = objective_value_gradient(s->f, g_new, x_new);
    return (point){t, value, vec_dot(n, g_new, s->d)};
}

/* The minimiser of the cubic through two points with their slopes, or NaN. */
static double cubic_minimiser(point a, point b)
{
    const double w = b.t - a.t;
    const double e = a.slope + b.slope - 3 * (b.value - a.value) / w;
    const double r = sqrt(e * e - a.slope * b.slope);
    return b.t - w * (b.slope + r - e) / (b.slope - a.slope + 2 * r);
}

/* Where the line through the two slopes is 0. */
static double secant(point a, point b)
{
    return a.t - a.slope * (b.t - a.t) / (b.slope - a.slope);
}

static double inside(point lo, point hi, double noise)
{
    const double width = hi.t - lo.t;
    double t = NAN;
    if (fabs(hi.value - lo.value) <= noise && hi.slope > 0)
        t = secant(lo, hi);
    else if (isfinite(hi.value) && isfinite(hi.slope))
        t = cubic_minimiser(lo, hi);
    if (!isfinite(t))
        return lo.t + width / 2;
    return fmin(fmax(t, lo.t + 0.1 * width), hi.t - 0.1 * width);
}

/* last is the newest lo, the one before it comes first. */
static double beyond(point before, point last)
{
    const double t = secant(before, last);
    if (!(last.slope > before.slope) || !(t < 10 * last.t))
        return 10 * last.t;
    return fmax(t, 1.5 * last.t);
}

num_status line_search_wolfe(const line_search *s, double x_new[],
                             double g_new[], double *f_new, double *t)
{
    assert(*t > 0 && 0 < s->c && s->c < s->sigma && s->sigma < 1);
    if (!(s->slope < 0))
        return NUM_NO_PROGRESS;
    const double noise = line_search_noise(s->fx);
    point lo = {0, s->fx, s->slope}, hi = {INFINITY, NAN, NAN};
    for (int k = 0; k < TRIALS; k++) {
        const point p = try_step(s, x_new, g_new, *t);
        if (p.value == -INFINITY)
            return NUM_UNBOUNDED;
        const int low = isfinite(p.value) && isfinite(p.slope) &&
                        line_search_decreases(s, p.t, p.value, p.slope);
        if (low && fabs(p.slope) <= -s->sigma * s->slope) {
            *f_new = p.value;
            return NUM_OK;
        }
        const point before = lo;
        if (!low || p.slope > 0)
            hi = p;
        else
            lo = p;
        *t = isinf(hi.t) ? beyond(before, lo) : inside(lo, hi, noise);
        if (!(hi.t - lo.t > 4 * DBL_EPSILON * lo.t) || *t == lo.t)
            break;
    }
    if (!(lo.t > 0))
        return NUM_NO_PROGRESS;
    const point p = try_step(s, x_new, g_new, lo.t);
    *f_new = p.value;
    *t = lo.t;
    return NUM_OK;
}
