/*
 * 7.6 gradient_variance, batch_variance, measure_batch_variance
 *
 * Compute how noisy the gradient of one sample is, state what that means for a
 * batch of B, and measure it on batches that are really drawn.
 *
 * Read: chapters/07-stochastic-gradient/README.md, "How noisy is a batch?"
 */
#include "stochastic_gradient.h"

#include <math.h>

num_status gradient_variance(const finite_sum *f, double *variance,
                             const double w[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}

double batch_variance(double variance, int m, int B, int how)
{
    return NAN;
}

num_status measure_batch_variance(const finite_sum *f, double *measured,
                                  const double w[], int B, int how, int draws,
                                  rng *r, int order[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
