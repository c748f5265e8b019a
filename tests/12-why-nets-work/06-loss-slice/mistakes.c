/*
 * What goes wrong in 12.6 filter_direction, loss_slice.
 *
 * MISTAKE 1 not-normalised
 *   The direction is plain normals. A network whose weights are small then looks
 *   steep and one whose weights are large flat, though they may be the same
 *   function. Scale every row.
 * MISTAKE 2 normalised-as-a-whole
 *   The direction was scaled to the norm of all of theta. Each neuron's row has
 *   its own norm.
 * MISTAKE 3 normalised-by-layer
 *   Each layer's W was scaled as one. Each neuron's row has its own norm.
 * MISTAKE 4 columns-for-rows
 *   The columns of W were scaled. A neuron's weights are a row.
 * MISTAKE 5 biases-left-random
 *   The biases' part kept its normals. It becomes 0.
 * MISTAKE 6 unit-rows
 *   Each row was divided by its norm, and not multiplied by that of theta's row.
 * MISTAKE 7 another-batch-at-every-point
 *   Each point drew its own batch, so that the picture shows the noise of
 *   batches as if it were hills. Draw one batch, before the loops.
 * MISTAKE 8 axes-swapped
 *   value[i * n + j] went i along e and j along d.
 * MISTAKE 9 misses-the-last-edge
 *   The grid goes from -radius to one step before radius, and theta is not in
 *   its middle: divide by n - 1.
 * MISTAKE 10 walks-away
 *   Each point started from the one before. Start from theta every time.
 * MISTAKE 11 first-samples
 *   The batch is the first samples of the data, and data are often sorted. Take
 *   them from the shuffled order.
 * MISTAKE 12 takes-any-input
 *   Parameters were used as they came.
 * VARIANT 1 norms-from-sums
 *   Writes norms as roots of sums of squares.
 * VARIANT 2 row-start
 *   Goes to the row's point first, then along e from there.
 */
#include "why_nets_work.h"

#include <math.h>
#include <stdlib.h>

/* Scales the n numbers at d, stride apart, to the norm of those at w. */
static void match(int n, int stride, double d[], const double w[])
{
    double a = 0, b = 0;
    for (int i = 0; i < n; i++) {
        a += d[i * stride] * d[i * stride];
        b += w[i * stride] * w[i * stride];
    }
#if MISTAKE == 6
    b = b > 0;
#endif
#if VARIANT == 1
    const double s = sqrt(b) / sqrt(a);
#else
    const double s = a > 0 ? sqrt(b / a) : 0;
#endif
    for (int i = 0; i < n; i++)
        d[i * stride] *= s;
}

num_status filter_direction(const network *net, double d[],
                            const double theta[], rng *r)
{
    const int P = network_parameters(net);
#if MISTAKE != 12
    if (!vec_is_finite(P, theta))
        return NUM_BAD_INPUT;
#endif
    for (int i = 0; i < P; i++)
        d[i] = rng_normal(r);
#if MISTAKE == 2
    match(P, 1, d, theta);
#endif
    for (int l = 1; l <= net->layers; l++) {
        const int in = net->width[l - 1], out = net->width[l];
#if MISTAKE == 3
        match(in * out, 1, d, theta);
#elif MISTAKE == 4
        for (int k = 0; k < in; k++)
            match(out, in, d + k, theta + k);
#elif MISTAKE == 1
        (void)match;
#elif MISTAKE != 2
        for (int j = 0; j < out; j++)
            match(in, 1, d + j * in, theta + j * in);
#endif
#if MISTAKE != 5
        vec_fill(out, d + in * out, 0);
#endif
        d += out * (in + 1);
        theta += out * (in + 1);
    }
    return NUM_OK;
}

static void gather(const network *net, double batch[], int labels[],
                   const int order[], int b, const double X[],
                   const int label[])
{
    const int n = net->width[0];
    for (int i = 0; i < b; i++) {
#if MISTAKE == 11
        const int k = i;
        (void)order;
#else
        const int k = order[i];
#endif
        vec_copy(n, batch + i * n, X + k * n);
        labels[i] = label[k];
    }
}

num_status loss_slice(const network *net, int n, double value[],
                      const double theta[], const double d[], const double e[],
                      double radius, int m, const double X[], const int label[],
                      int b, rng *r, int order[], double work[])
{
#if MISTAKE == 12
    b = b < 1 ? 1 : b > m ? m : b;
#else
    if (n < 3 || n % 2 == 0 || !(radius > 0 && isfinite(radius)) || b < 1 ||
        b > m)
        return NUM_BAD_INPUT;
#endif
    const int P = network_parameters(net);
    double *point = work, *batch = point + P, *rest = batch + b * net->width[0];
    int *labels = order + m;
    for (int i = 0; i < m; i++)
        order[i] = i;
    rng_shuffle(r, m, order);
    gather(net, batch, labels, order, b, X, label);
    vec_copy(P, point, theta);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
#if MISTAKE == 9
            const double s = radius * (2 * i - n) / n;
            const double t = radius * (2 * j - n) / n;
#else
            const double s = radius * (2 * i - n + 1) / (n - 1);
            const double t = radius * (2 * j - n + 1) / (n - 1);
#endif
#if MISTAKE == 7
            if (i + j > 0) {
                rng_shuffle(r, m, order);
                gather(net, batch, labels, order, b, X, label);
            }
#endif
#if VARIANT == 2
            vec_copy(P, point, theta);
            vec_axpy(P, point, e, t);
            vec_axpy(P, point, d, s);
#else
            for (int k = 0; k < P; k++)
#if MISTAKE == 8
                point[k] = theta[k] + s * e[k] + t * d[k];
#elif MISTAKE == 10
                point[k] += s * d[k] + t * e[k];
#else
                point[k] = theta[k] + s * d[k] + t * e[k];
#endif
#endif
            value[i * n + j] =
                network_loss(net, b, NULL, point, batch, labels, rest);
        }
    return NUM_OK;
}
