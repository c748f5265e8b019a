/* network_twin.h: the forward pass once more, for hidden tests only. */
#ifndef NETWORK_TWIN_H
#define NETWORK_TWIN_H

#include "networks.h"
#include <math.h>

/* All layers of all samples, one number after the other. */
static inline void sample_net_signals(const sample_net *s, double A[])
{
    const double *theta = s->theta;
    for (int l = 1, before = 0; l <= s->net.layers; l++) {
        const int in = s->width[l - 1], out = s->width[l];
        double *a = A + before;
        const double *last = l == 1 ? s->X : a - s->m * in;
        for (int i = 0; i < s->m; i++)
            for (int j = 0; j < out; j++) {
                double z = theta[in * out + j];
                for (int k = 0; k < in; k++)
                    z += theta[j * in + k] * last[i * in + k];
                if (l < s->net.layers)
                    z = s->net.activation == NETWORK_TANH ? tanh(z)
                        : z > 0                           ? z
                                                          : 0;
                a[i * out + j] = z;
            }
        theta += out * (in + 1);
        before += s->m * out;
    }
}

#endif
