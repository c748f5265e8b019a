/* interval.c: arithmetic with intervals, rounded outwards. */
#include "interval.h"

#include <math.h>

/*
 * a + b minus the computed sum s, exactly; NaN if s is not finite.
 * Source: Knuth, The Art of Computer Programming, vol. 2, section 4.2.2.
 */
static double rest_of_sum(double a, double b, double s)
{
    double b_part = s - a, a_part = s - b_part;
    return (a - a_part) + (b - b_part);
}

double add_down(double a, double b)
{
    double s = a + b, rest = rest_of_sum(a, b, s);
    int overflow = isinf(s) && isfinite(a) && isfinite(b);
    return rest < 0 || overflow ? nextafter(s, -INFINITY) : s;
}

double add_up(double a, double b)
{
    double s = a + b, rest = rest_of_sum(a, b, s);
    int overflow = isinf(s) && isfinite(a) && isfinite(b);
    return rest > 0 || overflow ? nextafter(s, INFINITY) : s;
}

interval interval_point(double x)
{
    return (interval){x, x};
}

int interval_contains(interval a, double x)
{
    return !(x < a.lo || x > a.hi);
}

interval interval_add(interval a, interval b)
{
    return (interval){add_down(a.lo, b.lo), add_up(a.hi, b.hi)};
}

interval interval_sub(interval a, interval b)
{
    return (interval){add_down(a.lo, -b.hi), add_up(a.hi, -b.lo)};
}

static int unknown(interval a)
{
    return isnan(a.lo) || isnan(a.hi);
}

/*
 * An enclosure of the one product x y: the double itself where it is exact. An
 * infinite end stands for arbitrarily large numbers, whose products with 0 are
 * all 0.
 */
static interval product(double x, double y)
{
    double p = x * y, rest = fma(x, y, -p);
    if (x == 0 || y == 0)
        return (interval){0, 0};
    interval wide = {nextafter(p, -INFINITY), nextafter(p, INFINITY)};
    if (!(fabs(p) > 1e-290 && fabs(p) < INFINITY))
        return wide; /* the rest may have underflowed, or p overflowed */
    return (interval){rest < 0 ? wide.lo : p, rest > 0 ? wide.hi : p};
}

static interval hull(interval a, interval b)
{
    return (interval){fmin(a.lo, b.lo), fmax(a.hi, b.hi)};
}

/*
 * x y is linear in each factor, so over a rectangle of x and y its extremes are
 * at the four corners.
 */
interval interval_mul(interval a, interval b)
{
    if (unknown(a) || unknown(b))
        return (interval){NAN, NAN};
    return hull(hull(product(a.lo, b.lo), product(a.lo, b.hi)),
                hull(product(a.hi, b.lo), product(a.hi, b.hi)));
}

interval interval_square(interval a)
{
    if (unknown(a))
        return a;
    interval s = hull(product(a.lo, a.lo), product(a.hi, a.hi));
    if (s.lo < 0 || (a.lo <= 0 && a.hi >= 0))
        s.lo = 0; /* below 0 only where the square underflowed */
    return s;
}

interval interval_exp(interval a)
{
    double lo = exp(a.lo), hi = exp(a.hi);
    for (int ulp = 0; ulp < 2; ulp++) {
        lo = nextafter(lo, -INFINITY);
        hi = nextafter(hi, INFINITY);
    }
    return (interval){lo < 0 ? 0 : lo, hi};
}
