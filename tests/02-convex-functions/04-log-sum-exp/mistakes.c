/*
 * What goes wrong in 2.4 log_sum_exp.
 *
 * MISTAKE 1 naive
 *   e^{z_i} was computed as it stands. It overflows above 709 and vanishes below
 *   -745: subtract the largest z first and add it at the end.
 * MISTAKE 2 shift-not-added-back
 *   The largest z was subtracted, but not added to the result again.
 * MISTAKE 3 not-normalised
 *   p holds the shifted terms. Divide them by their sum.
 * MISTAKE 4 maximum-starts-at-0
 *   The search for the largest z began at 0, so very negative z are not shifted
 *   and every term vanishes. Start with z_0 or -INFINITY.
 * MISTAKE 5 shifted-by-the-mean
 *   The mean was subtracted. The largest z can still be 1000 above it: subtract
 *   the largest.
 * MISTAKE 6 shifted-by-the-first
 *   z_0 was subtracted. That helps only while z_0 is about the largest.
 * MISTAKE 7 reads-what-it-wrote
 *   p may be z, and the largest z was read again after p had been written.
 *   Keep it in a variable.
 * MISTAKE 8 mean-of-exponentials
 *   The sum was divided by n. That is the logarithm of the mean, smaller by
 *   log n.
 * MISTAKE 9 log-of-softmax
 *   p holds the logarithms z_i - result. The softmax is their exponential.
 * MISTAKE 10 only-the-maximum
 *   The result is the largest z: the smooth maximum adds the logarithm of the
 *   sum of the shifted terms.
 * MISTAKE 11 nan-skipped
 *   Elements that are NaN were left out. They have to come out.
 * VARIANT 1 plain-logarithm
 *   The logarithm of the whole sum, without log1p.
 * VARIANT 2 in-one-pass
 *   Rescales the sum whenever a larger z comes, and gets p from the result.
 */
#include "convex_functions.h"
#include <math.h>

#if VARIANT == 2
double log_sum_exp(int n, double p[n], const double z[n])
{
    double top = z[0], sum = 1, result;
    for (int i = 1; i < n; i++)
        if (z[i] > top) {
            sum = sum * exp(top - z[i]) + 1;
            top = z[i];
        } else {
            sum += exp(z[i] - top);
        }
    result = top + log(sum);
    for (int i = 0; i < n; i++)
        p[i] = exp(z[i] - top) / sum;
    return isinf(result) ? (double)NAN : result;
}
#else
double log_sum_exp(int n, double p[n], const double z[n])
{
    double shift = z[0], sum = 0;
#if MISTAKE == 1
    shift = 0;
#elif MISTAKE == 5
    for (int i = 1; i < n; i++)
        shift += z[i];
    shift /= n;
#elif MISTAKE != 6
#if MISTAKE == 4
    shift = 0;
#endif
    for (int i = 0; i < n; i++)
        if (z[i] > shift)
            shift = z[i];
#endif
#if MISTAKE == 7
    int top = 0;
    for (int i = 1; i < n; i++)
        if (z[i] > z[top])
            top = i;
#endif
#if MISTAKE == 11
    if (isnan(shift))
        shift = 0;
#endif
    for (int i = 0; i < n; i++) {
        p[i] = exp(z[i] - shift);
#if MISTAKE == 11
        if (isnan(p[i]))
            p[i] = 0;
#endif
        sum += p[i];
    }
    double result = shift + log(sum);
#if MISTAKE == 2
    result = log(sum);
#elif MISTAKE == 7
    result = z[top] + log(sum);
#elif MISTAKE == 8
    result = shift + log(sum / n);
#elif MISTAKE == 10
    result = shift + 0 * sum;
#endif
    for (int i = 0; i < n; i++) {
#if MISTAKE == 9
        p[i] = log(p[i]) - log(sum);
#elif MISTAKE != 3
        p[i] /= sum;
#endif
    }
    return result;
}
#endif
