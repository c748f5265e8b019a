/* 8.4 optimal_momentum: the heavy ball's best eta and beta on quadratics. */
#include "momentum.h"

#include <math.h>

num_status optimal_momentum(double *eta, double *beta, double *rate, double mu,
                            double L)
{
    if (!(mu > 0 && mu <= L && isfinite(L)))
        return NUM_BAD_INPUT;
    double sum = sqrt(L) + sqrt(mu);
    *eta = (2 / sum) * (2 / sum);
    /* sqrt L - sqrt mu = (L - mu) / sum, without the cancellation */
    *rate = (L - mu) / sum / sum;
    *beta = *rate * *rate;
    return NUM_OK;
}
