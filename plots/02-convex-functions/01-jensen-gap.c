/*
 * Data for the picture of 2.1: z, f(z) and the gap of the chord at z, for a
 * valley and for a wave (two data sets).
 */
#include "convex_functions.h"
#include <math.h>
#include <stdio.h>

static double valley(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return exp(0.7 * (x[0] + 3)) / 3 + 0.4 * fabs(x[0] + 3);
}

static double wave(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return 1.6 + 1.2 * sin(1.5 * (x[0] - 3));
}

static void write_gaps(double (*eval)(int, double[], const double[], void *),
                       double left, double right)
{
    objective f = {.n = 1, .eval = eval};
    int rows = 0;
    for (int k = 0; k <= 16; k++) {
        double t = k / 16.0, z = t * right + (1 - t) * left, work;
        double gap = jensen_gap(&f, &right, &left, t, &work);
        if (isnan(gap)) /* not written yet, or not right */
            continue;
        printf("%.9g %.9g %.9g\n", z, eval(1, NULL, &z, NULL), gap);
        rows++;
    }
    if (rows > 0)
        printf("\n\n");
}

int main(void)
{
    write_gaps(valley, -5, -1);
    write_gaps(wave, 1, 5.5);
    return 0;
}
