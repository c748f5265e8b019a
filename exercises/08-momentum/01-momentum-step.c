/*
 * 8.1 momentum_step
 *
 * Mix the new gradient into the moving average v, then step against v.
 *
 * Read: chapters/08-momentum/README.md, "A mean of gradients"
 */
#include "momentum.h"

num_status momentum_step(int n, double x[n], double v[n], const double g[n],
                         double eta, double beta)
{
    return NUM_NOT_IMPLEMENTED;
}
