/*
 * Data for the picture of 9.8: step, and the gap of Adam, of Adam that switches
 * to SGD, and 1 where it has switched, on sum c_i x_i^2 / 2 with c = (1, 5, 30)
 * from (3, -2, 1); eta = 0.1.
 */
#include "adam.h"

#include <math.h>
#include <stdio.h>

static const double c[3] = {1, 5, 30};

static double gap(const double x[3], double g[3])
{
    double f = 0;
    for (int i = 0; i < 3; i++) {
        g[i] = c[i] * x[i];
        f += g[i] * x[i] / 2;
    }
    return f;
}

int main(void)
{
    double x[3] = {3, -2, 1}, m[3] = {0}, v[3] = {0}, g[3];
    double y[3] = {3, -2, 1}, p[3] = {0}, q[3] = {0}, h[3];
    switch_state s = {0};
    for (int t = 0; t <= 160; t++) {
        double own = gap(x, g), adam = gap(y, h);
        if (t % 2 == 0)
            printf("%d %.9g %.9g %d\n", t, adam, own, s.sgd);
        if (adam_then_sgd_step(3, x, m, v, &s, g, 0.1, 0.8, 0.9, 1e-8, 0.02) !=
            NUM_OK)
            return 0;
        for (int i = 0; i < 3; i++) {
            p[i] = 0.8 * p[i] + 0.2 * h[i];
            q[i] = 0.9 * q[i] + 0.1 * h[i] * h[i];
            y[i] -= 0.1 * p[i] / (1 - pow(0.8, t + 1)) /
                    (sqrt(q[i] / (1 - pow(0.9, t + 1))) + 1e-8);
        }
    }
    return 0;
}
