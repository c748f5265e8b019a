/*
 * Data for the picture of 8.4: for kappa = 1.5 ... 10^4 the steps after which
 * rate^k is 10^-6.
 */
#include "momentum.h"

#include <math.h>
#include <stdio.h>

int main(void)
{
    for (double kappa = 1.5; kappa < 1.1e4; kappa *= 1.5) {
        double eta = NAN, beta = NAN, rate = NAN;
        if (optimal_momentum(&eta, &beta, &rate, 1, kappa) != NUM_OK)
            return 0;
        if (rate > 0 && rate < 1)
            printf("%.9g %.9g\n", kappa, log(1e-6) / log(rate));
    }
    return 0;
}
