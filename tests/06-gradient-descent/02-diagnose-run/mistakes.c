/*
 * What goes wrong in 6.2 diagnose_run.
 *
 * MISTAKE 1 divergence-only-at-infinity
 *   Only NaN and infinity are called divergence. Values that grow have
 *   diverged long before: compare Q with 3/2 P.
 * MISTAKE 2 last-against-first
 *   The last value is compared with the first one. A run can fall fast, turn,
 *   and grow again below its start: look at the end of the run.
 * MISTAKE 3 any-rise-is-oscillation
 *   One step up is taken for oscillation. Runs that settle go up and down too;
 *   first ask whether the peaks shrink.
 * MISTAKE 4 small-change-is-convergence
 *   A small last change is taken for convergence. A tiny step size makes tiny
 *   changes anywhere: compare two windows of the run with each other.
 * MISTAKE 5 rounding-counts
 *   The last bits of a settled run flicker, and you take that for movement.
 *   Ignore changes up to noise.
 * MISTAKE 6 the-whole-run
 *   Both halves of the whole run are compared. A fast start then hides the
 *   crawl after it: the windows are the third and the fourth quarter.
 * MISTAKE 7 nan-passes
 *   NaN slips through, since every comparison with it is false. Look for
 *   values that are not finite before anything else.
 * MISTAKE 8 absolute-noise
 *   noise is 1e-12 whatever the size of the values. Scale it with them, or
 *   small runs have settled from the start and large ones never settle.
 * MISTAKE 9 measured-from-zero
 *   P and Q are the largest values themselves, so the answer depends on what
 *   the minimum is. Subtract low.
 * MISTAKE 10 short-runs-too
 *   Runs of fewer than nine values get a verdict. Their windows are too short
 *   to mean anything: return RUN_TOO_SHORT.
 * MISTAKE 11 short-before-infinite
 *   A short run with an infinite value is called too short. What is not finite
 *   is divergence at any length; ask for that first.
 * MISTAKE 12 windows-exchanged
 *   P and Q have changed places: the window called last is the one before, so
 *   growth looks like convergence.
 * VARIANT 1 own-loops
 *   Without the library, windows by index.
 * VARIANT 2 ratio
 *   Compares the ratio Q / P where P is above noise.
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

#if VARIANT == 1
int diagnose_run(int count, const double history[count])
{
    int e = count - 1, s = e / 4, ups = 0;
    for (int i = 0; i < count; i++)
        if (!isfinite(history[i]))
            return RUN_DIVERGING;
    if (count < 9)
        return RUN_TOO_SHORT;

    double low = history[e], high = low;
    double before = history[e - s], last = before;
    for (int i = e - 2 * s; i <= e; i++) {
        low = fmin(low, history[i]);
        high = fmax(high, history[i]);
        if (i <= e - s)
            before = fmax(before, history[i]);
        if (i >= e - s)
            last = fmax(last, history[i]);
    }
    double noise = 1e-12 * fmax(fabs(low), fabs(high));
    for (int i = e - 2 * s + 1; i <= e; i++)
        if (history[i] - history[i - 1] > noise)
            ups++;
    if (last - low > 3 * (before - low) / 2 + noise)
        return RUN_DIVERGING;
    if (last - low <= (before - low) / 3 + noise)
        return RUN_CONVERGING;
    return 2 * ups >= s ? RUN_OSCILLATING : RUN_CRAWLING;
}
#elif VARIANT == 2
int diagnose_run(int count, const double history[count])
{
    int s = (count - 1) / 4, ups = 0;
    const double *end = history + count - 1;
    if (!vec_is_finite(count, history))
        return RUN_DIVERGING;
    if (count < 9)
        return RUN_TOO_SHORT;
    double low = vec_min(2 * s + 1, end - 2 * s);
    double high = vec_max(2 * s + 1, end - 2 * s);
    double noise = 1e-12 * fmax(fabs(low), fabs(high));
    double P = vec_max(s + 1, end - 2 * s) - low;
    double Q = vec_max(s + 1, end - s) - low;
    if (Q <= noise)
        return RUN_CONVERGING;
    if (P <= noise || (Q - noise) / P > 1.5)
        return RUN_DIVERGING;
    if ((Q - noise) / P <= 1.0 / 3)
        return RUN_CONVERGING;
    for (const double *h = end - 2 * s; h < end; h++)
        ups += h[1] > h[0] + noise;
    return ups >= (s + 1) / 2 ? RUN_OSCILLATING : RUN_CRAWLING;
}
#else
int diagnose_run(int count, const double history[count])
{
#if MISTAKE == 11
    if (count < 9)
        return RUN_TOO_SHORT;
#endif
#if MISTAKE != 7
    if (!vec_is_finite(count, history))
        return RUN_DIVERGING;
#endif
#if MISTAKE != 10
    if (count < 9)
        return RUN_TOO_SHORT;
#endif

#if MISTAKE == 6
    int s = (count - 1) / 2;
    const double *last = history + s, *before = history;
#else
    int s = (count - 1) / 4;
    const double *last = history + count - 1 - s, *before = last - s;
#endif
    int moves = (int)(last - before) + s, ups = 0;
    double low = before[0], high = low, P = low, Q = last[0];
    for (int i = 0; i <= moves; i++) {
        low = before[i] < low ? before[i] : low;
        high = before[i] > high ? before[i] : high;
    }
    for (int i = 0; i <= s; i++) {
        P = before[i] > P ? before[i] : P;
        Q = last[i] > Q ? last[i] : Q;
    }
#if MISTAKE == 5
    double noise = 0;
#elif MISTAKE == 8
    double noise = 1e-12;
#else
    double noise = 1e-12 * fmax(fabs(low), fabs(high));
#endif
#if MISTAKE != 9
    P -= low;
    Q -= low;
#endif
#if MISTAKE == 12
    double swap = P;
    P = Q;
    Q = swap;
#endif
    for (int i = 0; i < moves; i++)
        ups += before[i + 1] - before[i] > noise;

#if MISTAKE == 3
    if (ups > 0 && ups < moves)
        return RUN_OSCILLATING;
#elif MISTAKE == 4
    if (fabs(history[count - 1] - history[count - 2]) < 1e-6)
        return RUN_CONVERGING;
#endif
#if MISTAKE == 2
    if (history[count - 1] > history[0])
        return RUN_DIVERGING;
#elif MISTAKE != 1
    if (Q > 1.5 * P + noise)
        return RUN_DIVERGING;
#endif
    if (Q <= P / 3 + noise)
        return RUN_CONVERGING;
    return 4 * ups >= moves ? RUN_OSCILLATING : RUN_CRAWLING;
}
#endif
