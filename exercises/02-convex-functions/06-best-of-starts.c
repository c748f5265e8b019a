/*
 * 2.6 best_of_starts
 *
 * Walk downhill from every start. For a convex function all walks reach the
 * same value, perhaps at different places. Keep every end and its value, then
 * say which is best, how far the values lie apart, and how far the best places.
 *
 * Read: chapters/02-convex-functions/README.md, "Every local minimum is global"
 */
#include "convex_functions.h"

int best_of_starts(objective *f, int count, double ends[], double values[],
                   int *best, double *spread, double *width,
                   const double starts[], const descent *method, double tol)
{
    return NOT_WRITTEN;
}
