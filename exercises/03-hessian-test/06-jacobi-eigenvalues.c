/*
 * 3.6 jacobi_eigenvalues
 *
 * Find all eigenvalues of a symmetric matrix by turning one plane at a time until
 * the matrix is diagonal, and stop when it is.
 *
 * Read: chapters/03-hessian-test/README.md, "Testing a matrix: eigenvalues"
 */
#include "hessian_test.h"

num_status jacobi_eigenvalues(int n, double lambda[n], int *sweeps,
                              const double A[n * n], double tol, int max_sweeps,
                              double work[n * n])
{
    return NUM_NOT_IMPLEMENTED;
}
