/*
 * What goes wrong in 2.5 max_affine.
 *
 * MISTAKE 1 minimum
 *   This is the smallest of the functions. A minimum of affine functions is
 *   concave; the maximum is convex.
 * MISTAKE 2 average-of-all-rows
 *   g is the mean of all rows. Only rows that reach the maximum at x support f
 *   there; take row k.
 * MISTAKE 3 last-of-ties
 *   Where several rows reach the maximum the last one was taken. Compare with >
 *   and not with >=, so that the first stays.
 * MISTAKE 4 starts-at-0
 *   The search began at 0, so a maximum below 0 is lost. Start with row 0 or
 *   at -INFINITY.
 * MISTAKE 5 b-left-out
 *   The rows were compared without b. It does not tilt a plane, but it lifts
 *   it.
 * MISTAKE 6 b-subtracted
 *   b was subtracted. Here the functions are a_i'x + b_i (in 1.2 it was
 *   a_i'x - b_i).
 * MISTAKE 7 mean-of-the-tied
 *   g is the mean of the rows that reach the maximum. That is a subgradient, but
 *   the contract asks for row k.
 * MISTAKE 8 largest-size
 *   The largest absolute value was taken. That is another function, the maximum
 *   of the functions and their negatives.
 * MISTAKE 9 nan-lost
 *   A row that gives NaN was passed over, because comparisons with NaN are
 *   false. Ask isnan.
 * MISTAKE 10 read-by-columns
 *   A was read column by column. Row i starts at A + i * n.
 * MISTAKE 11 g-summed-up
 *   Each new largest row was added to g. It takes the place of the last one.
 * MISTAKE 12 index-of-the-slope
 *   k is the row with the largest a_i'x. Add b_i before you compare.
 * VARIANT 1 from-the-last-row
 *   Goes through the rows backwards, with >=.
 * VARIANT 2 value-first
 *   Finds the maximum, then the first row that reaches it.
 */
#include "convex_functions.h"
#include "vec.h"
#include <math.h>

static double height(int m, int n, int i, const double A[m * n],
                     const double b[m], const double x[n])
{
    double sum = 0;
    for (int j = 0; j < n; j++)
#if MISTAKE == 10
        sum += A[j * m + i] * x[j];
#else
        sum += A[i * n + j] * x[j];
#endif
#if MISTAKE == 5
    return sum;
#elif MISTAKE == 6
    return sum - b[i];
#elif MISTAKE == 8
        return fabs(sum + b[i]);
#else
        return sum + b[i];
#endif
}

#if VARIANT == 1
double max_affine(int m, int n, double g[n], int *k, const double A[m * n],
                  const double b[m], const double x[n])
{
    double largest = -INFINITY;
    *k = 0;
    for (int i = m - 1; i >= 0; i--) {
        double value = height(m, n, i, A, b, x);
        if (isnan(value) || (value >= largest && !isnan(largest))) {
            largest = value;
            *k = i;
        }
    }
    for (int j = 0; j < n; j++)
        g[j] = A[*k * n + j];
    return largest;
}
#elif VARIANT == 2
double max_affine(int m, int n, double g[n], int *k, const double A[m * n],
                  const double b[m], const double x[n])
{
    double largest = height(m, n, 0, A, b, x);
    for (int i = 1; i < m; i++) {
        double value = height(m, n, i, A, b, x);
        largest =
            isnan(largest) || isnan(value) ? (double)NAN : fmax(largest, value);
    }
    for (*k = 0; *k < m - 1; ++*k) {
        double value = height(m, n, *k, A, b, x);
        if (isnan(largest) ? isnan(value) : value == largest)
            break;
    }
    vec_copy(n, g, A + *k * n);
    return largest;
}
#else
double max_affine(int m, int n, double g[n], int *k, const double A[m * n],
                  const double b[m], const double x[n])
{
    double largest = -INFINITY;
    *k = 0;
#if MISTAKE == 1
    largest = INFINITY;
#elif MISTAKE == 4
    largest = 0;
#endif
    vec_fill(n, g, 0);
    for (int i = 0; i < m; i++) {
        double value = height(m, n, i, A, b, x);
#if MISTAKE == 1
        int better = value < largest;
#elif MISTAKE == 3
        int better = value >= largest;
#else
        int better = value > largest;
#endif
#if MISTAKE != 9
        better = (better || isnan(value)) && !isnan(largest);
#endif
        if (better) {
            largest = value;
            *k = i;
#if MISTAKE == 11
            vec_axpy(n, g, A + i * n, 1);
#endif
        }
    }
#if MISTAKE == 12
    for (int i = 0; i < m; i++)
        if (vec_dot(n, A + i * n, x) > vec_dot(n, A + *k * n, x))
            *k = i;
#endif
#if MISTAKE == 2
    for (int i = 0; i < m; i++)
        vec_axpy(n, g, A + i * n, 1.0 / m);
#elif MISTAKE == 7
    int tied = 0;
    for (int i = 0; i < m; i++)
        if (height(m, n, i, A, b, x) == largest) {
            vec_axpy(n, g, A + i * n, 1);
            tied++;
        }
    vec_scale(n, g, 1.0 / (tied > 0 ? tied : 1));
#elif MISTAKE != 11
    vec_copy(n, g, A + *k * n);
#endif
    return largest;
}
#endif
