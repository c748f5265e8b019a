/*
 * 7.7 svrg_step, svrg
 *
 * Correct the gradient of one sample by what it was at a snapshot, so that the
 * noise vanishes on the way to the minimum. Then run rounds of such steps.
 *
 * Read: chapters/07-stochastic-gradient/README.md, "Variance reduction"
 */
#include "stochastic_gradient.h"

num_status svrg_step(const finite_sum *f, double w[], const double snapshot[],
                     const double full[], int i, double eta, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}

num_status svrg(const finite_sum *f, double w[], double history[], int *done,
                int rounds, int inner, double eta, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
