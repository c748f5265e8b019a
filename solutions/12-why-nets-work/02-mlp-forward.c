/* 12.2 mlp_forward: what every layer says. */
#include "why_nets_work.h"

#include <math.h>

/* z < 0 and not z > 0: NaN goes through. */
static double phi(network_activation kind, double z)
{
    if (kind == NETWORK_TANH)
        return tanh(z);
    return z < 0 ? 0 : z;
}

num_status mlp_forward(const network *net, int m, double A[],
                       const double theta[], const double X[])
{
    if (m < 1 || net->skip != 0)
        return NUM_BAD_INPUT;
    const double *a = X;
    for (int l = 1; l <= net->layers; l++) {
        const int in = net->width[l - 1], out = net->width[l];
        const double *b = theta + in * out;
        for (int i = 0; i < m; i++)
            for (int j = 0; j < out; j++) {
                const double z = vec_dot(in, theta + j * in, a + i * in) + b[j];
                A[i * out + j] = l < net->layers ? phi(net->activation, z) : z;
            }
        a = A;
        A += m * out;
        theta = b + out;
    }
    return NUM_OK;
}
