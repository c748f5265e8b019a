/*
 * Data for the picture of 2.2: twelve witnesses against x^2 / 8 + sin 2x, as the
 * ends of the chord; then the points z below which the chord passes.
 */
#include "convex_functions.h"
#include <math.h>
#include <stdio.h>

static double height(double x)
{
    return x * x / 8 + sin(2 * x);
}

static double eval(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return height(x[0]);
}

int main(void)
{
    enum { WITNESSES = 9 };
    objective f = {.n = 1, .eval = eval};
    double x, y, t, z[WITNESSES], work;
    const double lo = -4, hi = 4;
    int tested, found = 0;
    rng r;
    rng_seed(&r, 5);
    for (int k = 0; k < WITNESSES; k++) {
        if (refute_convex_function(&f, &x, &y, &t, &tested, &lo, &hi, 1000,
                                   1e-12, &r, &work) != CHORDS_REFUTED)
            continue;
        z[found++] = t * x + (1 - t) * y;
        printf("%.9g %.9g\n%.9g %.9g\n\n", x, height(x), y, height(y));
    }
    if (found > 0)
        printf("\n");
    for (int k = 0; k < found; k++)
        printf("%.9g %.9g\n", z[k], height(z[k]));
    return 0;
}
