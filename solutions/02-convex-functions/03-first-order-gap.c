/* 2.3 first_order_gap: f(y) - f(x) - grad f(x)'(y - x). */
#include "convex_functions.h"
#include <math.h>

double first_order_gap(objective *f, const double x[], const double y[],
                       double work[])
{
    double *g = work, rise = 0;
    double fx = objective_value_gradient(f, g, x);
    double fy = objective_value(f, y);
    if (!isfinite(fx))
        return (double)NAN;
    for (int i = 0; i < f->n; i++)
        rise += g[i] * (y[i] - x[i]);
    return fy - fx - rise;
}
