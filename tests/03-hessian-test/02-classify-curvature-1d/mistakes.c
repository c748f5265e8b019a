/*
 * What goes wrong in 3.2 classify_curvature_1d.
 *
 * MISTAKE 1 one-point
 *   f'' was asked at the middle of the interval alone. Convexity is a statement
 *   about all points: look at the whole grid.
 * MISTAKE 2 strict-without-reason
 *   "Strictly" is said although f'' counts as 0 somewhere. f'' >= 0 gives
 *   convexity; only f'' > 0 at every sample supports the strict verdict.
 * MISTAKE 3 sign-without-scale
 *   The sign of every value is believed, also of those that are rounding noise
 *   beside the largest |f''|. What is at most tol M counts as 0.
 * MISTAKE 4 absolute-tolerance
 *   tol is compared with f'' itself. It is a relative error: multiply it by M,
 *   or a function of small numbers seems not to bend at all.
 * MISTAKE 5 last-witness
 *   Of several samples with the same f'' the last one was reported. Replace the
 *   witness only if the new value is really smaller (or larger).
 * MISTAKE 6 right-end-left-out
 *   The grid stops before b: divide by samples - 1, there is one piece less
 *   than there are points.
 * MISTAKE 7 nan-unnoticed
 *   A NaN or infinite f'' was compared as if it were a number. Ask isfinite
 *   first: the verdict is then CURVES_UNDEFINED.
 * MISTAKE 8 values-for-points
 *   least_at and most_at hold the values of f''. They are to say where those
 *   values were found.
 * MISTAKE 9 by-the-mean
 *   The verdict follows the sign of the mean of f''. One sample of the other
 *   sign is enough to prove that f is neither convex nor concave.
 * MISTAKE 10 scale-of-the-largest
 *   M is the largest f'', not the largest |f''|. Where f'' is mostly negative
 *   that is no scale.
 * MISTAKE 11 never-strict
 *   "Up" is said where f'' > 0 at every sample: that supports "strictly up".
 * MISTAKE 12 bad-input-accepted
 *   a >= b, too few samples, NaN or a tolerance outside [0, 1) was accepted.
 *   Ask for what must hold and negate: !(a < b).
 * VARIANT 1 two-passes
 *   First the scale, then the signs, counted.
 * VARIANT 2 from-the-middle
 *   Points computed from the middle of the interval.
 */
#include "hessian_test.h"
#include <math.h>

#if VARIANT == 1
static double point(double a, double b, int samples, int k)
{
    return k == samples - 1 ? b : a + (b - a) / (samples - 1) * k;
}

int classify_curvature_1d(double *least_at, double *most_at,
                          const function_1d *d2f, double a, double b,
                          int samples, double tol)
{
    double scale = 0, least = 0, most = 0;
    int count[3] = {0, 0, 0};
    if (!(samples > 1 && tol >= 0 && tol < 1 && a < b && b - a < INFINITY))
        return CURVES_BAD_INPUT;
    for (int k = 0; k < samples; k++) {
        double x = point(a, b, samples, k), v = d2f->eval(x, d2f->data);
        if (!isfinite(v)) {
            *least_at = *most_at = x;
            return CURVES_UNDEFINED;
        }
        if (k == 0 || v < least) {
            least = v;
            *least_at = x;
        }
        if (k == 0 || v > most) {
            most = v;
            *most_at = x;
        }
        scale = fmax(scale, fabs(v));
    }
    for (int k = 0; k < samples; k++) {
        double v = d2f->eval(point(a, b, samples, k), d2f->data);
        count[1 + (v > tol * scale) - (v < -tol * scale)]++;
    }
    if (count[0] && count[2])
        return CURVES_BOTH_WAYS;
    if (count[0])
        return count[1] ? CURVES_DOWN : CURVES_STRICTLY_DOWN;
    if (count[2])
        return count[1] ? CURVES_UP : CURVES_STRICTLY_UP;
    return CURVES_NOT_AT_ALL;
}
#else
int classify_curvature_1d(double *least_at, double *most_at,
                          const function_1d *d2f, double a, double b,
                          int samples, double tol)
{
    double least = INFINITY, most = -INFINITY, smallest = INFINITY, sum = 0;

#if MISTAKE != 12
    if (!(isfinite(a) && isfinite(b) && a < b))
        return CURVES_BAD_INPUT;
    if (!(samples >= 2 && tol >= 0 && tol < 1))
        return CURVES_BAD_INPUT;
#endif
    for (int k = 0; k < samples; k++) {
        double t = k / (samples - 1.0);
#if MISTAKE == 6
        t = k / (double)samples;
#elif MISTAKE == 1
        t = 0.5;
#endif
        double x = (1 - t) * a + t * b;
#if VARIANT == 2
        x = (a / 2 + b / 2) + (2 * t - 1) * (b / 2 - a / 2);
#endif
        double value = d2f->eval(x, d2f->data);
#if MISTAKE != 7
        if (!isfinite(value)) {
            *least_at = *most_at = x;
            return CURVES_UNDEFINED;
        }
#endif
#if MISTAKE == 5
        if (value <= least) {
#else
        if (value < least) {
#endif
            least = value;
            *least_at = x;
        }
#if MISTAKE == 5
        if (value >= most) {
#else
        if (value > most) {
#endif
            most = value;
            *most_at = x;
        }
        smallest = fmin(smallest, fabs(value));
        sum += value;
    }
#if MISTAKE == 8
    *least_at = least;
    *most_at = most;
#endif
    double zero = tol * fmax(fabs(least), fabs(most));
#if MISTAKE == 3
    zero = 0;
#elif MISTAKE == 4
    zero = tol;
#elif MISTAKE == 10
zero = tol * most;
#endif
    int falls = least<-zero, rises = most> zero;
    int touches_zero = smallest <= zero;
#if MISTAKE == 2
    touches_zero = 0;
#elif MISTAKE == 11
    touches_zero = 1;
#elif MISTAKE == 9
falls = falls && sum < 0;
rises = rises && sum > 0;
#endif
    (void)sum;
    if (falls && rises)
        return CURVES_BOTH_WAYS;
    if (rises)
        return touches_zero ? CURVES_UP : CURVES_STRICTLY_UP;
    if (falls)
        return touches_zero ? CURVES_DOWN : CURVES_STRICTLY_DOWN;
    return CURVES_NOT_AT_ALL;
}
#endif
