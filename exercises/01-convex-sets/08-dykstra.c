/*
 * 1.8 dykstra
 *
 * Project on one set after the other, but before each projection add back what
 * the last projection on the same set took away. Every set has a correction of
 * its own; work has room for the m corrections and for y.
 *
 * Read: chapters/01-convex-sets/README.md, "Dykstra's algorithm"
 */
#include "convex_sets.h"

num_status dykstra(int m, int n, double x[n], int *cycles, const double z[n],
                   const convex_set sets[m], double tol, int max_cycles,
                   double work[(m + 1) * n])
{
    return NUM_NOT_IMPLEMENTED;
}
