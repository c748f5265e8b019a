/*
 * 10.2 ridge, ridge_augmented
 *
 * Least squares with an L2 penalty on the weights, but not on the intercept:
 * once by the normal equations, once as plain least squares with n more rows.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "Ridge"
 */
#include "l1_vs_l2.h"

num_status ridge(int m, int n, double w[n], double *b, const double X[m * n],
                 const double y[m], double lambda,
                 double work[(m + n) * (n + 1)])
{
    return NUM_NOT_IMPLEMENTED;
}

num_status ridge_augmented(int m, int n, double w[n], double *b,
                           const double X[m * n], const double y[m],
                           double lambda,
                           double work[(m + n) * (n + 1) + 3 * n], int perm[n])
{
    return NUM_NOT_IMPLEMENTED;
}
