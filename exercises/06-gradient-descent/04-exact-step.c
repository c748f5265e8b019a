/*
 * 6.4 exact_step
 *
 * Along a line a quadratic is a parabola. Find its lowest point, and say so if
 * it has none.
 *
 * Read: chapters/06-gradient-descent/README.md, "The exact step and the zigzag"
 */
#include "gradient_descent.h"

num_status exact_step(int n, double *t, const double A[n * n],
                      const double g[n], const double d[n])
{
    return NUM_NOT_IMPLEMENTED;
}
