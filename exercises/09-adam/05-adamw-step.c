/*
 * 9.5 adamw_step, adam_l2_step
 *
 * Two ways to make weights small: beside the gradient, and inside of it. Under
 * Adam they are not the same.
 *
 * Read: chapters/09-adam/README.md, "Weight decay is not L2"
 */
#include "adam.h"

num_status adamw_step(int n, double x[n], double m[n], double v[n],
                      const double g[n], int t, double eta, double beta1,
                      double beta2, double eps, double lambda)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status adam_l2_step(int n, double x[n], double m[n], double v[n],
                        const double g[n], int t, double eta, double beta1,
                        double beta2, double eps, double lambda)
{
    return NUM_NOT_IMPLEMENTED;
}
