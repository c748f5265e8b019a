/*
 * Data: the start (u, v) and how many steps of size 0.1 gradient descent takes
 * on 1/2 (uv - 1)^2 until |uv - 1| <= 0.001; -1 if it diverges or has not
 * arrived after 1000. The rows with u = -v lead to the saddle.
 */
#include <math.h>
#include <stdio.h>

enum { SIDE = 31, STEPS = 1000 };

static int steps_from(double u, double v)
{
    for (int k = 0; k <= STEPS; k++) {
        double e = u * v - 1, g = e * v, h = e * u;
        if (!(fabs(e) < 1e6))
            return -1;
        if (fabs(e) <= 1e-3)
            return k;
        u -= 0.1 * g;
        v -= 0.1 * h;
    }
    return -1;
}

int main(void)
{
    for (int i = 0; i < SIDE * SIDE; i++) {
        double u = 10.0 * (i % SIDE - SIDE / 2) / (SIDE - 1);
        double v = 10.0 * (i / SIDE - SIDE / 2) / (SIDE - 1);
        printf("%.4g %.4g %d\n", u, v, steps_from(u, v));
    }
    return 0;
}
