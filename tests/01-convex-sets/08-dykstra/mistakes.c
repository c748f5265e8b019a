/*
 * What goes wrong in 1.8 dykstra.
 *
 * MISTAKE 1 corrections-dropped
 *   These are alternating projections: they find a point of the intersection,
 *   but not the nearest. Before each projection add back what the last one on
 *   the same set took away.
 * MISTAKE 2 one-correction-for-all
 *   All sets share one correction. Each set needs its own: q_i at
 *   work + (i + 1) * n.
 * MISTAKE 3 correction-reversed
 *   The correction has the wrong sign: q_i = y - x is what the projection took
 *   away, and it is added to the next x.
 * MISTAKE 4 correction-without-the-old-one
 *   q_i was set to the move of x. It is y minus the projection, and y contains
 *   the old correction: corrections add up.
 * MISTAKE 5 stops-at-a-standstill
 *   The end was decided by comparing x before and after a cycle. x can stand
 *   still for many cycles while the corrections grow: look at the moves inside
 *   of the cycle.
 * MISTAKE 6 stops-on-the-last-move
 *   Only the move of the last set was compared with tol. All moves of the cycle
 *   must be small.
 * MISTAKE 7 squares-against-tol
 *   The sum of the squared moves was compared with tol; take its root.
 * MISTAKE 8 limit-reported-as-ok
 *   The limit was reached, and NUM_OK was returned: NUM_MAX_ITERATIONS tells
 *   the caller that x is not good yet.
 * MISTAKE 9 cycles-from-zero
 *   cycles is one too small: count the last cycle too.
 * MISTAKE 10 bad-input-accepted
 *   NaN, a negative tol or max_cycles < 1 was accepted. Ask for what must hold
 *   and negate: !(tol >= 0).
 * MISTAKE 11 nan-goes-on
 *   A projection gave NaN, and the loop went on to its limit. Return
 *   NUM_DIVERGED when the moves of a cycle are not finite.
 * MISTAKE 12 starts-at-zero
 *   x started at 0. The point to project enters only as the start: x = z.
 * VARIANT 1 increments
 *   The notation of Birgin & Raydan: x = P(x - y_i), y_i = x - (x_old - y_i),
 *   and the moves measured on x.
 * VARIANT 2 one-loop
 *   One loop over all steps of all cycles.
 */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>

#if VARIANT == 1
num_status dykstra(int m, int n, double x[n], int *cycles, const double z[n],
                   const convex_set sets[m], double tol, int max_cycles,
                   double work[(m + 1) * n])
{
    double *shifted = work, *increment = work + n, old[n];
    *cycles = 0;
    if (!vec_is_finite(n, z) || !(tol >= 0) || max_cycles < 1)
        return NUM_BAD_INPUT;
    vec_copy(n, x, z);
    vec_fill(m * n, increment, 0);
    double moved;
    do {
        moved = 0;
        for (int i = 0; i < m; i++) {
            double *y = increment + i * n;
            vec_copy(n, old, x);
            vec_sub(n, shifted, x, y);
            sets[i].project(n, x, shifted, sets[i].data);
            vec_sub(n, y, x, shifted);
            moved = hypot(moved, vec_distance(n, x, old));
        }
        ++*cycles;
    } while (moved > tol && isfinite(moved) && *cycles < max_cycles);
    return !isfinite(moved) ? NUM_DIVERGED
           : moved <= tol   ? NUM_OK
                            : NUM_MAX_ITERATIONS;
}
#elif VARIANT == 2
num_status dykstra(int m, int n, double x[n], int *cycles, const double z[n],
                   const convex_set sets[m], double tol, int max_cycles,
                   double work[(m + 1) * n])
{
    *cycles = 0;
    if (!vec_is_finite(n, z) || !(tol >= 0) || max_cycles < 1)
        return NUM_BAD_INPUT;
    vec_copy(n, x, z);
    vec_fill((m + 1) * n, work, 0);
    double moved = 0;
    for (long step = 0; step < (long)max_cycles * m; step++) {
        int i = (int)(step % m);
        double *q = work + (i + 1) * n;
        if (i == 0)
            moved = 0;
        vec_add(n, work, x, q);
        sets[i].project(n, x, work, sets[i].data);
        for (int j = 0; j < n; j++) {
            double change = work[j] - x[j] - q[j];
            moved += change * change;
        }
        vec_sub(n, q, work, x);
        if (i < m - 1)
            continue;
        ++*cycles;
        if (!isfinite(moved))
            return NUM_DIVERGED;
        if (moved <= tol * tol)
            return NUM_OK;
    }
    return NUM_MAX_ITERATIONS;
}
#else
num_status dykstra(int m, int n, double x[n], int *cycles, const double z[n],
                   const convex_set sets[m], double tol, int max_cycles,
                   double work[(m + 1) * n])
{
    double *y = work, old[n], before[n];
    *cycles = 0;
#if MISTAKE != 10
    if (!vec_is_finite(n, z) || !(tol >= 0) || max_cycles < 1)
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 12
    vec_fill(n, x, 0);
#else
    vec_copy(n, x, z);
#endif
    vec_fill(m * n, work + n, 0);
    while (*cycles < max_cycles) {
        double square = 0, last = 0;
        vec_copy(n, before, x);
        for (int i = 0; i < m; i++) {
#if MISTAKE == 2
            double *q = work + n;
#else
            double *q = work + (i + 1) * n;
#endif
            vec_copy(n, old, x);
            vec_add(n, y, x, q);
            sets[i].project(n, x, y, sets[i].data);
#if MISTAKE == 1
            vec_fill(n, q, 0);
#elif MISTAKE == 3
            vec_sub(n, q, x, y);
#elif MISTAKE == 4
            vec_sub(n, q, old, x);
#else
            vec_sub(n, q, y, x);
#endif
            last = vec_distance(n, x, old);
            square += last * last;
        }
#if MISTAKE == 5
        double moved = isfinite(square) ? vec_distance(n, x, before) : square;
#elif MISTAKE == 6
        double moved = isfinite(square) ? last : square;
#elif MISTAKE == 7
        double moved = square;
#else
        double moved = sqrt(square);
#endif
#if MISTAKE == 9
        if (moved <= tol)
            return NUM_OK;
#endif
        ++*cycles;
#if MISTAKE != 11
        if (!isfinite(moved))
            return NUM_DIVERGED;
#endif
        if (moved <= tol)
            return NUM_OK;
    }
#if MISTAKE == 8
    return NUM_OK;
#else
    return NUM_MAX_ITERATIONS;
#endif
}
#endif
