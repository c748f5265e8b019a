/*
 * 6.5 projected_gradient
 *
 * Step against the gradient, then go back to the nearest feasible point. Stop
 * when a whole step of this kind moves x by less than eta tol.
 *
 * Read: chapters/06-gradient-descent/README.md, "Constraints: projected
 * gradient"
 */
#include "gradient_descent.h"

num_status projected_gradient(objective *f, double x[], double history[],
                              int *steps, const feasible_set *C, double eta,
                              double tol, int max_steps, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
