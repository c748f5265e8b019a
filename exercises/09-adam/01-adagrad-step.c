/*
 * 9.1 adagrad_step
 *
 * Add up the squares of each coordinate's gradients, and divide by the root of
 * the sum.
 *
 * Read: chapters/09-adam/README.md, "A step size for every coordinate"
 */
#include "adam.h"

num_status adagrad_step(int n, double x[n], double s[n], const double g[n],
                        double eta, double eps)
{
    return NUM_NOT_IMPLEMENTED;
}
