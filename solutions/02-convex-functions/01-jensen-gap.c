/* 2.1 jensen_gap: t f(x) + (1 - t) f(y) - f(t x + (1 - t) y). */
#include "convex_functions.h"
#include <math.h>

double jensen_gap(objective *f, const double x[], const double y[], double t,
                  double work[])
{
    if (!(t >= 0 && t <= 1))
        return (double)NAN;
    double fx = objective_value(f, x), fy = objective_value(f, y);
    if (isinf(fx) || isinf(fy))
        return fx + fy; /* 0 * INFINITY would be NaN at the ends of the chord */
    for (int i = 0; i < f->n; i++)
        work[i] = t * x[i] + (1 - t) * y[i];
    return t * fx + (1 - t) * fy - objective_value(f, work);
}
