/*
 * 3.5 cholesky
 *
 * Factor A = L L'. If it works, A is positive definite; if a pivot is not a
 * positive number, it is not. No cheaper test is as reliable.
 *
 * Read: chapters/03-hessian-test/README.md, "Testing a matrix: Cholesky"
 */
#include "hessian_test.h"

num_status cholesky(int n, double L[n * n], const double A[n * n])
{
    return NUM_NOT_IMPLEMENTED;
}
