/*
 * 6.8 lbfgs_direction
 *
 * Multiply the gradient by the L-BFGS approximation of the inverse Hessian
 * without forming it: one loop through the pairs from the newest to the oldest,
 * a scaling, one loop back.
 *
 * Read: chapters/06-gradient-descent/README.md, "Curvature from gradients:
 * L-BFGS"
 */
#include "gradient_descent.h"

num_status lbfgs_direction(int n, int m, double d[n], const double g[n],
                           const double S[], const double Y[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
