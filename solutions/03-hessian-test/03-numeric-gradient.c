/* 3.3 numeric_gradient, gradient_error: hold a gradient against f. */
#include "hessian_test.h"
#include <float.h>
#include <math.h>

num_status numeric_gradient(objective *f, double g[], double x[])
{
    for (int i = 0; i < f->n; i++) {
        double old = x[i], h = cbrt(DBL_EPSILON) * fmax(1, fabs(old));
        double above = old + h, below = old - h;
        x[i] = above;
        double f_above = objective_value(f, x);
        x[i] = below;
        double f_below = objective_value(f, x);
        x[i] = old; /* not x[i] + h, which would be rounded */
        if (!isfinite(f_above) || !isfinite(f_below))
            return NUM_BAD_INPUT;
        g[i] = (f_above - f_below) / (above - below);
    }
    return NUM_OK;
}

double gradient_error(int n, int *worst, const double g[n], const double d[n],
                      double floor)
{
    double largest = -1;
    for (int i = 0; i < n; i++) {
        double size = fmax(fmax(fabs(g[i]), fabs(d[i])), floor);
        double e = fabs(g[i] - d[i]) / size;
        if (isnan(e)) {
            *worst = i;
            return e;
        }
        if (e > largest) {
            largest = e;
            *worst = i;
        }
    }
    return largest;
}
