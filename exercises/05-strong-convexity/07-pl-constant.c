/*
 * 5.7 pl_constant
 *
 * Compare half the squared gradient with the height above the minimum at random
 * points. The smallest quotient bounds from above the constant that gives
 * gradient descent its linear rate, even where f is not strongly convex.
 *
 * Read: chapters/05-strong-convexity/README.md, "A linear rate without strong
 * convexity"
 */
#include "strong_convexity.h"

num_status pl_constant(objective *f, double *mu, double x[], int *tested,
                       double f_star, double min_gap, const point_sampler *S,
                       int points, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
