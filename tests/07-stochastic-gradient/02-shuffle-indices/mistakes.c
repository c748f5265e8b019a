/*
 * What goes wrong in 7.2 shuffle_indices.
 *
 * MISTAKE 1 swaps-with-anybody
 *   Every place was swapped with any of the m places. That makes m^m equally
 *   likely outcomes of m! orders, and m! does not divide m^m: some orders come
 *   more often. The place i may only choose among 0 ... i.
 * MISTAKE 2 never-itself
 *   j is drawn from 0 ... i - 1, so no index can stay where it is, and only
 *   cycles through all places come out. Draw from 0 ... i.
 * MISTAKE 3 last-swap-left-out
 *   The loop ends before i = 1: the first two places are never swapped with
 *   each other. Go on while i > 0.
 * MISTAKE 4 last-place-left-out
 *   The loop starts at i = m - 2: the last index stays where it is. Start at
 *   m - 1.
 * MISTAKE 5 own-seed
 *   A generator of your own is seeded in every call, so every epoch gets the
 *   same order. Use r, which moves on.
 * MISTAKE 6 works-on-a-copy
 *   The numbers come from a copy of r, and r stays where it was: the next call
 *   repeats the order. Hand on the pointer.
 * MISTAKE 7 order-taken-as-it-comes
 *   What order held before was shuffled. It is an output: put 0 ... m - 1 into
 *   it first.
 * MISTAKE 8 sorted-by-coin
 *   Sorting with a comparison that tosses a coin does not make all orders
 *   equally likely; what comes out depends on the sorting method.
 * MISTAKE 9 not-shuffled
 *   The indices are in order, 0 ... m - 1. Now shuffle them.
 * MISTAKE 10 rotated
 *   A random rotation gives each index each place, but only m of the m! orders.
 * MISTAKE 11 drawn-with-replacement
 *   Each place got a random index, so some come twice and others not at all. An
 *   epoch visits every sample once: swap instead.
 * MISTAKE 12 swaps-random-pairs
 *   A few swaps of random pairs leave traces of the old order. One pass in
 *   which place i chooses among 0 ... i is fair, and cheaper.
 * VARIANT 1 forwards
 *   From the first place to the last, choosing among those not yet placed.
 * VARIANT 2 inside-out
 *   Puts i into a random place of the first i + 1, whose index moves to i.
 * VARIANT 3 random-keys
 *   Sorts by random keys of 64 bits.
 */
#include "stochastic_gradient.h"

#include <stdlib.h>

static void swap(int p[], int i, int j)
{
    int t = p[i];
    p[i] = p[j];
    p[j] = t;
}

#if VARIANT == 3
typedef struct keyed {
    uint64_t key;
    int index;
} keyed;

static int by_key(const void *a, const void *b)
{
    uint64_t x = ((const keyed *)a)->key, y = ((const keyed *)b)->key;
    return (x > y) - (x < y);
}
#endif

void shuffle_indices(int m, int order[m], rng *r)
{
    (void)swap;
#if VARIANT == 2
    for (int i = 0; i < m; i++) {
        int j = rng_below(r, i + 1);
        order[i] = order[j];
        order[j] = i;
    }
#elif VARIANT == 3
    keyed *keys = malloc((size_t)m * sizeof *keys);
    for (int i = 0; i < m; i++)
        keys[i] = (keyed){rng_next(r), i};
    qsort(keys, (size_t)m, sizeof *keys, by_key);
    for (int i = 0; i < m; i++)
        order[i] = keys[i].index;
    free(keys);
#else
#if MISTAKE == 5
    rng own;
    rng_seed(&own, 42);
    r = &own;
#elif MISTAKE == 6
    rng copy = *r;
    r = &copy;
#endif
#if MISTAKE != 7
    for (int i = 0; i < m; i++)
        order[i] = i;
#endif
#if MISTAKE == 1
    for (int i = 0; i < m; i++)
        swap(order, i, rng_below(r, m));
#elif MISTAKE == 2
    for (int i = m - 1; i > 0; i--)
        swap(order, i, rng_below(r, i));
#elif MISTAKE == 3
    for (int i = m - 1; i > 1; i--)
        swap(order, i, rng_below(r, i + 1));
#elif MISTAKE == 4
    for (int i = m - 2; i > 0; i--)
        swap(order, i, rng_below(r, i + 1));
#elif MISTAKE == 8
    for (int i = 1; i < m; i++) /* insertion sort, with a coin */
        for (int j = i; j > 0 && rng_below(r, 2); j--)
            swap(order, j, j - 1);
#elif MISTAKE == 9
    (void)r;
#elif MISTAKE == 10
    int first = rng_below(r, m);
    for (int i = 0; i < m; i++)
        order[i] = (first + i) % m;
#elif MISTAKE == 11
    for (int i = 0; i < m; i++)
        order[i] = rng_below(r, m);
#elif MISTAKE == 12
    for (int k = 0; k < m; k++)
        swap(order, rng_below(r, m), rng_below(r, m));
#elif VARIANT == 1
    for (int i = 0; i < m - 1; i++)
        swap(order, i, i + rng_below(r, m - i));
#else
    for (int i = m - 1; i > 0; i--)
        swap(order, i, rng_below(r, i + 1));
#endif
#endif
}
