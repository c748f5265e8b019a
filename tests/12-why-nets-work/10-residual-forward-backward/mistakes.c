/*
 * What goes wrong in 12.10 residual_forward, residual_backward.
 *
 * MISTAKE 1 no-shortcut
 *   Y is what the inside says, without X. Then it is a plain pair of layers: add
 *   what went in.
 * MISTAKE 2 no-shortcut-on-the-way-back
 *   dX holds the part through the inside only. y = x + ... has slope 1 in x: dY
 *   itself belongs to dX.
 * MISTAKE 3 phi-after-the-sum
 *   The activation was applied to the sum. Here it stands inside the block only,
 *   so that the shortcut stays clear.
 * MISTAKE 4 slope-of-tanh-at-its-own-output
 *   The slope was taken as 1 - tanh(H)^2, but H is tanh(z) already: 1 - H^2.
 * MISTAKE 5 bias-gradient-not-summed
 *   The biases' gradients hold the last sample alone. Sum over the samples.
 * MISTAKE 6 gradient-not-reset
 *   The gradient was added to what g held before. Set g to 0 first.
 * MISTAKE 7 no-slope
 *   The way back went through the activation as if it were not there. Multiply
 *   by phi'.
 * MISTAKE 8 weights-transposed-on-the-way-back
 *   dY was multiplied by W' where it has to be multiplied by W.
 * MISTAKE 9 relu-slope-at-zero
 *   Slope 1 where H >= 0: that lets everything through. H > 0.
 * MISTAKE 10 divided-by-the-samples
 *   g was divided by m. dY already is the gradient of whatever loss there is.
 * MISTAKE 11 nan-becomes-zero
 *   ReLU written as z > 0 ? z : 0, or as fmax, turns NaN into 0. z < 0 ? 0 : z
 *   lets it through.
 * MISTAKE 12 takes-any-size
 *   Sizes were used as they came.
 * VARIANT 1 layer-by-layer
 *   Goes over all samples for each product.
 * VARIANT 2 shortcut-last
 *   Computes the inside's part first and adds the shortcut at the end.
 */
#include "why_nets_work.h"

#include <math.h>

static int is_usable(int n, int h, int m)
{
#if MISTAKE == 12
    return n < 1000 && h < 1000 && m < 1000;
#else
    return n >= 1 && h >= 1 && m >= 1;
#endif
}

static double phi(network_activation kind, double z)
{
    if (kind == NETWORK_TANH)
        return tanh(z);
#if MISTAKE == 11
    return z > 0 ? z : 0;
#else
    return z < 0 ? 0 : z;
#endif
}

static double slope(network_activation kind, double a)
{
#if MISTAKE == 4
    if (kind == NETWORK_TANH)
        return 1 - tanh(a) * tanh(a);
#elif MISTAKE == 7
    return 1;
#elif MISTAKE == 9
    if (kind == NETWORK_RELU)
        return a >= 0;
#endif
    return kind == NETWORK_TANH ? 1 - a * a : a > 0;
}

num_status residual_forward(int n, int h, int m, double Y[], double H[],
                            const double theta[], const double X[],
                            network_activation activation)
{
    if (!is_usable(n, h, m))
        return NUM_BAD_INPUT;
    const double *V = theta, *c = V + h * n, *W = c + h, *e = W + n * h;
    for (int i = 0; i < m; i++)
        for (int j = 0; j < h; j++)
            H[i * h + j] =
                phi(activation, c[j] + vec_dot(n, V + j * n, X + i * n));
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++) {
            double y = X[i * n + j];
#if MISTAKE == 1 || VARIANT == 2
            y = 0;
#endif
            y += e[j];
            for (int k = 0; k < h; k++)
                y += W[j * h + k] * H[i * h + k];
#if MISTAKE == 3
            y = phi(activation, y);
#elif VARIANT == 2
            y += X[i * n + j];
#endif
            Y[i * n + j] = y;
        }
    return NUM_OK;
}

#if VARIANT == 1
num_status residual_backward(int n, int h, int m, double dX[], double g[],
                             const double theta[], const double X[],
                             const double H[], const double dY[],
                             network_activation activation, double work[])
{
    if (!is_usable(n, h, m))
        return NUM_BAD_INPUT;
    const double *V = theta, *W = V + h * n + h;
    double *dV = g, *dc = dV + h * n, *dW = dc + h, *de = dW + n * h;
    for (int i = 0; i < m; i++)
        for (int k = 0; k < h; k++) {
            double *dz = work + i * h + k;
            *dz = 0;
            for (int j = 0; j < n; j++)
                *dz += dY[i * n + j] * W[j * h + k];
            *dz *= slope(activation, H[i * h + k]);
        }
    for (int j = 0; j < n; j++) {
        de[j] = 0;
        for (int i = 0; i < m; i++)
            de[j] += dY[i * n + j];
        for (int k = 0; k < h; k++) {
            dW[j * h + k] = dV[k * n + j] = 0;
            for (int i = 0; i < m; i++) {
                dW[j * h + k] += dY[i * n + j] * H[i * h + k];
                dV[k * n + j] += work[i * h + k] * X[i * n + j];
            }
        }
    }
    for (int k = 0; k < h; k++) {
        dc[k] = 0;
        for (int i = 0; i < m; i++)
            dc[k] += work[i * h + k];
    }
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++) {
            dX[i * n + j] = dY[i * n + j];
            for (int k = 0; k < h; k++)
                dX[i * n + j] += work[i * h + k] * V[k * n + j];
        }
    return NUM_OK;
}
#else
num_status residual_backward(int n, int h, int m, double dX[], double g[],
                             const double theta[], const double X[],
                             const double H[], const double dY[],
                             network_activation activation, double work[])
{
    if (!is_usable(n, h, m))
        return NUM_BAD_INPUT;
    const int P = 2 * n * h + n + h;
    const double *V = theta, *W = V + h * n + h;
    double *dV = g, *dc = dV + h * n, *dW = dc + h, *de = dW + n * h;
    double *dz = work;
#if MISTAKE != 6
    vec_fill(P, g, 0);
#endif
    for (int i = 0; i < m; i++, X += n, H += h, dY += n, dX += n) {
        vec_fill(h, dz, 0);
        for (int j = 0; j < n; j++)
            for (int k = 0; k < h; k++) {
                dW[j * h + k] += dY[j] * H[k];
#if MISTAKE == 8
                dz[k] += W[k * n + j] * dY[j];
#else
                dz[k] += W[j * h + k] * dY[j];
#endif
            }
        for (int k = 0; k < h; k++)
            dz[k] *= slope(activation, H[k]);
#if MISTAKE == 5
        vec_copy(n, de, dY);
        vec_copy(h, dc, dz);
#else
        vec_add(n, de, de, dY);
        vec_add(h, dc, dc, dz);
#endif
#if MISTAKE == 2 || VARIANT == 2
        vec_fill(n, dX, 0);
#else
        vec_copy(n, dX, dY);
#endif
        for (int k = 0; k < h; k++) {
            vec_axpy(n, dV + k * n, X, dz[k]);
            vec_axpy(n, dX, V + k * n, dz[k]);
        }
#if VARIANT == 2
        vec_add(n, dX, dX, dY);
#endif
    }
#if MISTAKE == 10
    vec_scale(P, g, 1.0 / m);
#endif
    (void)P;
    return NUM_OK;
}
#endif
