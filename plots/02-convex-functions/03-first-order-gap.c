/*
 * Data for the picture of 2.3: y, f(y) and the gap at y for three tangents, a
 * data set for each: two of a valley, one of a wave.
 */
#include "convex_functions.h"
#include <math.h>
#include <stdio.h>

static double valley(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double u = x[0] + 3;
    if (g)
        g[0] = tanh(u);
    return 0.6 + log(cosh(u));
}

static double wave(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1.5 * cos(1.5 * (x[0] - 3));
    return 1.6 + sin(1.5 * (x[0] - 3));
}

static void write_gaps(double (*eval)(int, double[], const double[], void *),
                       double x, double left, double right)
{
    objective f = {.n = 1, .eval = eval};
    int rows = 0;
    for (int k = 0; k <= 12; k++) {
        double y = left + (right - left) * k / 12, work;
        double gap = first_order_gap(&f, &x, &y, &work);
        if (isnan(gap)) /* not written yet, or not right */
            continue;
        printf("%.9g %.9g %.9g\n", y, eval(1, NULL, &y, NULL), gap);
        rows++;
    }
    if (rows > 0)
        printf("\n\n");
}

int main(void)
{
    write_gaps(valley, -4, -5.5, -2);
    write_gaps(valley, -2.5, -4.2, -0.5);
    write_gaps(wave, 2.4, 1.2, 5);
    return 0;
}
