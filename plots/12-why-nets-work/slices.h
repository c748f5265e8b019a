/*
 * slices.h: the two networks whose landscapes the lesson compares: a plain and a
 * residual one, both 64-16-...-16-10 with 13 hidden ReLU layers, trained alike
 * on 200 digits. No exercise needs it.
 */
#ifndef SLICES_H
#define SLICES_H

#include "network_experiments.h"

enum { SLICE_HIDDEN = 13, SLICE_SAMPLES = 200, SLICE_NUMBERS = 5000 };

static const int slice_width[SLICE_HIDDEN + 2] = {
    64, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 10};

/* slice_net: the shape; residual blocks have two layers. */
static inline network slice_net(int residual)
{
    return (network){SLICE_HIDDEN + 1, slice_width, NETWORK_RELU,
                     residual ? 2 : 0};
}

/*
 * slice_train: 60 epochs of Adam from a start that the seed decides.
 * Returns the training loss.
 */
static inline double slice_train(const network *net, double theta[],
                                 const dataset *d, uint64_t seed)
{
    rng r;
    rng_seed(&r, seed);
    network_init(net, theta, NETWORK_HE, &r);
    return train_on(net, theta, d, 60, 2e-3, &r);
}

#endif
