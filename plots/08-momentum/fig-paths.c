/*
 * Data: paths on (x^2 + 25 y^2) / 2 from (-4, 1), a data set each: gradient
 * descent with 2 / (mu + L), then the heavy ball with the best parameters.
 */
#include "momentum.h"

#include <stdio.h>

static void path(double eta, double beta, int steps)
{
    double x[2] = {-4, 1}, last[2] = {-4, 1};
    for (int k = 0; k <= steps; k++) {
        printf("%d %.9g %.9g\n", k, x[0], x[1]);
        const double g[2] = {x[0], 25 * x[1]};
        if (heavy_ball_step(2, x, last, g, eta, beta) != NUM_OK)
            return;
    }
    printf("\n\n");
}

int main(void)
{
    double eta, beta, rate;
    if (optimal_momentum(&eta, &beta, &rate, 1, 25) != NUM_OK)
        return 1;
    path(2.0 / 26, 0, 20);
    path(eta, beta, 20);
    return 0;
}
