/*
 * 8.4 optimal_momentum
 *
 * From the flattest and the steepest curvature of a quadratic: the best step
 * size and momentum for the heavy ball, and the rate they reach.
 *
 * Read: chapters/08-momentum/README.md, "The best parameters on quadratics"
 */
#include "momentum.h"

num_status optimal_momentum(double *eta, double *beta, double *rate, double mu,
                            double L)
{
    return NUM_NOT_IMPLEMENTED;
}
