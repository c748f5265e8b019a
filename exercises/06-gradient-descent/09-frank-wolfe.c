/*
 * 6.9 frank_wolfe (challenge)
 *
 * Minimise over the simplex without a projection: find the vertex that the
 * gradient likes best and go part of the way. The same inner product says how
 * far from the minimum you are at most.
 *
 * Read: chapters/06-gradient-descent/README.md, "No projection: Frank-Wolfe"
 */
#include "gradient_descent.h"

num_status frank_wolfe(objective *f, double x[], double history[],
                       double gaps[], int *steps, double tol, int max_steps,
                       double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
