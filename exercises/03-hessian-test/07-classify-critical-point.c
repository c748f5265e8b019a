/*
 * 3.7 classify_critical_point
 *
 * Minimum, maximum, saddle, or not to be told from second derivatives: let the
 * signs of the eigenvalues decide, with a zero that fits the size of the matrix.
 * Use eig.h for the eigenvalues.
 *
 * Read: chapters/03-hessian-test/README.md, "Critical points"
 */
#include "eig.h"
#include "hessian_test.h"

int classify_critical_point(int n, double lambda[n], int *index,
                            const double H[n * n], double tol,
                            double work[n * (n + 1)])
{
    return NOT_WRITTEN;
}
