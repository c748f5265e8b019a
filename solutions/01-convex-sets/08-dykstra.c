/* 1.8 dykstra: projections in turn, each with a memory of its own. */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>

/*
 * y = x + q, x = P(y), q = y - x. Returns the squared length of the move of x,
 * which is that of the change of q: x_old - x = (y - q_old) - (y - q).
 */
static double step(int n, double x[n], double y[n], double q[n],
                   const convex_set *C)
{
    double moved = 0;
    vec_add(n, y, x, q);
    C->project(n, x, y, C->data);
    for (int i = 0; i < n; i++) {
        double correction = y[i] - x[i], change = correction - q[i];
        moved += change * change;
        q[i] = correction;
    }
    return moved;
}

num_status dykstra(int m, int n, double x[n], int *cycles, const double z[n],
                   const convex_set sets[m], double tol, int max_cycles,
                   double work[(m + 1) * n])
{
    double *y = work, *q = work + n;
    *cycles = 0;
    if (!vec_is_finite(n, z) || !(tol >= 0) || max_cycles < 1)
        return NUM_BAD_INPUT;
    vec_copy(n, x, z);
    vec_fill(m * n, q, 0);
    while (*cycles < max_cycles) {
        double moved = 0;
        for (int i = 0; i < m; i++)
            moved += step(n, x, y, q + i * n, &sets[i]);
        ++*cycles;
        if (!isfinite(moved))
            return NUM_DIVERGED;
        if (sqrt(moved) <= tol)
            return NUM_OK;
    }
    return NUM_MAX_ITERATIONS;
}
