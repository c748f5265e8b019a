/* 3.4 numeric_hessian: second differences, two coordinates at a time. */
#include "hessian_test.h"
#include "vec.h"
#include <float.h>
#include <math.h>

static double step(double x)
{
    double h = sqrt(sqrt(DBL_EPSILON)) * fmax(1, fabs(x));
    return (x + h) - x;
}

/* f with x_i moved by a and x_j by b; x is as before on return. */
static double moved(objective *f, double x[], int i, double a, int j, double b)
{
    double xi = x[i], xj = x[j];
    x[i] += a;
    x[j] += b;
    double value = objective_value(f, x);
    x[j] = xj;
    x[i] = xi;
    return value;
}

num_status numeric_hessian(objective *f, double H[], double x[])
{
    int n = f->n;
    double centre = objective_value(f, x);
    for (int i = 0; i < n; i++) {
        double hi = step(x[i]);
        H[i * n + i] = (moved(f, x, i, hi, i, 0) - 2 * centre +
                        moved(f, x, i, -hi, i, 0)) /
                       (hi * hi);
        for (int j = 0; j < i; j++) {
            double hj = step(x[j]);
            double rise =
                moved(f, x, i, hi, j, hj) - moved(f, x, i, hi, j, -hj) -
                moved(f, x, i, -hi, j, hj) + moved(f, x, i, -hi, j, -hj);
            H[i * n + j] = H[j * n + i] = rise / (4 * hi * hj);
        }
    }
    /* a value that is not finite leaves an element that is not */
    return vec_is_finite(n * n, H) ? NUM_OK : NUM_BAD_INPUT;
}
