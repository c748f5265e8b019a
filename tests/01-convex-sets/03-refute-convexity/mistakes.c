/*
 * What goes wrong in 1.3 refute_convexity.
 *
 * MISTAKE 1 ends-not-checked
 *   The sampler's points were taken as points of S without a question. It only
 *   proposes: a segment with an end outside of S shows nothing about S.
 * MISTAKE 2 only-one-end-checked
 *   Only x was checked. Both ends of a witness must be in S.
 * MISTAKE 3 t-outside
 *   t was drawn from [-1, 2), so z may lie on the line beyond x or y. Convexity
 *   says nothing about those points: t must lie in (0, 1).
 * MISTAKE 4 silence-called-proof
 *   No witness was found, and that was reported as a proof. Finitely many pairs
 *   can refute convexity, they can never prove it: CONVEXITY_NOT_REFUTED.
 * MISTAKE 5 ends-swapped
 *   t was made the weight of y. As in 1.1 it is the weight of x:
 *   z = t x + (1 - t) y.
 * MISTAKE 6 counts-every-pair
 *   tested counts the pairs that were tried. It should count those with both
 *   ends in S, since only these tested anything.
 * MISTAKE 7 gives-up-after-one
 *   The search ends with the first pair in S. Only a witness ends it early.
 * MISTAKE 8 own-generator
 *   The random numbers do not come from r: it was copied, or replaced by a
 *   generator with a seed of its own, so every call tries the same pairs.
 * MISTAKE 9 repeats-until-inside
 *   Points outside of S are drawn again, so max_pairs limits nothing and the
 *   search may never end. A pair with an end outside has used up its turn.
 * MISTAKE 10 goes-on-after-the-witness
 *   The search went on after a witness was found. One is enough: return it.
 * MISTAKE 11 tries-no-pairs
 *   max_pairs < 1 was accepted: return CONVEXITY_BAD_INPUT.
 * VARIANT 1 midpoints
 *   Always asks for the middle of the segment.
 * VARIANT 2 weight-first
 *   Draws t before the points, and walks from y towards x.
 */
#include "convex_sets.h"

convexity_verdict refute_convexity(int n, double x[n], double y[n], double z[n],
                                   double *t, int *tested, const sampled_set *S,
                                   int max_pairs, rng *r)
{
    *tested = 0;
#if MISTAKE == 10
    convexity_verdict found = CONVEXITY_NOT_REFUTED;
#endif
#if MISTAKE != 11
    if (max_pairs < 1)
        return CONVEXITY_BAD_INPUT;
#endif
#if MISTAKE == 8
    rng own = *r;
    r = &own;
#endif
    for (int pair = 0; pair < max_pairs; pair++) {
#if MISTAKE == 9
        do
            S->sample(n, x, r, S->data);
        while (!S->contains(n, x, S->data));
        do
            S->sample(n, y, r, S->data);
        while (!S->contains(n, y, S->data));
#else
#if VARIANT == 2
        *t = (1 + rng_uniform(r)) / 2;
#endif
        S->sample(n, x, r, S->data);
        S->sample(n, y, r, S->data);
#if MISTAKE == 6
        ++*tested;
#endif
#if MISTAKE == 2
        if (!S->contains(n, x, S->data))
            continue;
#elif MISTAKE != 1
        if (!S->contains(n, x, S->data) || !S->contains(n, y, S->data))
            continue;
#endif
#endif
#if MISTAKE != 6
        ++*tested;
#endif
#if MISTAKE == 3
        *t = 3 * rng_uniform(r) - 1;
#elif VARIANT == 1
        *t = 0.5;
#elif VARIANT != 2
        *t = rng_uniform(r);
#endif
        for (int i = 0; i < n; i++) {
#if MISTAKE == 5
            z[i] = (1 - *t) * x[i] + *t * y[i];
#elif VARIANT == 2
            z[i] = y[i] + *t * (x[i] - y[i]);
#else
            z[i] = *t * x[i] + (1 - *t) * y[i];
#endif
        }
        if (!S->contains(n, z, S->data)) {
#if MISTAKE == 10
            found = CONVEXITY_REFUTED;
#else
            return CONVEXITY_REFUTED;
#endif
        }
#if MISTAKE == 7
        return CONVEXITY_NOT_REFUTED;
#endif
    }
#if MISTAKE == 4
    return CONVEXITY_PROVED;
#elif MISTAKE == 10
    return found;
#else
    return CONVEXITY_NOT_REFUTED;
#endif
}
