/* 8.5 momentum_spectral_radius: the roots of r^2 - p r + beta. */
#include "momentum.h"

#include <math.h>

num_status momentum_spectral_radius(double *rho, int *regime, double eta,
                                    double beta, double lambda)
{
    if (!(eta > 0 && isfinite(eta) && beta >= 0 && beta < 1))
        return NUM_BAD_INPUT;
    double p = 1 + beta - eta * lambda;
    double D = p * p - 4 * beta, noise = 1e-12 * (p * p + 4 * beta);
    if (!isfinite(D))
        return NUM_BAD_INPUT;
    if (D > noise) {
        *regime = DAMPING_OVER;
        *rho = (fabs(p) + sqrt(D)) / 2;
    } else {
        *regime = D < -noise ? DAMPING_UNDER : DAMPING_CRITICAL;
        *rho = sqrt(beta); /* r times its conjugate is beta */
    }
    return NUM_OK;
}
