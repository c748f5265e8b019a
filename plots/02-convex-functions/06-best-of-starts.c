/*
 * Data for the picture of 2.6: gradient descent from nine starts on a convex
 * function and from nine on one that is not. A data set for each function: start,
 * f there, end, f there, 1 if it is the best; then one with the two spreads.
 */
#include "convex_functions.h"
#include <math.h>
#include <stdio.h>

enum { COUNT = 9 };

/* Convex, with a flat bottom from -5 to -4. */
static double trough(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double u = x[0] + 4.5, beyond = fmax(fabs(u) - 0.5, 0);
    if (g)
        g[0] = u > 0 ? beyond : -beyond;
    return 0.5 * beyond * beyond;
}

static double hills(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double u = x[0] - 4;
    if (g)
        g[0] = 0.3 * (u - 1) - 1.5 * sin(2.5 * u);
    return 0.15 * (u - 1) * (u - 1) + 0.6 * cos(2.5 * u) + 0.6;
}

static num_status slide(objective *f, double x[], void *data)
{
    (void)data;
    for (int k = 0; k < 2000; k++) {
        double g;
        objective_gradient(f, &g, x);
        if (fabs(g) < 1e-10)
            return NUM_OK;
        x[0] -= 0.1 * g;
    }
    return NUM_MAX_ITERATIONS;
}

static double write_runs(double (*eval)(int, double[], const double[], void *),
                         double left, double right)
{
    objective f = {.n = 1, .eval = eval};
    const descent method = {.run = slide};
    double starts[COUNT], ends[COUNT], values[COUNT], spread = NAN, width;
    int best = 0;
    for (int i = 0; i < COUNT; i++) {
        starts[i] = left + (right - left) * i / (COUNT - 1);
        ends[i] = values[i] = NAN;
    }
    if (best_of_starts(&f, COUNT, ends, values, &best, &spread, &width, starts,
                       &method, 1e-6) <= 0)
        return spread;
    for (int i = 0; i < COUNT; i++)
        printf("%.9g %.9g %.9g %.9g %d\n", starts[i],
               eval(1, NULL, starts + i, NULL), ends[i], values[i], i == best);
    printf("\n\n");
    return spread;
}

int main(void)
{
    double convex = write_runs(trough, -7.6, -1.4);
    double not_convex = write_runs(hills, 1, 7.4);
    if (isnan(convex) || isnan(not_convex))
        return 0;
    printf("%.3g %.3g\n", convex < 1e-12 ? 0 : convex, not_convex);
    return 0;
}
