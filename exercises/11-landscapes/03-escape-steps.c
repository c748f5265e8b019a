/*
 * 11.3 escape_steps
 *
 * Beside a saddle gradient descent is a linear map. Find the direction that
 * grows, see how much of the start lies along it, and predict when it will have
 * left.
 *
 * Read: chapters/11-landscapes/README.md, "Leaving a saddle"
 */
#include "landscapes.h"

num_status escape_steps(int n, double *steps, const double H[n * n],
                        const double d[n], double eta, double radius,
                        double work[n * (n + 2)])
{
    return NUM_NOT_IMPLEMENTED;
}
