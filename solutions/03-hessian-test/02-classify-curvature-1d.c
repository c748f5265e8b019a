/* 3.2 classify_curvature_1d: the signs of f'' on a grid. */
#include "hessian_test.h"
#include <math.h>

int classify_curvature_1d(double *least_at, double *most_at,
                          const function_1d *d2f, double a, double b,
                          int samples, double tol)
{
    double least = INFINITY, most = -INFINITY;
    double smallest = INFINITY; /* of the |f''(x_k)| */

    if (!(isfinite(a) && isfinite(b) && a < b))
        return CURVES_BAD_INPUT;
    if (!(samples >= 2 && tol >= 0 && tol < 1))
        return CURVES_BAD_INPUT;
    for (int k = 0; k < samples; k++) {
        double t = k / (samples - 1.0);
        double x = (1 - t) * a + t * b; /* a and b themselves at the ends */
        double value = d2f->eval(x, d2f->data);
        if (!isfinite(value)) {
            *least_at = *most_at = x;
            return CURVES_UNDEFINED;
        }
        if (value < least) {
            least = value;
            *least_at = x;
        }
        if (value > most) {
            most = value;
            *most_at = x;
        }
        smallest = fmin(smallest, fabs(value));
    }
    double zero = tol * fmax(fabs(least), fabs(most));
    int falls = least<-zero, rises = most> zero;
    int touches_zero = smallest <= zero;
    if (falls && rises)
        return CURVES_BOTH_WAYS;
    if (rises)
        return touches_zero ? CURVES_UP : CURVES_STRICTLY_UP;
    if (falls)
        return touches_zero ? CURVES_DOWN : CURVES_STRICTLY_DOWN;
    return CURVES_NOT_AT_ALL;
}
