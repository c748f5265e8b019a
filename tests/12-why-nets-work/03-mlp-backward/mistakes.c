/*
 * What goes wrong in 12.3 mlp_backward.
 *
 * MISTAKE 1 slope-of-tanh-at-its-own-output
 *   The slope was taken as 1 - tanh(a)^2, but A holds a = tanh(z) already: it is
 *   1 - a^2.
 * MISTAKE 2 bias-gradient-not-summed
 *   db holds the last sample's dZ alone. A bias acts on every sample: sum them.
 * MISTAKE 3 gradient-not-reset
 *   The gradient was added to what g held before. g is an output: set it to 0
 *   first.
 * MISTAKE 4 weights-transposed-on-the-way-back
 *   dZ was multiplied by W' where it has to be multiplied by W: neuron j hands
 *   its dZ to its inputs, weighted by row j.
 * MISTAKE 5 sum-for-mean
 *   Loss and gradient are sums over the samples. Divide by m.
 * MISTAKE 6 label-not-subtracted
 *   dZ of the last layer is the softmax alone. The slope of -z at the label,
 *   -1, is missing.
 * MISTAKE 7 no-slope
 *   The way back went through the activation as if it were not there. Multiply
 *   by phi'.
 * MISTAKE 8 relu-slope-at-zero
 *   Slope 1 where a >= 0. But a = 0 is where ReLU has switched the neuron off:
 *   a > 0.
 * MISTAKE 9 softmax-overflows
 *   exp was taken of the logits as they are. Subtract the sample's largest logit
 *   first; the softmax does not change.
 * MISTAKE 10 relu-slope-for-tanh
 *   The slope of ReLU was used whatever the network's activation is.
 * MISTAKE 11 slope-on-the-last-layer
 *   dZ of the logits was multiplied by phi' too. The last layer has no
 *   activation.
 * MISTAKE 12 takes-any-label
 *   m, skip and the labels were used as they came. A label outside 0 ... K - 1
 *   reads and writes beside the row.
 * VARIANT 1 neuron-by-neuron
 *   Computes each weight's gradient as a sum over the samples.
 * VARIANT 2 sample-by-sample
 *   Takes each sample all the way back before the next.
 */
#include "why_nets_work.h"

#include <math.h>

static int is_usable(const network *net, int m, const int label[])
{
#if MISTAKE == 12
    return 1;
#endif
    if (m < 1 || net->skip != 0)
        return 0;
    for (int i = 0; i < m; i++)
        if (label[i] < 0 || label[i] >= net->width[net->layers])
            return 0;
    return 1;
}

#if VARIANT == 2
/* Adds sample i's share to g; dz and next hold a layer each. */
static void add_sample(const network *net, int m, int i, double g[],
                       const double theta[], const double x[], const double A[],
                       double dz[], double next[])
{
    int before = 0;
    for (int l = 1; l < net->layers; l++)
        before += m * net->width[l];
    for (int l = net->layers; l >= 1; l--) {
        const int in = net->width[l - 1], out = net->width[l];
        const int offset = network_offset(net, l);
        before -= m * in;
        const double *a = l > 1 ? A + before + i * in : x;
        for (int k = 0; k < in; k++) {
            next[k] = 0;
            for (int j = 0; j < out; j++) {
                g[offset + j * in + k] += dz[j] * a[k];
                next[k] += theta[offset + j * in + k] * dz[j];
            }
            next[k] *= net->activation == NETWORK_TANH ? (1 - a[k]) * (1 + a[k])
                                                       : a[k] > 0;
        }
        vec_add(out, g + offset + in * out, g + offset + in * out, dz);
        vec_copy(in, dz, next);
    }
}

num_status mlp_backward(const network *net, int m, double *loss, double g[],
                        const double theta[], const double X[],
                        const int label[], const double A[], double work[])
{
    if (!is_usable(net, m, label))
        return NUM_BAD_INPUT;
    const int K = net->width[net->layers], n = net->width[0];
    int widest = 0, logits = 0;
    for (int l = 0; l <= net->layers; l++)
        widest = net->width[l] > widest ? net->width[l] : widest;
    for (int l = 1; l < net->layers; l++)
        logits += m * net->width[l];
    double *dz = work, *next = work + widest;
    *loss = 0;
    vec_fill(network_parameters(net), g, 0);
    for (int i = 0; i < m; i++) {
        const double *z = A + logits + i * K, most = vec_max(K, z);
        double sum = 0;
        for (int k = 0; k < K; k++)
            sum += exp(z[k] - most);
        for (int k = 0; k < K; k++)
            dz[k] = (exp(z[k] - most) / sum - (k == label[i])) / m;
        *loss += (log(sum) + most - z[label[i]]) / m;
        add_sample(net, m, i, g, theta, X + i * n, A, dz, next);
    }
    return NUM_OK;
}
#else
static double cross_entropy(int m, int K, double dZ[], const double Z[],
                            const int label[])
{
    double loss = 0;
    for (int i = 0; i < m; i++) {
        const double *z = Z + i * K;
        double *dz = dZ + i * K, sum = 0;
#if MISTAKE == 9
        const double most = 0;
#else
        const double most = vec_max(K, z);
#endif
        for (int k = 0; k < K; k++) {
            dz[k] = exp(z[k] - most);
            sum += dz[k];
        }
        loss += log(sum) + (most - z[label[i]]);
        vec_scale(K, dz, 1 / sum);
#if MISTAKE != 6
        dz[label[i]] -= 1;
#endif
    }
#if MISTAKE == 5
    return loss;
#else
    vec_scale(m * K, dZ, 1.0 / m);
    return loss / m;
#endif
}

static void layer_gradient(int m, int in, int out, double dW[], double db[],
                           const double dZ[], const double A[])
{
#if VARIANT == 1
    for (int j = 0; j < out; j++) {
        for (int k = 0; k < in; k++) {
            double sum = 0;
            for (int i = m - 1; i >= 0; i--)
                sum += dZ[i * out + j] * A[i * in + k];
            dW[j * in + k] = sum;
        }
        db[j] = 0;
        for (int i = m - 1; i >= 0; i--)
            db[j] += dZ[i * out + j];
    }
#else
#if MISTAKE != 3
    vec_fill(in * out, dW, 0);
    vec_fill(out, db, 0);
#endif
    for (int i = 0; i < m; i++)
        for (int j = 0; j < out; j++) {
            vec_axpy(in, dW + j * in, A + i * in, dZ[i * out + j]);
#if MISTAKE == 2
            db[j] = dZ[i * out + j];
#else
            db[j] += dZ[i * out + j];
#endif
        }
#endif
}

static double slope(network_activation kind, double a)
{
#if MISTAKE == 1
    if (kind == NETWORK_TANH)
        return 1 - tanh(a) * tanh(a);
#elif MISTAKE == 7
    return 1;
#elif MISTAKE == 8
    if (kind == NETWORK_RELU)
        return a >= 0;
#elif MISTAKE == 10
    return a > 0;
#endif
    return kind == NETWORK_TANH ? 1 - a * a : a > 0;
}

static void to_inputs(network_activation kind, int m, int in, int out,
                      double dX[], const double dZ[], const double W[],
                      const double A[])
{
    for (int i = 0; i < m; i++)
        for (int k = 0; k < in; k++) {
            double sum = 0;
            for (int j = 0; j < out; j++)
#if MISTAKE == 4
                sum += dZ[i * out + j] * W[k * out + j];
#else
                sum += dZ[i * out + j] * W[j * in + k];
#endif
            dX[i * in + k] = sum * slope(kind, A[i * in + k]);
        }
}

num_status mlp_backward(const network *net, int m, double *loss, double g[],
                        const double theta[], const double X[],
                        const int label[], const double A[], double work[])
{
    if (!is_usable(net, m, label))
        return NUM_BAD_INPUT;
    const int L = net->layers, *width = net->width;
    int widest = width[0];
    for (int l = 1; l <= L; l++) {
        widest = width[l] > widest ? width[l] : widest;
        A += l < L ? m * width[l] : 0;
    }
    double *dZ = work, *other = work + m * widest;
    *loss = cross_entropy(m, width[L], dZ, A, label);
#if MISTAKE == 11
    for (int i = 0; i < m * width[L]; i++)
        dZ[i] *= slope(net->activation, A[i]);
#endif
    for (int l = L; l >= 1; l--) {
        const int in = width[l - 1], out = width[l];
        const double *a = l > 1 ? A - m * in : X;
        const int offset = network_offset(net, l);
        layer_gradient(m, in, out, g + offset, g + offset + in * out, dZ, a);
        if (l == 1)
            break;
        to_inputs(net->activation, m, in, out, other, dZ, theta + offset, a);
        double *t = dZ;
        dZ = other;
        other = t;
        A = a;
    }
    return NUM_OK;
}
#endif
