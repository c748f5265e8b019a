/* instance.c: the random numbers that an instance is drawn from. */
#include "internal.h"
#include <stdlib.h>

unsigned long long test_seed(void)
{
    const char *seed = getenv("DESCENT_SEED");
    return seed ? strtoull(seed, NULL, 10) : 1;
}

rng test_rng(uint64_t stream)
{
    rng r;
    rng_seed(&r, test_seed() + stream * 0x9E3779B97F4A7C15);
    return r;
}
