/* 12.3 mlp_backward: the chain rule, layer by layer, from the last one. */
#include "why_nets_work.h"

#include <math.h>

/* Sets dZ to the gradient of the mean cross-entropy; returns its value. */
static double cross_entropy(int m, int K, double dZ[], const double Z[],
                            const int label[])
{
    double loss = 0;
    for (int i = 0; i < m; i++) {
        const double *z = Z + i * K;
        double *dz = dZ + i * K, sum = 0;
        const double most = vec_max(K, z);
        for (int k = 0; k < K; k++) {
            dz[k] = exp(z[k] - most);
            sum += dz[k];
        }
        loss += log(sum) + (most - z[label[i]]);
        vec_scale(K, dz, 1 / sum);
        dz[label[i]] -= 1;
    }
    vec_scale(m * K, dZ, 1.0 / m);
    return loss / m;
}

/* dW = dZ'A and db = the column sums of dZ. */
static void layer_gradient(int m, int in, int out, double dW[], double db[],
                           const double dZ[], const double A[])
{
    vec_fill(in * out, dW, 0);
    vec_fill(out, db, 0);
    for (int i = 0; i < m; i++)
        for (int j = 0; j < out; j++) {
            vec_axpy(in, dW + j * in, A + i * in, dZ[i * out + j]);
            db[j] += dZ[i * out + j];
        }
}

/* dX = (dZ W) phi'(z), with phi'(z) written in terms of a = phi(z). */
static void to_inputs(network_activation kind, int m, int in, int out,
                      double dX[], const double dZ[], const double W[],
                      const double A[])
{
    vec_fill(m * in, dX, 0);
    for (int i = 0; i < m; i++)
        for (int j = 0; j < out; j++)
            vec_axpy(in, dX + i * in, W + j * in, dZ[i * out + j]);
    for (int i = 0; i < m * in; i++)
        dX[i] *= kind == NETWORK_TANH ? 1 - A[i] * A[i] : A[i] > 0;
}

static int is_usable(const network *net, int m, const int label[])
{
    if (m < 1 || net->skip != 0)
        return 0;
    for (int i = 0; i < m; i++)
        if (label[i] < 0 || label[i] >= net->width[net->layers])
            return 0;
    return 1;
}

num_status mlp_backward(const network *net, int m, double *loss, double g[],
                        const double theta[], const double X[],
                        const int label[], const double A[], double work[])
{
    if (!is_usable(net, m, label))
        return NUM_BAD_INPUT;
    const int L = net->layers, *width = net->width;
    int widest = width[0], offset = 0; /* offset: of the layer in theta */
    for (int l = 1; l <= L; l++) {
        widest = width[l] > widest ? width[l] : widest;
        offset += width[l] * (width[l - 1] + 1);
        A += l < L ? m * width[l] : 0;
    }
    double *dZ = work, *other = work + m * widest;
    *loss = cross_entropy(m, width[L], dZ, A, label);
    for (int l = L; l >= 1; l--) {
        const int in = width[l - 1], out = width[l];
        const double *a = l > 1 ? A - m * in : X;
        offset -= out * (in + 1);
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
