/* 12.6 filter_direction, loss_slice: the loss on a plane through theta. */
#include "why_nets_work.h"

#include <math.h>

/* Scales row to the given norm; a row of zeros stays. */
static void set_norm(int n, double row[], double norm)
{
    const double now = vec_norm2(n, row);
    vec_scale(n, row, now > 0 ? norm / now : 0);
}

num_status filter_direction(const network *net, double d[],
                            const double theta[], rng *r)
{
    const int P = network_parameters(net);
    if (!vec_is_finite(P, theta))
        return NUM_BAD_INPUT;
    for (int i = 0; i < P; i++)
        d[i] = rng_normal(r);
    for (int l = 1; l <= net->layers; l++) {
        const int in = net->width[l - 1], out = net->width[l];
        for (int j = 0; j < out; j++, d += in, theta += in)
            set_norm(in, d, vec_norm2(in, theta));
        vec_fill(out, d, 0);
        d += out;
        theta += out;
    }
    return NUM_OK;
}

num_status loss_slice(const network *net, int n, double value[],
                      const double theta[], const double d[], const double e[],
                      double radius, int m, const double X[], const int label[],
                      int b, rng *r, int order[], double work[])
{
    if (n < 3 || n % 2 == 0 || !(radius > 0 && isfinite(radius)) || b < 1 ||
        b > m)
        return NUM_BAD_INPUT;
    const int P = network_parameters(net), features = net->width[0];
    double *point = work, *batch = point + P, *rest = batch + b * features;
    int *labels = order + m;
    for (int i = 0; i < m; i++)
        order[i] = i;
    rng_shuffle(r, m, order);
    for (int i = 0; i < b; i++) {
        vec_copy(features, batch + i * features, X + order[i] * features);
        labels[i] = label[order[i]];
    }
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            vec_add_scaled(P, point, theta, d,
                           radius * (2 * i - n + 1) / (n - 1));
            vec_axpy(P, point, e, radius * (2 * j - n + 1) / (n - 1));
            value[i * n + j] =
                network_loss(net, b, NULL, point, batch, labels, rest);
        }
    return NUM_OK;
}
