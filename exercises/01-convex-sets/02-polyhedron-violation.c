/*
 * 1.2 polyhedron_violation
 *
 * Return the largest of the differences a_i'x - b_i, where a_i is row i of A.
 * Keep the sign: a negative result says how much room is left. If one of the
 * differences is NaN, return NaN.
 *
 * Read: chapters/01-convex-sets/README.md, "Halfspaces and polyhedra"
 */
#include "convex_sets.h"
#include <math.h>

double polyhedron_violation(int m, int n, const double A[m * n],
                            const double b[m], const double x[n])
{
    return NAN;
}
