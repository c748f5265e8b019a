/*
 * 2.1 jensen_gap
 *
 * How far does the chord lie above the graph? Weigh the two end values, and
 * subtract the value at the point between. Mind the points at which f is
 * +INFINITY: they are outside of its domain.
 *
 * Read: chapters/02-convex-functions/README.md, "Chords" and "The domain
 * counts"
 */
#include "convex_functions.h"

double jensen_gap(objective *f, const double x[], const double y[], double t,
                  double work[])
{
    return (double)NAN;
}
