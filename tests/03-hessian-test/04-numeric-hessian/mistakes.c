/*
 * What goes wrong in 3.4 numeric_hessian.
 *
 * MISTAKE 1 diagonal-only
 *   The elements off the diagonal are 0. Coordinates act together, as in x_0
 *   x_1: every pair needs its four points.
 * MISTAKE 2 unsymmetric
 *   H_ij was computed by a formula that treats i and j differently (forward in
 *   one, central in the other), so H_ij is not H_ji. Use the corners of a
 *   rectangle around x.
 * MISTAKE 3 divided-by-h-h
 *   The rectangle has the sides 2 h_i and 2 h_j: divide by 4 h_i h_j.
 * MISTAKE 4 step-of-the-gradient
 *   The step is eps^(1/3), that of a first derivative. Second differences are
 *   divided by h^2, so their rounding errors are larger: eps^(1/4).
 * MISTAKE 5 step-not-scaled
 *   The step does not grow with |x_i|.
 * MISTAKE 6 one-step-for-the-pair
 *   H_ij was divided by 4 h_i^2, but the rectangle has the sides 2 h_i and 2
 *   h_j.
 * MISTAKE 7 restored-by-arithmetic
 *   x was put back by taking the steps back. Rounding leaves traces of that:
 *   store the old values.
 * MISTAKE 8 four-points-on-the-diagonal
 *   The formula for pairs was used for i = j too. That moves x_i by 2h and asks
 *   for f(x) twice: the diagonal has a formula of its own.
 * MISTAKE 9 signs-of-the-corners
 *   The signs of the corners are mixed up: plus where both coordinates move the
 *   same way, minus where they move against each other.
 * MISTAKE 10 upper-triangle-unwritten
 *   H_ij was stored for j < i only. Store the same number as H_ji.
 * MISTAKE 11 centre-again-and-again
 *   f(x) was computed for every diagonal element. It is one number: ask once.
 * MISTAKE 12 no-value-unnoticed
 *   A value of f was NaN and NUM_OK was returned.
 * VARIANT 1 two-differences
 *   Elements as differences of two central differences.
 * VARIANT 2 pairs-first
 *   Upper triangle first, points kept in a helper that restores.
 */
#include "hessian_test.h"
#include "vec.h"
#include <float.h>
#include <math.h>

static double step(double x)
{
#if MISTAKE == 4
    double h = cbrt(DBL_EPSILON) * fmax(1, fabs(x));
#elif MISTAKE == 5
    double h = sqrt(sqrt(DBL_EPSILON));
#else
    double h = pow(DBL_EPSILON, 0.25) * fmax(1, fabs(x));
#endif
    return (x + h) - x;
}

static double moved(objective *f, double x[], int i, double a, int j, double b)
{
#if MISTAKE == 7
    x[i] += a;
    x[j] += b;
    double value = objective_value(f, x);
    x[j] -= b;
    x[i] -= a;
#else
    double xi = x[i], xj = x[j];
    x[i] += a;
    x[j] += b;
    double value = objective_value(f, x);
    x[j] = xj;
    x[i] = xi;
#endif
    return value;
}

#if VARIANT == 1
num_status numeric_hessian(objective *f, double H[], double x[])
{
    int n = f->n, bad;
    double centre = objective_value(f, x);
    for (int i = 0; i < n; i++) {
        double h = step(x[i]);
        double right = moved(f, x, i, h, i, 0) - centre;
        double left = centre - moved(f, x, i, -h, i, 0);
        H[i * n + i] = (right - left) / h / h;
        for (int j = i + 1; j < n; j++) {
            double k = step(x[j]);
            double up = moved(f, x, j, k, i, h) - moved(f, x, j, k, i, -h);
            double down = moved(f, x, j, -k, i, h) - moved(f, x, j, -k, i, -h);
            H[j * n + i] = (up / (2 * h) - down / (2 * h)) / (2 * k);
        }
    }
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            H[i * n + j] = H[j * n + i];
    bad = !vec_is_finite(n * n, H);
    return bad ? NUM_BAD_INPUT : NUM_OK;
}
#elif VARIANT == 2
num_status numeric_hessian(objective *f, double H[], double x[])
{
    static const double signs[4][2] = {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}};
    int n = f->n;
    num_status s = NUM_OK;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++) {
            double h = step(x[i]), k = step(x[j]), sum = 0;
            for (int c = 0; c < 4; c++) {
                double v = moved(f, x, i, signs[c][0] * h, j, signs[c][1] * k);
                if (!isfinite(v))
                    s = NUM_BAD_INPUT;
                sum += signs[c][0] * signs[c][1] * v;
            }
            H[i * n + j] = H[j * n + i] = sum / (2 * h) / (2 * k);
        }
    double twice = 2 * objective_value(f, x);
    for (int i = 0; i < n; i++) {
        double h = step(x[i]);
        double v = moved(f, x, i, h, i, 0) + moved(f, x, i, -h, i, 0) - twice;
        H[i * n + i] = v / (h * h);
        if (!isfinite(v))
            s = NUM_BAD_INPUT;
    }
    return s;
}
#else
num_status numeric_hessian(objective *f, double H[], double x[])
{
    int n = f->n;
    double centre = objective_value(f, x);
    for (int i = 0; i < n; i++) {
        double hi = step(x[i]);
#if MISTAKE == 11
        if (i > 0)
            centre = objective_value(f, x);
#endif
#if MISTAKE == 8
        H[i * n + i] = (moved(f, x, i, 2 * hi, i, 0) - objective_value(f, x) -
                        objective_value(f, x) + moved(f, x, i, -2 * hi, i, 0)) /
                       (4 * hi * hi);
        (void)centre;
#else
        H[i * n + i] = (moved(f, x, i, hi, i, 0) - 2 * centre +
                        moved(f, x, i, -hi, i, 0)) /
                       (hi * hi);
#endif
        for (int j = 0; j < n; j++) {
            double hj = step(x[j]);
            if (j == i)
                continue;
#if MISTAKE == 1
            H[i * n + j] = 0 * hj;
#elif MISTAKE == 2
            H[i * n + j] =
                (moved(f, x, i, hi, j, hj) - moved(f, x, i, hi, j, -hj) -
                 moved(f, x, i, 0, j, hj) + moved(f, x, i, 0, j, -hj)) /
                (2 * hi * hj);
#else
            if (j > i)
                continue;
            double pp = moved(f, x, i, hi, j, hj);
            double pm = moved(f, x, i, hi, j, -hj);
            double mp = moved(f, x, i, -hi, j, hj);
            double mm = moved(f, x, i, -hi, j, -hj);
#if MISTAKE == 9
            double rise = pp - pm + mp - mm;
#else
            double rise = pp - pm - mp + mm;
#endif
#if MISTAKE == 3
            double area = hi * hj;
#elif MISTAKE == 6
            double area = 4 * hi * hi;
#else
            double area = 4 * hi * hj;
#endif
            H[i * n + j] = rise / area;
#if MISTAKE != 10
            H[j * n + i] = rise / area;
#endif
#endif
        }
    }
#if MISTAKE != 12
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++)
            if (!isfinite(H[i * n + j]))
                return NUM_BAD_INPUT;
#endif
    return NUM_OK;
}
#endif
