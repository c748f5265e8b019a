/* rng.h: xoshiro256++ seeded by splitmix64: the same seed, the same numbers. */
#ifndef RNG_H
#define RNG_H

#include <stdint.h>

/* rng: the whole state of a generator. Copy it to branch off a sequence. */
typedef struct rng {
    uint64_t s[4];
} rng;

/*
 * rng_seed: fill the state from any 64-bit seed, 0 included.
 * Source: Blackman & Vigna, prng.di.unimi.it (xoshiro256plusplus.c,
 * splitmix64.c).
 */
void rng_seed(rng *r, uint64_t seed);

/* rng_next: 64 random bits. */
uint64_t rng_next(rng *r);

/* rng_uniform: (rng_next >> 11) 2^-53, a double in [0, 1). */
double rng_uniform(rng *r);

/*
 * rng_normal: standard normal; always takes two uniforms (Box-Muller). It calls
 * log and cos, so its last bits may differ between C libraries.
 */
double rng_normal(rng *r);

/* rng_below: an int in 0 ... n - 1 without modulo bias; n >= 1. */
int rng_below(rng *r, int n);

/* rng_shuffle: permute p[n] in place, all orders equally likely. */
void rng_shuffle(rng *r, int n, int p[]);

#endif
