/*
 * rng.c: xoshiro256++ 1.0 and splitmix64 by D. Blackman and S. Vigna, whose C
 * code at https://prng.di.unimi.it is in the public domain.
 */
#include "rng.h"

#include <assert.h>
#include <math.h>

static const double two_pi = 6.28318530717958647692;

static uint64_t splitmix64(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

static uint64_t rotate_left(uint64_t x, int k)
{
    return (x << k) | (x >> (64 - k));
}

void rng_seed(rng *r, uint64_t seed)
{
    for (int i = 0; i < 4; i++)
        r->s[i] = splitmix64(&seed);
}

uint64_t rng_next(rng *r)
{
    uint64_t *s = r->s;
    uint64_t result = rotate_left(s[0] + s[3], 23) + s[0];
    uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate_left(s[3], 45);
    return result;
}

double rng_uniform(rng *r)
{
    return (double)(rng_next(r) >> 11) * 0x1p-53;
}

double rng_normal(rng *r)
{
    double u = 1 - rng_uniform(r); /* in (0, 1], so that log(u) is finite */
    double v = rng_uniform(r);
    return sqrt(-2 * log(u)) * cos(two_pi * v);
}

int rng_below(rng *r, int n)
{
    assert(n >= 1);
    uint64_t range = (uint64_t)n;
    uint64_t x = rng_next(r);
    /* The first 2^64 mod n values would make small results likelier. They are
     * below n, so that the division is hardly ever needed. */
    while (x < range && x < (UINT64_MAX - range + 1) % range)
        x = rng_next(r);
    return (int)(x % range);
}

/* Fisher and Yates, from the end. */
void rng_shuffle(rng *r, int n, int p[])
{
    for (int i = n - 1; i > 0; i--) {
        int j = rng_below(r, i + 1);
        int t = p[i];
        p[i] = p[j];
        p[j] = t;
    }
}
