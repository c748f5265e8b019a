/*
 * What goes wrong in 2.6 best_of_starts.
 *
 * MISTAKE 1 keeps-the-last
 *   best is the last run. Compare its value with the best so far, and keep the
 *   better.
 * MISTAKE 2 compares-points
 *   spread is the distance between points. Two runs can end far apart at the
 *   same value: a convex function has one minimum, not always one minimiser.
 * MISTAKE 3 goes-on-from-the-last-end
 *   Each run began where the last one had ended. It must begin at its own start,
 *   or only the first start counts.
 * MISTAKE 4 failures-count
 *   The end of a run that did not arrive took part in the comparison. Look at
 *   the status: a run without NUM_OK has the value +INFINITY.
 * MISTAKE 5 values-that-are-none
 *   A value that is NaN or -INFINITY was kept. It is not comparable: make it
 *   +INFINITY and do not count the run.
 * MISTAKE 6 worst-for-best
 *   best is the run with the largest value. Descent looks for the smallest.
 * MISTAKE 7 width-of-everything
 *   width was taken over all ends. Only those whose values are within tol of the
 *   best are minimisers as far as one can tell.
 * MISTAKE 8 values-at-the-starts
 *   values holds f at the starts. What counts is f where the runs end.
 * MISTAKE 9 last-of-equals
 *   Of runs with equal values the last was taken. Compare with < so that the
 *   first stays.
 * MISTAKE 10 spread-from-first-to-last
 *   spread is the difference of the first and the last value. It is that of the
 *   largest and the smallest.
 * MISTAKE 11 width-from-the-best
 *   width is the distance from the best end to the farthest. Two others can lie
 *   farther apart: look at all pairs.
 * MISTAKE 12 counts-the-starts
 *   The result is the number of starts. Count the runs that arrived.
 * VARIANT 1 while-they-come-in
 *   Keeps smallest and largest value while the runs come in, and looks at every
 *   pair twice.
 * VARIANT 2 each-pair-once
 *   Looks at later runs only, and uses the library's distance.
 */
#include "convex_functions.h"
#include "vec.h"
#include <math.h>

#if MISTAKE == 2
static double farthest(int n, int count, const double ends[],
                       const double values[])
{
    double width = 0;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++)
            if (values[i] < INFINITY && values[j] < INFINITY)
                width =
                    fmax(width, vec_distance(n, ends + i * n, ends + j * n));
    return width;
}
#endif

int best_of_starts(objective *f, int count, double ends[], double values[],
                   int *best, double *spread, double *width,
                   const double starts[], const descent *method, double tol)
{
    int n = f->n, arrived = 0, winner = -1;
    double low = INFINITY, high = -INFINITY;
    if (count < 1 || !(tol >= 0) || !isfinite(tol))
        return 0;
    for (int i = 0; i < count; i++) {
        double *x = ends + i * n;
#if MISTAKE == 3
        vec_copy(n, x, i > 0 ? x - n : starts);
#else
        vec_copy(n, x, starts + i * n);
#endif
        num_status status = method->run(f, x, method->data);
#if MISTAKE == 4
        status = NUM_OK;
#endif
        values[i] = INFINITY;
#if MISTAKE == 8
        if (status == NUM_OK)
            values[i] = objective_value(f, starts + i * n);
#else
        if (status == NUM_OK)
            values[i] = objective_value(f, x);
#endif
#if MISTAKE == 5
        if (status != NUM_OK)
            continue;
#else
        if (!isfinite(values[i])) {
            values[i] = INFINITY;
            continue;
        }
#endif
        arrived++;
#if MISTAKE == 6
        int better = winner < 0 || values[i] > values[winner];
#elif MISTAKE == 9
        int better = values[i] <= low;
#elif MISTAKE == 1
        int better = 1;
#else
        int better = values[i] < low;
#endif
        if (better)
            winner = i;
        low = fmin(low, values[i]);
        high = fmax(high, values[i]);
    }
    if (arrived == 0)
        return 0;
    *best = winner < 0 ? 0 : winner;
    *spread = high - low;
    *width = 0;
#if VARIANT == 2
    for (int i = 0; i < count; i++) {
        if (!(values[i] <= low + tol))
            continue;
        for (int j = i + 1; j < count; j++)
            if (values[j] <= low + tol)
                *width =
                    fmax(*width, vec_distance(n, ends + j * n, ends + i * n));
    }
#else
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++) {
            double square = 0;
            for (int l = 0; l < n; l++)
                square += (ends[i * n + l] - ends[j * n + l]) *
                          (ends[i * n + l] - ends[j * n + l]);
#if MISTAKE == 7
            int both = values[i] < INFINITY && values[j] < INFINITY;
#elif MISTAKE == 11
            int both = i == *best && values[j] <= low + tol;
#else
            int both = values[i] <= low + tol && values[j] <= low + tol;
#endif
            if (both)
                *width = fmax(*width, sqrt(square));
        }
#endif
#if MISTAKE == 2
    *spread = farthest(n, count, ends, values);
#elif MISTAKE == 10
    *spread = fabs(values[count - 1] - values[0]);
#elif MISTAKE == 12
    return count;
#endif
    return arrived;
}
