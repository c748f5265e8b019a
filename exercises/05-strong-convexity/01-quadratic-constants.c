/*
 * 5.1 quadratic_constants, least_squares_constants
 *
 * Say how flat and how steep a quadratic can be: mu and L are the smallest and
 * the largest eigenvalue of its Hessian. eig.h finds eigenvalues; you decide
 * which of them are 0. Then do the same for least squares.
 *
 * Read: chapters/05-strong-convexity/README.md, "Quadratics: two eigenvalues"
 */
#include "strong_convexity.h"

num_status quadratic_constants(int n, double *mu, double *L, double *kappa,
                               const double A[n * n], double work[n * (n + 2)])
{
    return NUM_NOT_IMPLEMENTED;
}

num_status least_squares_constants(int m, int n, double *mu, double *L,
                                   double *kappa, const double X[m * n],
                                   double work[2 * n * (n + 1)])
{
    return NUM_NOT_IMPLEMENTED;
}
