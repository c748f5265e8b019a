/*
 * What goes wrong in 12.2 mlp_forward.
 *
 * MISTAKE 1 phi-on-the-last-layer
 *   The activation was applied to the logits too. The last layer is affine: the
 *   softmax wants logits of any sign and size.
 * MISTAKE 2 no-phi
 *   No layer had an activation. Then the whole network is one affine map, and
 *   depth buys nothing.
 * MISTAKE 3 transposed-weights
 *   W was read column by column. Row j of W_l, width[l-1] numbers long, belongs
 *   to neuron j.
 * MISTAKE 4 no-bias
 *   The biases were left out.
 * MISTAKE 5 bias-before-weights
 *   b_l was looked for in front of W_l. It follows it in theta.
 * MISTAKE 6 first-bias-for-all
 *   Every neuron of a layer got the layer's first bias.
 * MISTAKE 7 relu-whatever-was-asked
 *   The hidden layers used ReLU although the network says tanh.
 * MISTAKE 8 nan-becomes-zero
 *   ReLU written as z > 0 ? z : 0, or as fmax, turns NaN into 0 and hides that
 *   something broke. z < 0 ? 0 : z lets it through.
 * MISTAKE 9 phi-before-the-bias
 *   The bias was added after the activation: phi(W a) + b instead of
 *   phi(W a + b).
 * MISTAKE 10 first-sample-only
 *   All samples got the first one's answer. Row i of X is sample i.
 * MISTAKE 11 layers-on-top-of-each-other
 *   Each layer was written to the start of A, over the one before. They follow
 *   one another.
 * MISTAKE 12 takes-any-size
 *   m and skip were used as they came.
 * VARIANT 1 input-by-input
 *   Starts with the biases and adds one input after the other.
 * VARIANT 2 sample-by-sample
 *   Carries each sample through all layers before the next.
 */
#include "why_nets_work.h"

#include <math.h>

static double phi(network_activation kind, double z)
{
#if MISTAKE == 7
    kind = NETWORK_RELU;
#endif
#if MISTAKE == 2
    return z;
#endif
    if (kind == NETWORK_TANH)
        return tanh(z);
#if MISTAKE == 8
    return z > 0 ? z : 0;
#else
    return z < 0 ? 0 : z;
#endif
}

#if VARIANT == 2
num_status mlp_forward(const network *net, int m, double A[],
                       const double theta[], const double X[])
{
    if (m < 1 || net->skip != 0)
        return NUM_BAD_INPUT;
    for (int i = 0; i < m; i++) {
        const double *a = X + i * net->width[0];
        int before = 0;
        for (int l = 1; l <= net->layers; l++) {
            const int in = net->width[l - 1], out = net->width[l];
            const double *W = theta + network_offset(net, l);
            double *mine = A + before + i * out;
            for (int j = out - 1; j >= 0; j--) {
                double z = 0;
                for (int k = in - 1; k >= 0; k--)
                    z += W[j * in + k] * a[k];
                z += W[in * out + j];
                mine[j] = l == net->layers ? z : phi(net->activation, z);
            }
            a = mine;
            before += m * out;
        }
    }
    return NUM_OK;
}
#else
static double neuron(const network *net, int l, int j, const double layer[],
                     const double a[])
{
    const int in = net->width[l - 1], out = net->width[l];
    const double *W = layer, *b = layer + in * out;
    double z = 0, bias;
#if MISTAKE == 5
    W = layer + out;
    b = layer;
#endif
    bias = b[j];
#if MISTAKE == 4
    bias = 0;
#elif MISTAKE == 6
    bias = b[0];
#endif
#if VARIANT == 1
    z = bias;
    bias = 0;
#endif
    for (int k = 0; k < in; k++)
#if MISTAKE == 3
        z += W[k * out + j] * a[k];
#else
        z += W[j * in + k] * a[k];
#endif
#if MISTAKE == 9
    return (l < net->layers ? phi(net->activation, z) : z) + bias;
#elif MISTAKE == 1
    return phi(net->activation, z + bias);
#else
        return l < net->layers ? phi(net->activation, z + bias) : z + bias;
#endif
}

num_status mlp_forward(const network *net, int m, double A[],
                       const double theta[], const double X[])
{
#if MISTAKE != 12
    if (m < 1 || net->skip != 0)
        return NUM_BAD_INPUT;
#endif
    const double *a = X;
#if MISTAKE == 11
    double start[64], *all = A;
#endif
    for (int l = 1; l <= net->layers; l++) {
        const int in = net->width[l - 1], out = net->width[l];
#if MISTAKE == 11
        A = all;
        if (l > 1) {
            vec_copy(m * in < 64 ? m * in : 64, start, a);
            a = start;
        }
#endif
        for (int i = 0; i < m; i++)
            for (int j = 0; j < out; j++)
#if MISTAKE == 10
                A[i * out + j] = neuron(net, l, j, theta, a);
#else
                A[i * out + j] = neuron(net, l, j, theta, a + i * in);
#endif
        a = A;
        A += m * out;
        theta += out * (in + 1);
    }
    return NUM_OK;
}
#endif
