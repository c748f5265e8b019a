/* 1.3 refute_convexity: look for a segment of S that leaves S. */
#include "convex_sets.h"

convexity_verdict refute_convexity(int n, double x[n], double y[n], double z[n],
                                   double *t, int *tested, const sampled_set *S,
                                   int max_pairs, rng *r)
{
    *tested = 0;
    if (max_pairs < 1)
        return CONVEXITY_BAD_INPUT;
    for (int pair = 0; pair < max_pairs; pair++) {
        S->sample(n, x, r, S->data);
        S->sample(n, y, r, S->data);
        if (!S->contains(n, x, S->data) || !S->contains(n, y, S->data))
            continue;
        ++*tested;
        *t = rng_uniform(r); /* 0 gives z = y, which is in S: no witness */
        for (int i = 0; i < n; i++)
            z[i] = *t * x[i] + (1 - *t) * y[i];
        if (!S->contains(n, z, S->data))
            return CONVEXITY_REFUTED;
    }
    return CONVEXITY_NOT_REFUTED;
}
