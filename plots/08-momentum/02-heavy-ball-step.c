/*
 * Data for the picture of 8.2: f = x^2 / 2 from 4 while the step size falls to a
 * tenth at step 12. Columns: k, the heavy ball with eta and beta from
 * ema_to_heavy_ball, the moving average itself.
 */
#include "momentum.h"

#include <math.h>
#include <stdio.h>

int main(void)
{
    const double beta = 0.9;
    double x = 4, last = 4, u = 4, v = 0, eta = NAN, b = NAN;
    for (int k = 0; k <= 40; k++) {
        double now = k < 12 ? 1 : 0.1, before = k < 13 ? 1 : 0.1, g = x;
        printf("%d %.9g %.9g\n", k, x, u);
        v = beta * v + (1 - beta) * u;
        u -= now * v;
        if (ema_to_heavy_ball(&eta, &b, now, before, beta) != NUM_OK)
            return 0;
        if (heavy_ball_step(1, &x, &last, &g, eta, b) != NUM_OK)
            return 0;
    }
    return 0;
}
