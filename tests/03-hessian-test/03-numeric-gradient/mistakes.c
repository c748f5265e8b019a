/*
 * What goes wrong in 3.3 numeric_gradient, gradient_error.
 *
 * MISTAKE 1 x-not-restored
 *   x_i was moved and not put back, so the next coordinates are differentiated
 *   at another point, and the caller's x is not what it was.
 * MISTAKE 2 restored-by-arithmetic
 *   x_i was put back by taking the steps back. x + h is rounded, so x + h - h
 *   is not always x: keep a copy and store it.
 * MISTAKE 3 one-step-for-all
 *   All coordinates are moved by the same step. One that fits the largest of
 *   them is far too large for the others: h_i goes with x_i.
 * MISTAKE 4 one-sided
 *   (f(x + h e_i) - f(x)) / h is only right to some seven digits, and a check
 *   that is wrong by 1e-5 now and then cannot tell. Ask on both sides.
 * MISTAKE 5 divided-by-h
 *   The two points are 2h apart: every derivative is twice what it should be.
 * MISTAKE 6 not-restored-on-failure
 *   When a value is NaN or infinite you return at once, with x_i still moved.
 *   Put it back first, then look at the values.
 * MISTAKE 7 no-value-unnoticed
 *   f was NaN or infinite and NUM_OK was returned. Ask isfinite.
 * MISTAKE 8 absolute-error
 *   The differences are not divided by the size of the derivatives. 1e-3 is
 *   nothing beside 1e6 and everything beside 1e-3.
 * MISTAKE 9 error-by-norms
 *   |g - d| / |g| for the whole vectors. A small coordinate may be entirely
 *   wrong without being seen beside a large one: divide one by one.
 * MISTAKE 10 floor-ignored
 *   The floor does not enter, so 0 against 0 gives 0/0, and 0 against 1e-10
 *   looks like a fault.
 * MISTAKE 11 nan-lost
 *   A NaN in a gradient went unnoticed: fmax and comparisons pass over it. Ask
 *   isnan.
 * MISTAKE 12 measured-by-g-alone
 *   The difference is divided by |g_i| alone. If g_i is the wrong one, it is no
 *   measure: use the larger of |g_i| and |d_i|.
 * VARIANT 1 through-3.1
 *   Differentiates along each axis with a function of one variable.
 * VARIANT 2 product-for-quotient
 *   Reciprocal distance, errors compared before they are divided.
 */
#include "hessian_test.h"
#include "vec.h"
#include <float.h>
#include <math.h>

#if VARIANT == 1
typedef struct axis {
    objective *f;
    double *x;
    int i;
} axis;

static double along(double t, const axis *a)
{
    double old = a->x[a->i];
    a->x[a->i] = t;
    double value = objective_value(a->f, a->x);
    a->x[a->i] = old;
    return value;
}

num_status numeric_gradient(objective *f, double g[], double x[])
{
    int bad = 0;
    for (int i = 0; i < f->n; i++) {
        const axis a = {f, x, i};
        double h = pow(DBL_EPSILON, 1.0 / 3) * fmax(1, fabs(x[i]));
        double right = x[i] + h, left = x[i] - h;
        g[i] = (along(right, &a) - along(left, &a)) / (right - left);
        bad += !isfinite(g[i]);
    }
    return bad ? NUM_BAD_INPUT : NUM_OK;
}
#else
num_status numeric_gradient(objective *f, double g[], double x[])
{
    int n = f->n;
    double size = vec_norm_inf(n, x);
    for (int i = 0; i < n; i++) {
        double old = x[i];
#if MISTAKE == 3
        double h = cbrt(DBL_EPSILON) * fmax(1, size);
#else
        double h = cbrt(DBL_EPSILON) * fmax(1, fabs(old));
#endif
        (void)size;
        double above = old + h, below = old - h, f_below;
        x[i] = above;
        double f_above = objective_value(f, x);
#if MISTAKE == 4
        x[i] = below = old;
#elif MISTAKE == 2
        x[i] -= 2 * h;
#else
        x[i] = below;
#endif
        f_below = objective_value(f, x);
#if MISTAKE == 6
        if (!isfinite(f_above) || !isfinite(f_below))
            return NUM_BAD_INPUT;
#endif
#if MISTAKE == 2
        x[i] += h;
#elif MISTAKE != 1
        x[i] = old;
#endif
#if MISTAKE != 7
        if (!isfinite(f_above) || !isfinite(f_below))
            return NUM_BAD_INPUT;
#endif
#if MISTAKE == 5
        g[i] = (f_above - f_below) / (above - old);
#elif VARIANT == 2
        g[i] = (f_above - f_below) * (1 / (above - below));
#else
        g[i] = (f_above - f_below) / (above - below);
#endif
    }
    return NUM_OK;
}
#endif

double gradient_error(int n, int *worst, const double g[n], const double d[n],
                      double floor)
{
#if MISTAKE == 9
    double difference = vec_distance(n, g, d), most = -1;
    for (int i = 0; i < n; i++)
        if (isnan(g[i] - d[i])) {
            *worst = i;
            return g[i] - d[i];
        }
    for (int i = 0; i < n; i++)
        if (fabs(g[i] - d[i]) > most) {
            most = fabs(g[i] - d[i]);
            *worst = i;
        }
    return difference / fmax(fmax(vec_norm2(n, g), vec_norm2(n, d)), floor);
#elif VARIANT == 2
    double above = -1, below = 1;
    for (int i = 0; i < n; i++) {
        double size = fmax(fmax(fabs(g[i]), fabs(d[i])), floor);
        double e = fabs(g[i] - d[i]);
        if (isnan(e)) {
            *worst = i;
            return e;
        }
        if (above < 0 || e / size > above / below) {
            above = e;
            below = size;
            *worst = i;
        }
    }
    return above / below;
#else
    double largest = -1;
#if MISTAKE == 11
    *worst = 0;
#endif
    for (int i = 0; i < n; i++) {
        double size = fmax(fmax(fabs(g[i]), fabs(d[i])), floor);
#if MISTAKE == 8
        size = 1;
#elif MISTAKE == 10
        size = fmax(fabs(g[i]), fabs(d[i]));
#elif MISTAKE == 12
        size = fmax(fabs(g[i]), floor);
#endif
        double e = fabs(g[i] - d[i]) / size;
#if MISTAKE != 11
        if (isnan(e)) {
            *worst = i;
            return e;
        }
#endif
        if (e > largest) {
            largest = e;
            *worst = i;
        }
    }
    return largest;
#endif
}
