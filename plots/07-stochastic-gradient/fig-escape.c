/*
 * Data: t and |y_t| on x^2/2 - y^2/2 + y^4/4 from the saddle's ridge, (1, 0),
 * step 0.1: mean, smallest and largest of twenty seeds (1 ... 20) for losses
 * with gradients that differ by +-0.01 in y, B = 1; then what linear theory says
 * of the root of the mean of y_t^2.
 */
#include "experiments.h"

#include <math.h>
#include <stdio.h>

enum { SEEDS = 20, STEPS = 120 };

static const double noise = 0.01, eta = 0.1;

/* loss_i = x^2/2 - y^2/2 + y^4/4 +- noise y; the signs cancel in f. */
static double saddle(int n, double g[], const double w[], int i, void *data)
{
    (void)n;
    (void)data;
    double x = w[0], y = w[1], s = i % 2 ? noise : -noise;
    if (g) {
        g[0] += x;
        g[1] += y * y * y - y + s;
    }
    return x * x / 2 - y * y / 2 + y * y * y * y / 4 + s * y;
}

int main(void)
{
    static spread size[STEPS + 1];
    finite_sum f = {.m = 2, .n = 2, .loss = saddle};
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        double w[] = {1, 0}, g[2];
        int order[2];
        rng r;
        rng_seed(&r, seed);
        for (int t = 0; t <= STEPS; t++) {
            spread_add(&size[t], fabs(w[1]));
            sampled_step(&f, w, 1, eta, &r, order, g);
        }
    }
    double square = 0; /* E y_t^2 near the saddle */
    for (int t = 0; t <= STEPS; t++) {
        if (t > 0)
            printf("%d %.9g %.9g %.9g %.9g\n", t, size[t].mean, size[t].low,
                   size[t].high, sqrt(square));
        square = (1 + eta) * (1 + eta) * square + eta * eta * noise * noise;
    }
    return 0;
}
