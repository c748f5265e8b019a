/*
 * Data for the picture of 12.1: layer, and for each of four starts the signal's
 * mean square: geometric mean, least and most over 5 seeds; 100 neurons a layer.
 */
#include "network_experiments.h"

enum { N = 100, DEPTH = 30, SEEDS = 5, STARTS = 4 };

int main(void)
{
    const network_activation phi[STARTS] = {NETWORK_RELU, NETWORK_RELU,
                                            NETWORK_TANH, NETWORK_TANH};
    const double gain[STARTS] = {2, 1, 1, 0.01}; /* sd 0.01: 0.01^2 100 */
    static double q[DEPTH + 1], work[2 * N];
    static spread_of s[STARTS][DEPTH + 1];
    for (int k = 0; k < STARTS; k++)
        for (int seed = 1; seed <= SEEDS; seed++) {
            rng r;
            rng_seed(&r, (uint64_t)seed);
            if (signal_through_depth(N, DEPTH, q, phi[k], gain[k], &r, work) !=
                NUM_OK)
                return 0;
            for (int l = 0; l <= DEPTH; l++)
                spread_of_add(&s[k][l], log(q[l]));
        }
    for (int l = 0; l <= DEPTH; l++) {
        printf("%d", l);
        for (int k = 0; k < STARTS; k++)
            printf(" %.9g %.9g %.9g", exp(s[k][l].sum / SEEDS),
                   exp(s[k][l].low), exp(s[k][l].high));
        printf("\n");
    }
    return 0;
}
