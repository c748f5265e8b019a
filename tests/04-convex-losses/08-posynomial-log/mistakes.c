/*
 * What goes wrong in 4.8 posynomial_log.
 *
 * MISTAKE 1 gradient-in-x
 *   This is the derivative in x. With x = exp(u) the chain rule multiplies
 *   coordinate j by x_j.
 * MISTAKE 2 log-missing
 *   The sum of the terms was returned, and its gradient: take the logarithm.
 * MISTAKE 3 sum-of-logs
 *   You added the logarithms of the terms. That is the log of their product; a
 *   posynomial is their sum.
 * MISTAKE 4 overflow
 *   exp was taken of the logarithms of the terms as they are. Subtract the
 *   largest one first.
 * MISTAKE 5 coefficients-missing
 *   log c_k is missing: every term counts as if its coefficient were 1.
 * MISTAKE 6 not-normalised
 *   The gradient is the sum of the rows weighted with the terms. Divide by the
 *   sum of the terms: the weights p_k have sum 1.
 * MISTAKE 7 coefficient-not-logged
 *   c_k was added to the exponent. It is log c_k.
 * MISTAKE 8 shift-not-added-back
 *   The largest exponent was subtracted before exp and never added again.
 * MISTAKE 9 bad-coefficients-accepted
 *   c_k <= 0 or NaN went through. Ask for !(c_k > 0), before g is written.
 * MISTAKE 10 u-taken-for-x
 *   The powers were taken of u. The variables are x = exp(u), so that the
 *   powers become products a_kj u_j.
 * VARIANT 1 pairwise
 *   Adds the terms one by one: log(e^a + e^b) = max + log1p(exp(-|a - b|)).
 * VARIANT 2 running-mean
 *   Keeps the weighted mean of the rows while the sum grows.
 */
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

#if VARIANT == 1
static double log_add(double a, double b)
{
    if (isnan(a) || isnan(b))
        return a + b;
    return fmax(a, b) + log1p(exp(-fabs(a - b)));
}
#endif

double posynomial_log(int terms, int n, double g[], const double A[terms * n],
                      const double c[terms], const double u[n],
                      double work[terms])
{
    double *z = work;

#if MISTAKE != 9
    for (int k = 0; k < terms; k++)
        if (!(c[k] > 0))
            return (double)NAN;
#endif
    for (int k = 0; k < terms; k++) {
        const double *a = A + k * n;
        z[k] = vec_dot(n, a, u) + log(c[k]);
#if MISTAKE == 5
        z[k] = vec_dot(n, a, u);
#elif MISTAKE == 7
        z[k] = vec_dot(n, a, u) + c[k];
#elif MISTAKE == 9
        z[k] = c[k] > 0 ? z[k] : vec_dot(n, a, u);
#elif MISTAKE == 10
        z[k] = log(c[k]);
        for (int j = 0; j < n; j++)
            z[k] += a[j] * log(fabs(u[j]) + 1e-300);
#endif
    }
#if VARIANT == 1
    double F = z[0];
    for (int k = 1; k < terms; k++)
        F = log_add(F, z[k]);
    if (g != NULL) {
        vec_fill(n, g, 0);
        for (int k = 0; k < terms; k++)
            vec_axpy(n, g, A + k * n, exp(z[k] - F));
    }
    return F;
#elif VARIANT == 2
    double top = z[0], sum = 1;
    if (g != NULL)
        vec_copy(n, g, A);
    for (int k = 1; k < terms; k++) {
        double bigger = z[k] <= top ? top : z[k];
        double p = exp(z[k] - bigger);
        sum = sum * exp(top - bigger) + p;
        top = bigger;
        for (int j = 0; g != NULL && j < n; j++)
            g[j] += p / sum * (A[k * n + j] - g[j]);
    }
    return top + log(sum);
#elif MISTAKE == 3
    double F = vec_sum(terms, z);
    if (g != NULL) {
        vec_fill(n, g, 0);
        for (int k = 0; k < terms; k++)
            vec_add(n, g, g, A + k * n);
    }
    return F;
#else
    double top = vec_max(terms, z), sum = 0;
#if MISTAKE == 4 || MISTAKE == 2
    top = 0;
#endif
    for (int k = 0; k < terms; k++) {
        z[k] = exp(z[k] - top);
        sum += z[k];
    }
    if (g != NULL) {
        mat_t_vec(terms, n, g, A, z);
#if MISTAKE != 6 && MISTAKE != 2
        vec_scale(n, g, 1 / sum);
#endif
#if MISTAKE == 1
        for (int j = 0; j < n; j++)
            g[j] /= exp(u[j]);
#endif
    }
#if MISTAKE == 2
    return sum;
#elif MISTAKE == 8
    return log(sum);
#else
    return top + log(sum);
#endif
#endif
}
