/*
 * 1.6 convex_hull_2d
 *
 * Sort a copy of the points by x, then y. Walk from left to right for the lower
 * chain and back for the upper one; a new point throws out the last corner as
 * long as the chain does not turn left there. Mind equal points, and points on
 * one line.
 *
 * Read: chapters/01-convex-sets/README.md, "The hull"
 */
#include "convex_sets.h"

int convex_hull_2d(int n, double H[2 * (n + 1)], const double P[2 * n],
                   double work[2 * n])
{
    return NOT_WRITTEN;
}
