/*
 * 5.3 strong_convexity_sampled
 *
 * Lay a parabola under f at random points x, so that it touches f at another
 * random point y. The flattest parabola is an upper bound on mu. Keep the pair
 * that it came from.
 *
 * Read: chapters/05-strong-convexity/README.md, "Sampling: a bound from above"
 */
#include "strong_convexity.h"

num_status strong_convexity_sampled(objective *f, double *mu, double x[],
                                    double y[], int *tested,
                                    const point_sampler *S, double min_distance,
                                    int pairs, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
