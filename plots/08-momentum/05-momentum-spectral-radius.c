/*
 * Data for the picture of 8.5: rho against eta lambda, a data set for each of
 * beta = 0, 0.25, 0.64.
 */
#include "momentum.h"

#include <math.h>
#include <stdio.h>

int main(void)
{
    const double betas[] = {0, 0.25, 0.64};
    for (int i = 0; i < 3; i++) {
        for (int j = 1; j <= 68; j++) {
            double rho = NAN;
            int regime;
            if (momentum_spectral_radius(&rho, &regime, 1, betas[i],
                                         j / 20.0) != NUM_OK)
                return 0;
            printf("%.9g %.9g\n", j / 20.0, rho);
        }
        printf("\n\n");
    }
    return 0;
}
