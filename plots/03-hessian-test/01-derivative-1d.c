/*
 * Data for the picture of 3.1: errors of differences of f(x) = 1 / (1 + x^2) at
 * x = 0.7 against the step, then the steps that derivative_1d and
 * second_derivative_1d choose, with their errors.
 */
#include "hessian_test.h"
#include <math.h>
#include <stdio.h>

static const double X = 0.7;

/* least, most: between which points f was asked for. */
typedef struct span {
    double least, most;
} span;

static double f(double x)
{
    return 1 / (1 + x * x);
}

static double watched(double x, void *data)
{
    span *s = data;
    s->least = fmin(s->least, x);
    s->most = fmax(s->most, x);
    return f(x);
}

static double error(double value, double exact)
{
    return fmax(fabs(value - exact), 1e-17); /* a log axis has no 0 */
}

int main(void)
{
    double q = 1 + X * X, d1 = -2 * X / (q * q);
    double d2 = (6 * X * X - 2) / (q * q * q);

    for (int k = 0; k <= 64; k++) {
        double h = pow(10, -k / 4.0), above = X + h, below = X - h;
        h = above - X;
        printf("%.9g %.9g %.9g %.9g\n", h, error((f(above) - f(X)) / h, d1),
               error((f(above) - f(below)) / (above - below), d1),
               error((f(above) - 2 * f(X) + f(below)) / (h * h), d2));
        if (k == 62)
            break; /* the next step is smaller than the last digit of x */
    }
    printf("\n\n");
    span s = {X, X};
    function_1d watch = {watched, &s};
    double value = derivative_1d(&watch, X);
    if (isfinite(value) && s.most > s.least)
        printf("%.9g %.9g\n", (s.most - s.least) / 2, error(value, d1));
    s = (span){X, X};
    value = second_derivative_1d(&watch, X);
    if (isfinite(value) && s.most > s.least)
        printf("%.9g %.9g\n", (s.most - s.least) / 2, error(value, d2));
    return 0;
}
