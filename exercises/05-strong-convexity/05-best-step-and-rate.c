/*
 * 5.5 best_step_and_rate
 *
 * From mu and L: the best fixed step of gradient descent, the factor by which
 * every step shrinks the distance to the minimiser, and how many steps it takes
 * to shrink it by eps.
 *
 * Read: chapters/05-strong-convexity/README.md, "The best fixed step"
 */
#include "strong_convexity.h"

num_status best_step_and_rate(double *step, double *rate, double *iterations,
                              double mu, double L, double eps)
{
    return NUM_NOT_IMPLEMENTED;
}
