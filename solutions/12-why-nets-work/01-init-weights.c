/* 12.1 init_weights: weights of the right size, and what becomes of signals. */
#include "why_nets_work.h"

#include <math.h>

num_status init_weights(int fan_in, int fan_out, double W[],
                        network_start start, rng *r)
{
    if (fan_in < 1 || fan_out < 1 ||
        (start != NETWORK_XAVIER && start != NETWORK_HE))
        return NUM_BAD_INPUT;
    const double variance =
        start == NETWORK_HE ? 2.0 / fan_in : 2.0 / (fan_in + fan_out);
    const double s = sqrt(variance);
    for (int i = 0; i < fan_in * fan_out; i++)
        W[i] = s * rng_normal(r);
    return NUM_OK;
}

num_status signal_through_depth(int n, int depth, double q[],
                                network_activation activation, double gain,
                                rng *r, double work[])
{
    if (n < 1 || depth < 0 || !(gain >= 0 && isfinite(gain)))
        return NUM_BAD_INPUT;
    double *a = work, *next = work + n;
    const double s = sqrt(gain / n);
    for (int j = 0; j < n; j++)
        a[j] = rng_normal(r);
    q[0] = vec_dot(n, a, a) / n;
    for (int l = 1; l <= depth; l++) {
        for (int j = 0; j < n; j++) {
            double z = 0;
            for (int k = 0; k < n; k++)
                z += s * rng_normal(r) * a[k];
            next[j] = activation == NETWORK_TANH ? tanh(z) : z < 0 ? 0 : z;
        }
        double *t = a;
        a = next;
        next = t;
        q[l] = vec_dot(n, a, a) / n;
    }
    return NUM_OK;
}
