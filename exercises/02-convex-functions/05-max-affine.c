/*
 * 2.5 max_affine
 *
 * The largest of m affine functions, and the slope of the one that is largest:
 * where two are equal there is a kink, and either slope is a subgradient. Take
 * the first.
 *
 * Read: chapters/02-convex-functions/README.md, "Subgradients"
 */
#include "convex_functions.h"

double max_affine(int m, int n, double g[n], int *k, const double A[m * n],
                  const double b[m], const double x[n])
{
    return (double)NAN;
}
