/* diff.c: derivatives by central differences. */
#include "diff.h"

#include "vec.h"
#include <float.h>
#include <math.h>

/*
 * The points of the difference around x. Rounding makes them differ from x +- h
 * by up to eps |x|: the divisor is therefore their distance, not 2 h.
 */
static double two_points(double *below, double *above, double x)
{
    double h = cbrt(DBL_EPSILON) * fmax(1, fabs(x));
    *below = x - h;
    *above = x + h;
    return *above - *below;
}

void diff_gradient(objective *f, double g[], const double x[], double work[])
{
    int n = f->n;
    vec_copy(n, work, x);
    for (int i = 0; i < n; i++) {
        double below, above, distance = two_points(&below, &above, x[i]);
        work[i] = above;
        g[i] = objective_value(f, work);
        work[i] = below;
        g[i] = (g[i] - objective_value(f, work)) / distance;
        work[i] = x[i];
    }
}

void diff_hessian(objective *f, double H[], const double x[], double work[])
{
    int n = f->n;
    double *moved = work, *g = work + n;
    vec_copy(n, moved, x);
    for (int i = 0; i < n; i++) {
        double below, above, distance = two_points(&below, &above, x[i]);
        double *row = H + i * n;
        moved[i] = above;
        objective_gradient(f, row, moved);
        moved[i] = below;
        objective_gradient(f, g, moved);
        moved[i] = x[i];
        for (int j = 0; j < n; j++)
            row[j] = (row[j] - g[j]) / distance;
    }
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            H[i * n + j] = H[j * n + i] = (H[i * n + j] + H[j * n + i]) / 2;
}
