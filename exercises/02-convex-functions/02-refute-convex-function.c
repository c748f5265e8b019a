/*
 * 2.2 refute_convex_function
 *
 * Draw chords in a box until one lies below the graph by more than rounding can
 * explain, or until the chords are used up.
 *
 * Read: chapters/02-convex-functions/README.md, "Chords refute, they never
 * prove"
 */
#include "convex_functions.h"

chord_verdict refute_convex_function(objective *f, double x[], double y[],
                                     double *t, int *tested, const double lo[],
                                     const double hi[], int max_chords,
                                     double tol, rng *r, double work[])
{
    return (chord_verdict)NOT_WRITTEN;
}
