/*
 * 3.2 classify_curvature_1d
 *
 * Look at f'' on a grid and say how f bends: up, down, both ways. Say no more
 * than the samples show, count rounding noise as 0, and hand back the points that
 * back the verdict.
 *
 * Read: chapters/03-hessian-test/README.md, "One variable: the sign of f''"
 */
#include "hessian_test.h"

int classify_curvature_1d(double *least_at, double *most_at,
                          const function_1d *d2f, double a, double b,
                          int samples, double tol)
{
    return NOT_WRITTEN;
}
