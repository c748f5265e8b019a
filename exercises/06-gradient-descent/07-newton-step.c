/*
 * 6.7 newton_step
 *
 * Go to the bottom of the quadratic model of f. Where the model has no bottom,
 * shift the Hessian until it has; where the model promises too much, halve the
 * step. Use chol.h for the factorisation.
 *
 * Read: chapters/06-gradient-descent/README.md, "Curvature: Newton's method"
 */
#include "chol.h"
#include "gradient_descent.h"

num_status newton_step(objective *f, double x_new[], double *t, double *tau,
                       const double x[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
