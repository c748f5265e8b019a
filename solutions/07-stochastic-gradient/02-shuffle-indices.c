/* 7.2 shuffle_indices: Fisher and Yates. */
#include "stochastic_gradient.h"

void shuffle_indices(int m, int order[m], rng *r)
{
    for (int i = 0; i < m; i++)
        order[i] = i;
    /* the place i gets one of those that have no place yet: 0 ... i */
    for (int i = m - 1; i > 0; i--) {
        int j = rng_below(r, i + 1);
        int t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
}
