/*
 * What goes wrong in 12.7 interpolation_barrier.
 *
 * MISTAKE 1 above-the-lower-end
 *   The height was measured from the smaller of the two ends. Between ends of
 *   different height a straight slope is no barrier: measure from the chord.
 * MISTAKE 2 above-the-mean-of-the-ends
 *   The height was measured from the mean of the two ends. Away from the middle
 *   the chord is higher or lower.
 * MISTAKE 3 above-the-higher-end
 *   The height was measured from the larger of the two ends. Measure from the
 *   chord.
 * MISTAKE 4 middle-only
 *   Only the middle of the way was looked at. The hill may stand elsewhere.
 * MISTAKE 5 y-never-reached
 *   t went up in steps of 1 / points, so that the last point is not y. Divide by
 *   points - 1.
 * MISTAKE 6 x-and-y-swapped
 *   The way goes from y to x.
 * MISTAKE 7 nan-goes-unnoticed
 *   A comparison with NaN is false, so the broken point was passed over. Ask
 *   isfinite for every value.
 * MISTAKE 8 stops-at-the-first-bad-value
 *   The walk ended where f was not finite, and the rest of value was not
 *   written.
 * MISTAKE 9 last-of-equal-heights
 *   Among equal heights the last was taken. A strict > keeps the first.
 * MISTAKE 10 t-counted-in-points
 *   where is the number of the point, not its t.
 * MISTAKE 11 ends-asked-again
 *   f was asked more often than there are points. Keep the values.
 * MISTAKE 12 takes-any-number-of-points
 *   points was used as it came: with 1 the step is 1/0.
 * VARIANT 1 from-x-by-a-difference
 *   Walks as x + t (y - x).
 * VARIANT 2 chord-by-its-slope
 *   Writes the chord as start plus slope times t, and goes backwards.
 */
#include "why_nets_work.h"

#include <math.h>

static double chord(double start, double end, double t)
{
#if MISTAKE == 1
    return fmin(start, end);
#elif MISTAKE == 2
    return (start + end) / 2;
#elif MISTAKE == 3
    return fmax(start, end);
#elif VARIANT == 2
    return start + t * (end - start);
#else
    return (1 - t) * start + t * end;
#endif
}

num_status interpolation_barrier(int points, double value[], double *barrier,
                                 double *where, objective *f, const double x[],
                                 const double y[], double work[])
{
#if MISTAKE == 12
    points = points < 1 ? 1 : points;
#else
    if (points < 2)
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 5
    const int last = points;
#else
    const int last = points - 1;
#endif
    int broken = points;
    for (int k = 0; k < points; k++) {
        const double t = (double)k / last;
        for (int i = 0; i < f->n; i++)
#if MISTAKE == 6
            work[i] = t * x[i] + (1 - t) * y[i];
#elif VARIANT == 1
            work[i] = x[i] + t * (y[i] - x[i]);
#else
            work[i] = (1 - t) * x[i] + t * y[i];
#endif
        value[k] = objective_value(f, work);
#if MISTAKE == 11
        value[k] = objective_value(f, work);
#endif
        if (!isfinite(value[k]) && k < broken)
            broken = k;
#if MISTAKE == 8
        if (broken < points)
            break;
#endif
    }
#if MISTAKE != 7
    *barrier = INFINITY;
    *where = (double)broken / last;
    if (broken < points)
        return NUM_DIVERGED;
#endif
    *barrier = 0;
    *where = 0;
#if VARIANT == 2
    for (int k = points - 2; k > 0; k--) {
        const double over =
            value[k] - chord(value[0], value[points - 1], (double)k / last);
        if (over > 0 && over >= *barrier) {
            *barrier = over;
            *where = (double)k / last;
        }
    }
#else
    for (int k = 1; k < points; k++) {
        const double t = (double)k / last;
        const double over = value[k] - chord(value[0], value[points - 1], t);
#if MISTAKE == 4
        if (k != points / 2)
            continue;
#endif
#if MISTAKE == 9
        if (over >= *barrier) {
#elif MISTAKE == 1 || MISTAKE == 2 || MISTAKE == 3
        if (over > *barrier) {
#else
        if (k < points - 1 && over > *barrier) {
#endif
            *barrier = over;
#if MISTAKE == 10
            *where = k;
#else
            *where = t;
#endif
        }
    }
#endif
    return NUM_OK;
}
