/* 3.1 derivative_1d, second_derivative_1d: differences with the best step. */
#include "hessian_test.h"
#include <float.h>
#include <math.h>

double derivative_1d(const function_1d *f, double x)
{
    double h = cbrt(DBL_EPSILON) * fmax(1, fabs(x));
    double above = x + h, below = x - h;
    return (f->eval(above, f->data) - f->eval(below, f->data)) /
           (above - below);
}

double second_derivative_1d(const function_1d *f, double x)
{
    double h = sqrt(sqrt(DBL_EPSILON)) * fmax(1, fabs(x));
    h = (x + h) - x; /* a step that x + h and x - h can really take */
    double rise = f->eval(x + h, f->data) - 2 * f->eval(x, f->data) +
                  f->eval(x - h, f->data);
    return rise / (h * h);
}
