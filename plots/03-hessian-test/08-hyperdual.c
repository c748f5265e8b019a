/*
 * Data for the picture of 3.8: relative errors of the second derivative of f(x)
 * = x^2 / sqrt(1 + x^2) by hyper-dual numbers, and by a second difference with
 * the best step.
 */
#include "hessian_test.h"
#include <float.h>
#include <math.h>
#include <stdio.h>

static hyperdual f(hyperdual x)
{
    const hyperdual one = {1, 0, 0, 0};
    hyperdual square = hyperdual_mul(x, x);
    return hyperdual_div(square, hyperdual_sqrt(hyperdual_add(one, square)));
}

static double value(double x)
{
    return x * x / sqrt(1 + x * x);
}

int main(void)
{
    for (int k = 1; k <= 40; k++) {
        double x = k / 16.0, q = 1 + x * x, h = ldexp(1, -13);
        double exact = (2 - x * x) / (q * q * sqrt(q));
        double d = (value(x + h) - 2 * value(x) + value(x - h)) / (h * h);
        double e = f((hyperdual){x, 1, 1, 0}).d12;
        if (isfinite(e))
            printf("%.9g %.9g %.9g\n", x,
                   fmax(1e-17, fabs(e - exact) / fabs(exact)),
                   fmax(1e-17, fabs(d - exact) / fabs(exact)));
    }
    return 0;
}
