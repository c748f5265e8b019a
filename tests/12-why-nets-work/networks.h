/* networks.h: networks with parameters and samples for the tests of 12. */
#ifndef NETWORKS_H
#define NETWORKS_H

#include "network.h"

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

#endif
