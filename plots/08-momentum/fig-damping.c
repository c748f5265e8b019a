/*
 * Data: x_k of the heavy ball on x^2 / 2 from 1 with eta = 0.04 and beta = 0.4,
 * 0.64 (critical: (1 - 0.2)^2) and 0.9, a column each.
 */
#include "momentum.h"

#include <stdio.h>

int main(void)
{
    const double betas[] = {0.4, 0.64, 0.9};
    double x[] = {1, 1, 1}, last[] = {1, 1, 1};
    for (int k = 0; k <= 80; k++) {
        printf("%d %.9g %.9g %.9g\n", k, x[0], x[1], x[2]);
        for (int i = 0; i < 3; i++) {
            double g = x[i];
            if (heavy_ball_step(1, x + i, last + i, &g, 0.04, betas[i]) !=
                NUM_OK)
                return 1;
        }
    }
    return 0;
}
