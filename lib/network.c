/* network.c: multilayer networks for classification: forward, loss, backward. */
#include "network.h"

#include "exp_of_minus.h"
#include "mat.h"
#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stddef.h>

int network_offset(const network *net, int l)
{
    int offset = 0;
    for (int k = 1; k < l; k++)
        offset += net->width[k] * (net->width[k - 1] + 1);
    return offset;
}

int network_parameters(const network *net)
{
    return network_offset(net, net->layers + 1);
}

/* Does a residual block end at layer l? */
static int ends_block(const network *net, int l)
{
    if (net->skip == 0 || l <= net->skip || l >= net->layers)
        return 0;
    assert((l - 1) % net->skip || net->width[l] == net->width[l - net->skip]);
    return (l - 1) % net->skip == 0;
}

static int widest(const network *net)
{
    int n = 0;
    for (int l = 0; l <= net->layers; l++)
        n = net->width[l] > n ? net->width[l] : n;
    return n;
}

/*
 * How work is cut up, for m samples:
 *   H   for every hidden layer phi(z_l), one after the other
 *   A   the same for a_l, and later for the loss's gradient in a_l; where no
 *       block ends a_l is phi(z_l) and stays in H
 *   Z   the logits, and later the loss's gradient in z_l, m x widest
 */
typedef struct parts {
    double *H, *A, *Z;
} parts;

static int hidden_size(const network *net, int m, int l)
{
    int n = 0;
    for (int k = 1; k < l; k++)
        n += net->width[k];
    return m * n;
}

static parts cut(const network *net, int m, double work[])
{
    const int hidden = hidden_size(net, m, net->layers);
    return (parts){work, work + hidden, work + 2 * hidden};
}

int network_work_size(const network *net, int m)
{
    return 2 * hidden_size(net, m, net->layers) + m * widest(net);
}

/* a_l of m samples, l = 0 ... L - 1. */
static const double *signal(const network *net, int m, const parts *p,
                            const double X[], int l)
{
    if (l == 0)
        return X;
    return (ends_block(net, l) ? p->A : p->H) + hidden_size(net, m, l);
}

void network_init(const network *net, double theta[], network_start start,
                  rng *r)
{
    for (int l = 1; l <= net->layers; l++) {
        const int in = net->width[l - 1], out = net->width[l];
        const double s =
            start == NETWORK_HE ? sqrt(2.0 / in) : sqrt(2.0 / (in + out));
        for (int i = 0; i < in * out; i++)
            *theta++ = s * rng_normal(r);
        vec_fill(out, theta, 0);
        theta += out;
    }
}

/* Both pass NaN on. */
static void activate(network_activation kind, int n, double x[])
{
    if (kind == NETWORK_TANH)
        for (int i = 0; i < n; i++)
            x[i] = tanh(x[i]);
    else
        for (int i = 0; i < n; i++)
            x[i] = x[i] < 0 ? 0 : x[i];
}

/* Z = A W' + 1 b', m x out. */
static void affine(int m, int in, int out, double Z[], const double W[],
                   const double A[])
{
    mat_mul_t(m, in, out, Z, A, W);
    for (int i = 0; i < m; i++)
        vec_add(out, Z + i * out, Z + i * out, W + in * out);
}

/* Fills H and A, and sets Z to the logits. */
static void forward(const network *net, int m, double Z[], const double theta[],
                    const double X[], const parts *p)
{
    for (int l = 1; l <= net->layers; l++) {
        const int in = net->width[l - 1], out = net->width[l];
        const int at = hidden_size(net, m, l);
        double *z = l < net->layers ? p->H + at : Z;
        affine(m, in, out, z, theta, signal(net, m, p, X, l - 1));
        if (l < net->layers)
            activate(net->activation, m * out, z);
        if (ends_block(net, l))
            vec_add(m * out, p->A + at, z, signal(net, m, p, X, l - net->skip));
        theta += out * (in + 1);
    }
}

void network_forward(const network *net, int m, double Z[],
                     const double theta[], const double X[], double work[])
{
    const parts p = cut(net, m, work);
    forward(net, m, Z, theta, X, &p);
}

/*
 * Every row of Z becomes exp(z_k - max z); the largest becomes exactly 1. NaN
 * stays NaN. Returns the sum of max z - z_label.
 */
static double exponentials(int m, int K, double *restrict Z, const int label[])
{
    double sum = 0;
    for (int i = 0; i < m; i++) {
        double *z = Z + i * K, most = z[0];
        for (int k = 1; k < K; k++)
            most = z[k] > most ? z[k] : most;
        assert(label[i] >= 0 && label[i] < K);
        sum += most - z[label[i]];
        for (int k = 0; k < K; k++)
            z[k] = most - z[k];
    }
#pragma omp simd
    for (int i = 0; i < m * K; i++)
        Z[i] = exp_of_minus(Z[i] > 708 ? 708 : Z[i]);
    return sum;
}

/*
 * The mean loss; Z becomes its gradient in Z. With rest the sum of a row's
 * exponentials without the largest, the loss is log(1 + rest) + max z - z_label.
 * 1 + product, the product of all these 1 + rest, grows without the 1, so that
 * small losses keep all their digits, and one logarithm serves many rows.
 */
static double cross_entropy(int m, int K, double Z[], const int label[])
{
    double loss = exponentials(m, K, Z, label), product = 0;
    for (int i = 0; i < m; i++) {
        double *z = Z + i * K, rest = 0;
        int top = 0;
        while (top < K - 1 && z[top] != 1)
            top++;
        z[top] -= 1; /* 0, or NaN where there is no largest */
        for (int k = 0; k < K; k++)
            rest += z[k];
        product += rest + product * rest;
        if (!(product < 1e200)) {
            loss += log1p(product);
            product = 0;
        }
        const double scale = 1 / (m * (1 + rest));
        z[top] = 1;
        vec_scale(K, z, scale);
        if (top == label[i])
            z[top] = -rest * scale;
        else
            z[label[i]] -= 1.0 / m;
    }
    return (loss + log1p(product)) / m;
}

/* The gradient in W and b of layer l from dZ, the gradient in its output. */
static void layer_gradient(int m, int in, int out, double g[],
                           const double dZ[], const double A[])
{
    double *db = g + in * out;
    mat_t_mul(out, m, in, g, dZ, A);
    vec_fill(out, db, 0);
    for (int i = 0; i < m; i++)
        vec_add(out, db, db, dZ + i * out);
}

/* dZ = dA phi'(z), written with h = phi(z): 1 - h^2, or 1 where h > 0. */
static void through_activation(network_activation kind, int n, double dZ[],
                               const double dA[], const double h[])
{
    if (kind == NETWORK_TANH)
        for (int i = 0; i < n; i++)
            dZ[i] = dA[i] * (1 - h[i] * h[i]);
    else
        for (int i = 0; i < n; i++)
            dZ[i] = h[i] > 0 ? dA[i] : 0;
}

/* p->Z holds the gradient in the logits; A gives way to gradients in a_l. */
static void backward(const network *net, int m, double g[],
                     const double theta[], const double X[], const parts *p)
{
    for (int l = net->layers; l >= 1; l--) {
        const int in = net->width[l - 1], out = net->width[l];
        const int offset = network_offset(net, l);
        const int at = hidden_size(net, m, l - 1), size = m * in;
        layer_gradient(m, in, out, g + offset, p->Z,
                       signal(net, m, p, X, l - 1));
        if (l == 1)
            return;
        double *dA = p->A + at;
        mat_mul(m, out, in, dA, p->Z, theta + offset);
        if (net->skip && ends_block(net, l - 1 + net->skip))
            vec_add(size, dA, dA,
                    p->A + hidden_size(net, m, l - 1 + net->skip));
        through_activation(net->activation, size, p->Z, dA, p->H + at);
    }
}

double network_loss(const network *net, int m, double g[], const double theta[],
                    const double X[], const int label[], double work[])
{
    const parts p = cut(net, m, work);
    forward(net, m, p.Z, theta, X, &p);
    const double loss = cross_entropy(m, net->width[net->layers], p.Z, label);
    if (g)
        backward(net, m, g, theta, X, &p);
    return loss;
}

int network_correct(const network *net, int m, const double theta[],
                    const double X[], const int label[], double work[])
{
    const parts p = cut(net, m, work);
    const int K = net->width[net->layers];
    int correct = 0;
    forward(net, m, p.Z, theta, X, &p);
    for (int i = 0; i < m; i++) {
        const double *z = p.Z + i * K;
        const int k = vec_argmax(K, z);
        correct += k == label[i] && !isnan(z[k]);
    }
    return correct;
}
