/* vec.c: vectors of R^n as bare arrays of doubles. */
#include "vec.h"

#include "lanes.h"
#include <assert.h>
#include <math.h>

/*
 * Sums of squares in (too_small, infinity) are trusted: squares that were lost
 * to underflow are below 2^-1022 each, nothing beside a sum above 2^-970.
 */
static const double too_small = 0x1p-970;

enum { LONG = 32 };

void vec_fill(int n, double x[], double a)
{
    for (int i = 0; i < n; i++)
        x[i] = a;
}

void vec_copy(int n, double y[], const double x[])
{
    for (int i = 0; i < n; i++)
        y[i] = x[i];
}

void vec_scale(int n, double x[], double a)
{
    for (int i = 0; i < n; i++)
        x[i] *= a;
}

void vec_axpy(int n, double y[], const double x[], double a)
{
#pragma omp simd
    for (int i = 0; i < n; i++)
        y[i] += a * x[i];
}

void vec_add(int n, double z[], const double x[], const double y[])
{
    for (int i = 0; i < n; i++)
        z[i] = x[i] + y[i];
}

void vec_sub(int n, double z[], const double x[], const double y[])
{
    for (int i = 0; i < n; i++)
        z[i] = x[i] - y[i];
}

void vec_add_scaled(int n, double z[], const double x[], const double y[],
                    double a)
{
    for (int i = 0; i < n; i++)
        z[i] = x[i] + a * y[i];
}

/*
 * Four quarters of x and y side by side, so that four registers of sums are
 * under way at once, and then what is left.
 */
static double long_dot(int n, const double x[], const double y[])
{
    const int q = n / (4 * LANES) * LANES;
    const double *x1 = x + q, *x2 = x1 + q, *x3 = x2 + q;
    const double *y1 = y + q, *y2 = y1 + q, *y3 = y2 + q;
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, rest = 0;
#pragma omp simd reduction(+ : s0, s1, s2, s3)
    for (int i = 0; i < q; i++) {
        s0 += x[i] * y[i];
        s1 += x1[i] * y1[i];
        s2 += x2[i] * y2[i];
        s3 += x3[i] * y3[i];
    }
#pragma omp simd reduction(+ : rest)
    for (int i = 4 * q; i < n; i++)
        rest += x[i] * y[i];
    return ((s0 + s1) + (s2 + s3)) + rest;
}

double vec_dot(int n, const double x[], const double y[])
{
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    int i = 0;
    if (n >= LONG)
        return long_dot(n, x, y);
    for (; i < n - 3; i += 4) {
        s0 += x[i] * y[i];
        s1 += x[i + 1] * y[i + 1];
        s2 += x[i + 2] * y[i + 2];
        s3 += x[i + 3] * y[i + 3];
    }
    for (; i < n; i++)
        s0 += x[i] * y[i];
    return (s0 + s1) + (s2 + s3);
}

double vec_sum(int n, const double x[])
{
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    int i = 0;
    for (; i < n - 3; i += 4) {
        s0 += x[i];
        s1 += x[i + 1];
        s2 += x[i + 2];
        s3 += x[i + 3];
    }
    for (; i < n; i++)
        s0 += x[i];
    return (s0 + s1) + (s2 + s3);
}

double vec_norm1(int n, const double x[])
{
    double s = 0;
    for (int i = 0; i < n; i++)
        s += fabs(x[i]);
    return s;
}

double vec_norm2(int n, const double x[])
{
    double s = vec_dot(n, x, x);
    if (s > too_small && s < INFINITY)
        return sqrt(s);
    double largest = vec_norm_inf(n, x);
    if (!(largest > 0 && largest < INFINITY))
        return largest;
    s = 0;
    for (int i = 0; i < n; i++)
        s += (x[i] / largest) * (x[i] / largest);
    return largest * sqrt(s);
}

double vec_norm_inf(int n, const double x[])
{
    double largest = 0;
    for (int i = 0; i < n; i++) {
        if (isnan(x[i]))
            return x[i];
        largest = fmax(largest, fabs(x[i]));
    }
    return largest;
}

double vec_distance(int n, const double x[], const double y[])
{
    double s = 0, largest = 0;
    for (int i = 0; i < n; i++) {
        double d = fabs(x[i] - y[i]);
        if (isnan(d))
            return d;
        s += d * d;
        largest = fmax(largest, d);
    }
    if (s > too_small && s < INFINITY)
        return sqrt(s);
    if (!(largest > 0 && largest < INFINITY))
        return largest;
    s = 0;
    for (int i = 0; i < n; i++) {
        double d = (x[i] - y[i]) / largest;
        s += d * d;
    }
    return largest * sqrt(s);
}

double vec_max(int n, const double x[])
{
    return x[vec_argmax(n, x)];
}

double vec_min(int n, const double x[])
{
    return x[vec_argmin(n, x)];
}

int vec_argmax(int n, const double x[])
{
    assert(n >= 1);
    int best = 0;
    for (int i = 0; i < n; i++) {
        if (isnan(x[i]))
            return i;
        if (x[i] > x[best])
            best = i;
    }
    return best;
}

int vec_argmin(int n, const double x[])
{
    assert(n >= 1);
    int best = 0;
    for (int i = 0; i < n; i++) {
        if (isnan(x[i]))
            return i;
        if (x[i] < x[best])
            best = i;
    }
    return best;
}

int vec_is_finite(int n, const double x[])
{
    for (int i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return 0;
    return 1;
}
