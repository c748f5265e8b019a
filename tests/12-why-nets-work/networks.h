/* networks.h: networks with parameters and samples for the tests of 12. */
#ifndef NETWORKS_H
#define NETWORKS_H

#include "network.h"
#include <math.h>

enum { LAYERS_MOST = 4, NUMBERS_MOST = 400, SAMPLES_MOST = 40 };

/* sample_net: what a test works on. signals is the length of all layers' A. */
typedef struct sample_net {
    network net;
    int width[LAYERS_MOST + 1], P, m, signals;
    double theta[NUMBERS_MOST], X[NUMBERS_MOST];
    int label[SAMPLES_MOST];
} sample_net;

/* Fills s with random numbers; every class occurs among the labels. */
static inline void sample_net_make(sample_net *s, int layers, const int width[],
                                   network_activation activation, int m, rng *r)
{
    s->net = (network){layers, s->width, activation, 0};
    s->m = m;
    s->signals = 0;
    for (int l = 0; l <= layers; l++) {
        s->width[l] = width[l];
        s->signals += l > 0 ? m * width[l] : 0;
    }
    s->P = network_parameters(&s->net);
    for (int i = 0; i < s->P; i++)
        s->theta[i] = 0.8 * rng_normal(r);
    for (int i = 0; i < m * width[0]; i++)
        s->X[i] = rng_normal(r);
    for (int i = 0; i < m; i++)
        s->label[i] = i % width[layers];
    rng_shuffle(r, m, s->label);
}

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
