/*
 * What goes wrong in 3.1 derivative_1d, second_derivative_1d.
 *
 * MISTAKE 1 tiny-step
 *   The step is as small as 1e-12, as if smaller were always better. Then f(x +
 *   h) and f(x - h) agree in almost all digits, and their difference is mostly
 *   rounding error. Use eps^(1/3), and eps^(1/4) for f''.
 * MISTAKE 2 h-for-h-squared
 *   The second difference was divided by h. It is of the size h^2 f'', so
 *   divide by h * h.
 * MISTAKE 3 one-sided
 *   f(x + h) - f(x) over h: a one-sided difference, whose error is of the order
 *   h instead of h^2. Ask on both sides of x.
 * MISTAKE 4 step-not-scaled
 *   The step does not grow with |x|. Far out h gets lost in the last digits of
 *   x + h: multiply it by max(1, |x|).
 * MISTAKE 5 step-proportional-to-x
 *   The step is eps^(1/3) |x| (or eps^(1/4) |x|), which is 0 at x = 0 and too
 *   small near it: max(1, |x|).
 * MISTAKE 6 same-step-for-both
 *   f'' was computed with the step for f'. Its rounding error grows like eps /
 *   h^2, so it needs the larger step eps^(1/4).
 * MISTAKE 7 divided-by-h
 *   The points x - h and x + h are 2h apart, and the difference was divided by
 *   h: twice the derivative.
 * MISTAKE 8 distance-that-was-wished-for
 *   You divide by 2h (or h^2), but x + h and x - h were rounded. Divide by the
 *   distance that they really have; for f'' set h = (x + h) - x first.
 * MISTAKE 9 forward-second-difference
 *   f(x + 2h) - 2 f(x + h) + f(x) belongs to the point x + h. Put x in the
 *   middle.
 * MISTAKE 10 step-of-the-forward-difference
 *   The step is sqrt(eps), the best one for one-sided differences. Central
 *   differences have a smaller truncation error and gain from a larger step.
 * MISTAKE 11 difference-of-differences
 *   f'' was computed as the derivative of derivative_1d. That takes four values
 *   and, with the step eps^(1/3), loses five digits more: use the second
 *   difference.
 * VARIANT 1 exact-powers
 *   pow for the steps, the sum in f'' from both sides inwards.
 * VARIANT 2 two-slopes
 *   f'' as the difference of the slopes on the right and on the left.
 */
#include "hessian_test.h"
#include <float.h>
#include <math.h>

static double step(double power, double x)
{
#if MISTAKE == 1
    return 1e-12 * fmax(1, fabs(x)) + 0 * power;
#elif MISTAKE == 4
    return pow(DBL_EPSILON, power) + 0 * x;
#elif MISTAKE == 5
    return pow(DBL_EPSILON, power) * fabs(x);
#elif MISTAKE == 10
    return sqrt(DBL_EPSILON) * fmax(1, fabs(x)) + 0 * power;
#else
    return pow(DBL_EPSILON, power) * fmax(1, fabs(x));
#endif
}

double derivative_1d(const function_1d *f, double x)
{
    double h = step(1.0 / 3, x), above = x + h, below = x - h;
    double f_above = f->eval(above, f->data);
#if MISTAKE == 3
    return (f_above - f->eval(x, f->data)) / (above - x) + 0 * below;
#else
    double f_below = f->eval(below, f->data);
#if MISTAKE == 7
    return (f_above - f_below) / (above - x);
#elif MISTAKE == 8
    return (f_above - f_below) / (2 * h);
#else
    return (f_above - f_below) / (above - below);
#endif
#endif
}

double second_derivative_1d(const function_1d *f, double x)
{
#if MISTAKE == 6
    double h = step(1.0 / 3, x);
#else
    double h = step(0.25, x);
#endif
#if MISTAKE == 11
    h = step(1.0 / 3, x);
    return (derivative_1d(f, x + h) - derivative_1d(f, x - h)) /
           ((x + h) - (x - h));
#else
#if MISTAKE != 8
    h = (x + h) - x;
#endif
#if MISTAKE == 9
    double left = f->eval(x, f->data), middle = f->eval(x + h, f->data);
    double right = f->eval(x + 2 * h, f->data);
#else
    double left = f->eval(x - h, f->data), middle = f->eval(x, f->data);
    double right = f->eval(x + h, f->data);
#endif
#if MISTAKE == 2
    return (right - 2 * middle + left) / h;
#elif VARIANT == 1
    return ((left + right) - 2 * middle) / pow(h, 2);
#elif VARIANT == 2
    return ((right - middle) / h - (middle - left) / h) / h;
#else
    return (right - 2 * middle + left) / (h * h);
#endif
#endif
}
