/* 7.6 gradient_variance, and the 1/B law: stated and measured. */
#include "stochastic_gradient.h"

#include <math.h>

/* g = the mean of the gradients of count samples, or of the first count. */
static void mean_gradient(const finite_sum *f, double g[], const double w[],
                          int count, const int samples[])
{
    vec_fill(f->n, g, 0);
    for (int j = 0; j < count; j++)
        f->loss(f->n, g, w, samples ? samples[j] : j, f->data);
    vec_scale(f->n, g, 1.0 / count);
}

num_status gradient_variance(const finite_sum *f, double *variance,
                             const double w[], double work[])
{
    int n = f->n;
    double *mean = work, *d = work + n, sum = 0;

    if (!vec_is_finite(n, w))
        return NUM_BAD_INPUT;
    mean_gradient(f, mean, w, f->m, NULL);
    for (int i = 0; i < f->m; i++) {
        mean_gradient(f, d, w, 1, &i);
        vec_sub(n, d, d, mean);
        sum += vec_dot(n, d, d);
    }
    *variance = sum / f->m;
    return NUM_OK;
}

static int is_sampling(int m, int B, int how)
{
    return B >= 1 && B <= m &&
           (how == WITH_REPLACEMENT || how == WITHOUT_REPLACEMENT);
}

double batch_variance(double variance, int m, int B, int how)
{
    if (!(variance >= 0 && isfinite(variance) && is_sampling(m, B, how)))
        return NAN;
    if (how == WITH_REPLACEMENT)
        return variance / B;
    return B == m ? 0 : variance / B * (m - B) / (m - 1);
}

num_status measure_batch_variance(const finite_sum *f, double *measured,
                                  const double w[], int B, int how, int draws,
                                  rng *r, int order[], double work[])
{
    int m = f->m, n = f->n;
    double *full = work, *g = work + n, sum = 0;

    if (!is_sampling(m, B, how) || draws < 1 || !vec_is_finite(n, w))
        return NUM_BAD_INPUT;
    /* lambda w is in both gradients: their difference does not need it */
    mean_gradient(f, full, w, m, NULL);
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
        sum += vec_dot(n, g, g);
    }
    *measured = sum / draws;
    return NUM_OK;
}
