/*
 * 1.3 refute_convexity
 *
 * Try max_pairs pairs of points from S->sample. If both points of a pair are in
 * S, ask S->contains for one random point between them. The first point between
 * that is not in S is the witness: return it at once.
 *
 * Read: chapters/01-convex-sets/README.md, "A sample refutes, it never proves"
 */
#include "convex_sets.h"

convexity_verdict refute_convexity(int n, double x[n], double y[n], double z[n],
                                   double *t, int *tested, const sampled_set *S,
                                   int max_pairs, rng *r)
{
    return (convexity_verdict)NOT_WRITTEN;
}
