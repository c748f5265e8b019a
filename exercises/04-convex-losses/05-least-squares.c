/*
 * 4.5 least_squares_normal, least_squares_qr, least_squares_residuals
 *
 * Solve one problem in two ways. Write the normal equations with Cholesky, then
 * Householder's QR factorisation by hand, and measure how good the answers are.
 *
 * Read: chapters/04-convex-losses/README.md, "Least squares, twice"
 */
#include "convex_losses.h"

num_status least_squares_normal(int m, int n, double w[n],
                                const double X[m * n], const double y[m],
                                double lambda, int intercept,
                                double work[n * n])
{
    return NUM_NOT_IMPLEMENTED;
}

num_status least_squares_qr(int m, int n, double w[n], const double X[m * n],
                            const double y[m], double work[m * n + 2 * m])
{
    return NUM_NOT_IMPLEMENTED;
}

void least_squares_residuals(int m, int n, double *residual, double *slope,
                             const double X[m * n], const double y[m],
                             const double w[n], double work[m + n])
{
}
