/*
 * 7.3 sgd
 *
 * Run stochastic gradient descent for some epochs: shuffle, cut into batches, a
 * step for each batch. The step size may depend on t, the number of the step.
 *
 * Read: chapters/07-stochastic-gradient/README.md, "The method"
 */
#include "stochastic_gradient.h"

num_status sgd(const finite_sum *f, double w[], double history[], int *done,
               int epochs, int B, step_size *eta, const void *eta_data, rng *r,
               int order[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
