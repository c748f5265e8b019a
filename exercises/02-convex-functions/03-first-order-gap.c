/*
 * 2.3 first_order_gap
 *
 * How far does the graph lie above the tangent? Take value and gradient at x,
 * walk along the tangent to y, and compare.
 *
 * Read: chapters/02-convex-functions/README.md, "Tangents"
 */
#include "convex_functions.h"

double first_order_gap(objective *f, const double x[], const double y[],
                       double work[])
{
    return (double)NAN;
}
