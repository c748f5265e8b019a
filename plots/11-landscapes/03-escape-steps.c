/*
 * Data for the picture of 11.3: how far from the ridge a run starts, how many
 * steps the linear theory predicts until |y| >= 0.1, and how many it takes, on
 * x^2/2 - y^2/2 + y^4/4 turned by an angle of 0.5.
 */
#include "terrain.h"

#include <stdio.h>

static const double eta = 0.1, radius = 0.1;

/* The gradient of the pass in turned coordinates: R' grad(R x). */
static int measured(double distance)
{
    objective f = terrain_pass();
    double z[] = {1, distance}, g[2];
    int k = 0;
    for (; fabs(z[1]) < radius && k < 100000; k++) {
        objective_gradient(&f, g, z);
        vec_axpy(2, z, g, -eta);
    }
    return k;
}

int main(void)
{
    const double c = cos(0.5), s = sin(0.5);
    /* R' diag(1, -1) R, and d = R' (1, distance) */
    const double H[] = {c * c - s * s, 2 * s * c, 2 * s * c, s * s - c * c};
    double work[8], steps = NAN;
    for (int i = 0; i <= 24; i++) {
        double distance = pow(10, -12 + 0.5 * i);
        const double d[] = {c - s * distance, s + c * distance};
        if (escape_steps(2, &steps, H, d, eta, radius, work) == NUM_OK)
            printf("%.6g %.9g %d\n", distance, steps, measured(distance));
    }
    return 0;
}
