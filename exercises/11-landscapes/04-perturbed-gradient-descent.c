/*
 * 11.4 perturbed_gradient_descent
 *
 * Gradient descent that kicks itself where the gradient is short. At a saddle
 * the kick finds the way down. At a minimum it does not, and the run may stop:
 * with more reason than a short gradient gives.
 *
 * Read: chapters/11-landscapes/README.md, "A kick where it is flat"
 */
#include "landscapes.h"

num_status perturbed_gradient_descent(objective *f, double x[], int *steps,
                                      int *kicks, const perturbation *p,
                                      int max_steps, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
