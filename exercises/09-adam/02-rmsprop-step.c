/*
 * 9.2 rmsprop_step
 *
 * AdaGrad never forgets, so its steps fade. Replace the sum by a moving average.
 *
 * Read: chapters/09-adam/README.md, "Forgetting: RMSProp"
 */
#include "adam.h"

num_status rmsprop_step(int n, double x[n], double v[n], const double g[n],
                        double eta, double beta, double eps)
{
    return NUM_NOT_IMPLEMENTED;
}
