/*
 * Data: |x_k| on the function of Lessard, Recht and Packard (4.11) from 3.3 for
 * the heavy ball with the best parameters of quadratics and for gradient descent
 * with 2 / (mu + L). mu = 1, L = 25.
 */
#include "momentum.h"

#include <math.h>
#include <stdio.h>

enum { STEPS = 100 };

static double slope(double x)
{
    return x < 1 ? 25 * x : x < 2 ? x + 24 : 25 * x - 24;
}

int main(void)
{
    double eta, beta, rate, x = 3.3, last = 3.3, u = 3.3, u_last = 3.3;
    if (optimal_momentum(&eta, &beta, &rate, 1, 25) != NUM_OK)
        return 1;
    for (int k = 0; k <= STEPS; k++) {
        printf("%d %.9g %.9g\n", k, fabs(x), fabs(u));
        double g = slope(x), h = slope(u);
        heavy_ball_step(1, &x, &last, &g, eta, beta);
        heavy_ball_step(1, &u, &u_last, &h, 2.0 / 26, 0);
    }
    return 0;
}
