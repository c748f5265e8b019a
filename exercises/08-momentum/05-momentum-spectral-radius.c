/*
 * 8.5 momentum_spectral_radius
 *
 * The larger modulus of the two roots of r^2 - p r + beta, real or complex, and
 * whether the motion is over-, critically or under-damped.
 *
 * Read: chapters/08-momentum/README.md, "Two roots decide"
 */
#include "momentum.h"

num_status momentum_spectral_radius(double *rho, int *regime, double eta,
                                    double beta, double lambda)
{
    return NUM_NOT_IMPLEMENTED;
}
