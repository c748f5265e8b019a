/*
 * 6.3 backtracking, gradient_descent_backtracking
 *
 * Try t0, beta t0, beta^2 t0, ... and take the first step that makes f fall by
 * at least the fraction c of what the slope promises. Then put the search into
 * gradient descent, starting from t0 in every iteration.
 *
 * Read: chapters/06-gradient-descent/README.md, "Backtracking"
 */
#include "gradient_descent.h"

num_status backtracking(objective *f, double x_new[], double *t,
                        const double x[], double fx, const double g[],
                        const double d[], double t0, double beta, double c)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status gradient_descent_backtracking(objective *f, double x[],
                                         double history[], int *steps,
                                         double t0, double beta, double c,
                                         double tol, int max_steps,
                                         double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
