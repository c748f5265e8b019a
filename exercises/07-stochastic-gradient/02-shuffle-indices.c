/*
 * 7.2 shuffle_indices
 *
 * Put 0 ... m - 1 in random order, all orders equally likely. rng_below(r, k)
 * gives a random number of 0 ... k - 1.
 *
 * Read: chapters/07-stochastic-gradient/README.md, "Shuffling"
 */
#include "stochastic_gradient.h"

void shuffle_indices(int m, int order[m], rng *r)
{
}
