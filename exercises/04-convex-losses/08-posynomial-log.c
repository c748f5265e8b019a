/*
 * 4.8 posynomial_log
 *
 * A sum of products of powers is not convex in x, but its logarithm is convex
 * in u = log x. Return that value and the gradient in u.
 *
 * Read: chapters/04-convex-losses/README.md, "Making problems convex"
 */
#include "convex_losses.h"

#include <math.h>

double posynomial_log(int terms, int n, double g[], const double A[terms * n],
                      const double c[terms], const double u[n],
                      double work[terms])
{
    return (double)NAN;
}
