/*
 * 5.2 power_iteration
 *
 * Find L from products A v alone: multiply, look at the residual, make the
 * vector one unit long, and again.
 *
 * Read: chapters/05-strong-convexity/README.md, "L without a factorisation"
 */
#include "strong_convexity.h"

num_status power_iteration(int n, double *lambda, double v[n], int *steps,
                           const linear_map *A, double tol, int max_steps,
                           double work[n])
{
    return NUM_NOT_IMPLEMENTED;
}
