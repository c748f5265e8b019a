/*
 * 4.6 logistic_newton_step
 *
 * One Newton step for logistic regression: build the Hessian, solve with
 * Cholesky, and shorten the step until it goes down far enough.
 *
 * Read: chapters/04-convex-losses/README.md, "Newton's method"
 */
#include "convex_losses.h"

num_status logistic_newton_step(int m, int n, double w_new[n], double *t,
                                double *decrement, const double X[m * n],
                                const double y[m], const double w[n],
                                double lambda, double work[n * n + 2 * n])
{
    return NUM_NOT_IMPLEMENTED;
}
