/*
 * Data for the picture of 7.2: in which share of 200000 shuffles of 8 indices,
 * seed 7, index 3 comes to place 0 ... 7; beside it the same for a shuffle that
 * swaps every place with any other.
 */
#include "stochastic_gradient.h"

#include <stdio.h>

enum { M = 8, SHUFFLES = 200000, INDEX = 3 };

static void swap_with_anybody(int m, int order[], rng *r)
{
    for (int i = 0; i < m; i++)
        order[i] = i;
    for (int i = 0; i < m; i++) {
        int j = rng_below(r, m), t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
}

static void count(int counts[M], const int order[M])
{
    for (int i = 0; i < M; i++)
        counts[i] += order[i] == INDEX;
}

int main(void)
{
    int fair[M] = {0}, biased[M] = {0};
    rng r;
    rng_seed(&r, 7);
    for (int k = 0; k < SHUFFLES; k++) {
        int order[M] = {-1};
        shuffle_indices(M, order, &r);
        if (order[0] < 0) /* not written yet */
            return 0;
        count(fair, order);
        swap_with_anybody(M, order, &r);
        count(biased, order);
    }
    for (int i = 0; i < M; i++)
        printf("%d %.9g %.9g\n", i, (double)fair[i] / SHUFFLES,
               (double)biased[i] / SHUFFLES);
    return 0;
}
