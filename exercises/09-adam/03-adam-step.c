/*
 * 9.3 adam_step
 *
 * RMSProp with momentum, and both averages corrected for having started from 0.
 *
 * Read: chapters/09-adam/README.md, "Adam, piece by piece"
 */
#include "adam.h"

num_status adam_step(int n, double x[n], double m[n], double v[n],
                     const double g[n], int t, double eta, double beta1,
                     double beta2, double eps)
{
    return NUM_NOT_IMPLEMENTED;
}
