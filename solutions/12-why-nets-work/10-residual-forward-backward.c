/* 12.10 residual_forward, residual_backward: a block that adds to its input. */
#include "why_nets_work.h"

#include <math.h>

num_status residual_forward(int n, int h, int m, double Y[], double H[],
                            const double theta[], const double X[],
                            network_activation activation)
{
    if (n < 1 || h < 1 || m < 1)
        return NUM_BAD_INPUT;
    const double *V = theta, *c = V + h * n, *W = c + h, *e = W + n * h;
    for (int i = 0; i < m; i++, X += n, H += h, Y += n) {
        for (int j = 0; j < h; j++) {
            const double z = vec_dot(n, V + j * n, X) + c[j];
            H[j] = activation == NETWORK_TANH ? tanh(z) : z < 0 ? 0 : z;
        }
        for (int j = 0; j < n; j++)
            Y[j] = X[j] + (vec_dot(h, W + j * h, H) + e[j]);
    }
    return NUM_OK;
}

num_status residual_backward(int n, int h, int m, double dX[], double g[],
                             const double theta[], const double X[],
                             const double H[], const double dY[],
                             network_activation activation, double work[])
{
    if (n < 1 || h < 1 || m < 1)
        return NUM_BAD_INPUT;
    const double *V = theta, *W = V + h * n + h;
    double *dV = g, *dc = dV + h * n, *dW = dc + h, *de = dW + n * h;
    double *dz = work;
    vec_fill(2 * n * h + n + h, g, 0);
    for (int i = 0; i < m; i++, X += n, H += h, dY += n, dX += n) {
        vec_fill(h, dz, 0);
        for (int j = 0; j < n; j++) {
            vec_axpy(h, dW + j * h, H, dY[j]);
            vec_axpy(h, dz, W + j * h, dY[j]);
        }
        vec_add(n, de, de, dY);
        for (int j = 0; j < h; j++)
            dz[j] *= activation == NETWORK_TANH ? 1 - H[j] * H[j] : H[j] > 0;
        vec_add(h, dc, dc, dz);
        vec_copy(n, dX, dY); /* the shortcut hands dY on as it is */
        for (int j = 0; j < h; j++) {
            vec_axpy(n, dV + j * n, X, dz[j]);
            vec_axpy(n, dX, V + j * n, dz[j]);
        }
    }
    return NUM_OK;
}
