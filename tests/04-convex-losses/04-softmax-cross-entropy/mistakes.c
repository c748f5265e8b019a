/*
 * What goes wrong in 4.4 softmax_cross_entropy.
 *
 * MISTAKE 1 overflow
 *   exp was taken of the scores as they are. Subtract the largest one first.
 * MISTAKE 2 label-not-subtracted
 *   The gradient in the scores is p, with 1 taken away at the label. Without
 *   that it points away from every class.
 * MISTAKE 3 transposed
 *   G was written as an n x K matrix. Row k belongs to class k: element (k, j)
 *   is G[k * n + j].
 * MISTAKE 4 shift-not-added-back
 *   log sum exp(z - top) is log sum exp(z) minus top: add top again.
 * MISTAKE 5 logarithm-of-a-probability
 *   The loss was computed as -log(p). Where p underflows to 0 that is infinite,
 *   though the loss is only large. Use log sum exp minus the score.
 * MISTAKE 6 sum-for-mean
 *   Value and gradient are sums over the samples. Divide both by m.
 * MISTAKE 7 gradient-not-averaged
 *   The value is a mean, but G is a sum: divide it by m as well.
 * MISTAKE 8 weights-transposed
 *   W was read as an n x K matrix. Row k of W holds the weights of class k.
 * MISTAKE 9 not-normalised
 *   The exponentials in the gradient were not divided by their sum.
 * MISTAKE 10 shifted-by-the-first
 *   The scores were shifted by the first of them. If another one is much larger,
 *   exp overflows all the same: shift by the largest.
 * MISTAKE 11 sign
 *   G has the wrong sign: it is p minus the label's 1, not the other way round.
 * MISTAKE 12 nan-lost
 *   A NaN score was passed over. It makes the value NaN.
 * VARIANT 1 running-sum
 *   log sum exp in one pass, rescaled whenever a larger score comes.
 * VARIANT 2 differences
 *   The loss as log sum exp(z_k - z_label), shifted by its largest exponent.
 */
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

#if VARIANT != 1
/* The shift that keeps exp from overflowing. */
static double shift_of(int K, const double z[])
{
#if MISTAKE == 1
    return 0;
#elif MISTAKE == 10
    return z[0];
#elif MISTAKE == 12
    double top = -INFINITY;
    for (int k = 0; k < K; k++)
        top = fmax(top, z[k]);
    return top;
#else
    return vec_max(K, z);
#endif
}
#endif

/* Turns scores into exponentials; returns log sum exp of the scores. */
static double log_sum(int K, double z[], double *sum)
{
#if VARIANT == 1
    double top = z[0], total = 1;
    for (int k = 1; k < K; k++) {
        double bigger = !(z[k] <= top) ? z[k] : top;
        total = total * exp(top - bigger) + exp(z[k] - bigger);
        top = bigger;
    }
    for (int k = 0; k < K; k++)
        z[k] = exp(z[k] - top);
    *sum = total;
    return top + log(total);
#else
    double top = shift_of(K, z);
    *sum = 0;
    for (int k = 0; k < K; k++) {
        z[k] = exp(z[k] - top);
#if MISTAKE == 12
        if (isnan(z[k]))
            z[k] = 0;
#endif
        *sum += z[k];
    }
#if MISTAKE == 4
    return log(*sum);
#else
    return top + log(*sum);
#endif
#endif
}

double softmax_cross_entropy(int m, int n, int K, double G[],
                             const double X[m * n], const int label[m],
                             const double W[K * n], double work[K])
{
    double total = 0, sum, *p = work, share = 1.0 / m;
#if MISTAKE == 6
    share = 1;
#endif

    if (G != NULL)
        vec_fill(K * n, G, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
#if MISTAKE == 8
        mat_t_vec(n, K, p, W, x);
#else
        mat_vec(K, n, p, W, x);
#endif
        double score = p[label[i]];
#if VARIANT == 2
        for (int k = 0; k < K; k++)
            p[k] -= score;
        score = 0;
#endif
        double all = log_sum(K, p, &sum);
#if MISTAKE == 5
        total -= log(p[label[i]] / sum);
        (void)all;
        (void)score;
#else
        total += all - score;
#endif
        if (G == NULL)
            continue;
#if MISTAKE == 9
        sum = 1;
#endif
        for (int k = 0; k < K; k++) {
            double slope = p[k] / sum - (k == label[i]);
#if MISTAKE == 2
            slope = p[k] / sum;
#elif MISTAKE == 11
            slope = -slope;
#endif
            for (int j = 0; j < n; j++)
#if MISTAKE == 3
                G[j * K + k] += share * slope * x[j];
#elif MISTAKE == 7
                G[k * n + j] += slope * x[j];
#else
                G[k * n + j] += share * slope * x[j];
#endif
        }
    }
    return share * total;
}
