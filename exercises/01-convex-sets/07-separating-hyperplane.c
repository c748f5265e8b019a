/*
 * 1.7 separating_hyperplane
 *
 * Project x on C. The way from the projection to x, made one unit long, is the
 * normal a; the plane stands half way. Say so when x is in C: then there is no
 * such plane.
 *
 * Read: chapters/01-convex-sets/README.md, "Separation"
 */
#include "convex_sets.h"

num_status separating_hyperplane(int n, double a[n], double *b,
                                 const double x[n], const convex_set *C,
                                 double tol)
{
    return NUM_NOT_IMPLEMENTED;
}
