/*
 * What goes wrong in 7.6 gradient_variance.
 *
 * MISTAKE 1 norm-of-the-mean
 *   This is the squared length of the mean gradient. The variance is the mean
 *   of the squared distances from it.
 * MISTAKE 2 divides-by-m-1
 *   m - 1 is the divisor where a larger population is estimated from a sample.
 *   Here the m samples are all there are: divide by m.
 * MISTAKE 3 difference-of-squares
 *   Mean square minus squared mean is right on paper, but cancels where the
 *   mean is much larger than the noise. Subtract first, then square.
 * MISTAKE 4 standard-deviation
 *   The root of the variance was returned. The 1/B law is one of variances.
 * MISTAKE 5 correction-left-out
 *   Without replacement the variance is smaller than variance / B, by the
 *   factor (m - B) / (m - 1): in a batch of all samples nothing is left to
 *   chance.
 * MISTAKE 6 correction-over-m
 *   (m - B) / m belongs to the variance with divisor m - 1. With divisor m it
 *   is (m - B) / (m - 1).
 * MISTAKE 7 zero-over-zero
 *   For m = B = 1 the factor is 0/0. One sample is the whole sum: say 0.
 * MISTAKE 8 lambda-on-one-side
 *   lambda w is in one of the two gradients that are subtracted and not in the
 *   other. Leave it out of both, or put it into both.
 * MISTAKE 9 centred-at-the-batches
 *   The distances are from the mean of the batches that were drawn. The law is
 *   about the distance from the full gradient.
 * MISTAKE 10 divides-by-B
 *   The sum over the draws was divided by B. It is a mean over draws: divide by
 *   how many there were.
 * MISTAKE 11 always-with-replacement
 *   Samples come twice in a batch that should be without replacement.
 * MISTAKE 12 takes-any-parameter
 *   NaN in w, a B outside 1 ... m, no draws, or an unknown way of drawing were
 *   accepted: NUM_BAD_INPUT, or NaN from batch_variance.
 * VARIANT 1 own-loops
 *   Coordinate by coordinate, with the regulariser on both sides.
 * VARIANT 2 factor-first
 *   Multiplies by the factor and divides by B last; accumulates running means.
 */
#include "stochastic_gradient.h"

#include <math.h>

static void mean_gradient(const finite_sum *f, double g[], const double w[],
                          int count, const int samples[])
{
    vec_fill(f->n, g, 0);
    for (int j = 0; j < count; j++)
        f->loss(f->n, g, w, samples ? samples[j] : j, f->data);
    vec_scale(f->n, g, 1.0 / count);
#if VARIANT == 1
    for (int i = 0; i < f->n; i++)
        g[i] += f->lambda * w[i];
#endif
}

num_status gradient_variance(const finite_sum *f, double *variance,
                             const double w[], double work[])
{
    int n = f->n, m = f->m;
    double *mean = work, *d = work + n, sum = 0;

#if MISTAKE != 12
    if (!vec_is_finite(n, w))
        return NUM_BAD_INPUT;
#endif
    mean_gradient(f, mean, w, m, NULL);
    for (int i = 0; i < m; i++) {
        mean_gradient(f, d, w, 1, &i);
#if MISTAKE == 3
        sum += vec_dot(n, d, d);
#elif VARIANT == 1
        for (int j = 0; j < n; j++)
            sum += (d[j] - mean[j]) * (d[j] - mean[j]);
#elif VARIANT == 2
        double distance = vec_distance(n, d, mean);
        sum += (distance * distance - sum) / (i + 1);
#else
        vec_sub(n, d, d, mean);
        sum += vec_dot(n, d, d);
#endif
    }
#if MISTAKE == 1
    (void)sum;
    *variance = vec_dot(n, mean, mean);
#elif MISTAKE == 2
    *variance = sum / (m - 1);
#elif MISTAKE == 3
    *variance = sum / m - vec_dot(n, mean, mean);
#elif MISTAKE == 4
    *variance = sqrt(sum / m);
#elif VARIANT == 2
    *variance = sum;
#else
    *variance = sum / m;
#endif
    return NUM_OK;
}

static int is_sampling(int m, int B, int how)
{
    return B >= 1 && B <= m &&
           (how == WITH_REPLACEMENT || how == WITHOUT_REPLACEMENT);
}

double batch_variance(double variance, int m, int B, int how)
{
#if MISTAKE == 12
    (void)is_sampling;
    B = B == 0 ? 1 : B;
#else
    if (!(variance >= 0 && isfinite(variance) && is_sampling(m, B, how)))
        return NAN;
#endif
    if (how == WITH_REPLACEMENT)
        return variance / B;
#if MISTAKE == 5
    return variance / B;
#elif MISTAKE == 6
    return variance / B * (m - B) / m;
#elif MISTAKE == 7
    return variance / B * (m - B) / (m - 1);
#elif VARIANT == 2
    return m == 1 ? 0 : ((double)m - B) / (m - 1) * variance / B;
#else
    return B == m ? 0 : variance / B * (m - B) / (m - 1);
#endif
}

num_status measure_batch_variance(const finite_sum *f, double *measured,
                                  const double w[], int B, int how, int draws,
                                  rng *r, int order[], double work[])
{
    int m = f->m, n = f->n;
    double *full = work, *g = work + n, sum = 0;

#if MISTAKE == 12
    B = B < 1 ? 1 : B > m ? m : B;
    draws = draws < 1 ? 1 : draws;
#else
    if (!is_sampling(m, B, how) || draws < 1 || !vec_is_finite(n, w))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 9
    double shift[16] = {0};
#elif MISTAKE == 11
    how = WITH_REPLACEMENT;
#endif
    mean_gradient(f, full, w, m, NULL);
#if MISTAKE == 8
    vec_axpy(n, full, w, f->lambda);
#endif
    for (int i = 0; i < m; i++)
        order[i] = i;
    for (int k = 0; k < draws; k++) {
        if (how == WITHOUT_REPLACEMENT)
            rng_shuffle(r, m, order);
        else
            for (int j = 0; j < B; j++)
                order[j] = rng_below(r, m);
        mean_gradient(f, g, w, B, order);
        vec_sub(n, g, g, full);
#if MISTAKE == 9
        vec_axpy(n, shift, g, 1.0 / draws);
#endif
#if VARIANT == 2
        sum += (vec_dot(n, g, g) - sum) / (k + 1);
#else
        sum += vec_dot(n, g, g);
#endif
    }
#if MISTAKE == 9
    *measured = sum / draws - vec_dot(n, shift, shift);
#elif MISTAKE == 10
    *measured = sum / B;
#elif VARIANT == 2
    *measured = sum;
#else
    *measured = sum / draws;
#endif
    return NUM_OK;
}
