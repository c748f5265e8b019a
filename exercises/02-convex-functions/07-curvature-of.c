/*
 * 2.7 curvature_of
 *
 * Prove that an expression is convex without looking at a single point: give
 * every node its curvature and its sign from those of its arguments, by the
 * rules in the header. Arguments come before the nodes that use them, so one
 * loop over the array is enough. Where no rule applies, the verdict is unknown.
 *
 * Read: chapters/02-convex-functions/README.md, "Disciplined convex
 * programming"
 */
#include "convex_functions.h"

curvature curvature_of(int count, curvature curvatures[count],
                       known_sign signs[count], const node nodes[count])
{
    return (curvature)NOT_WRITTEN;
}
