/* eig.h: eigenvalues and eigenvectors of symmetric matrices. */
#ifndef EIG_H
#define EIG_H

#include "num.h"

/*
 * eig_sym: A = V' diag(lambda) V with V V' = I. Householder reflections make A
 * tridiagonal, implicitly shifted QL steps make that diagonal.
 *   n       order, n >= 1
 *   lambda  out, [n], ascending
 *   V       out, n x n row-major: row k is an eigenvector to lambda[k], of
 *           length 1, its sign arbitrary. May be A itself.
 *   A       in, n x n symmetric; only the lower triangle is read
 *   work    [n]
 * Returns NUM_OK; NUM_BAD_INPUT if an element that is read is NaN or infinite;
 * NUM_MAX_ITERATIONS if an eigenvalue takes more than 60 QL steps, where two or
 * three are usual. Outputs are unspecified unless NUM_OK.
 * Backward stable: lambda and V are exact for a matrix that differs from A by a
 * modest multiple of eps |A|. So every lambda[k] is right to about eps times
 * the largest |lambda|, and not to eps times itself.
 * About 8n^3 flops, no allocation, 64 KiB of stack. `make BLAS=1` hands it to
 * LAPACK, which allocates: then NUM_NO_MEMORY is possible too.
 * Sources: Golub & Van Loan, Matrix Computations, 4th ed., section 8.3; for the
 * QL form Martin & Wilkinson, The implicit QL algorithm, Numer. Math. 12
 * (1968), 377-383.
 */
num_status eig_sym(int n, double lambda[n], double V[n * n],
                   const double A[n * n], double work[n]);

/*
 * eig_sym_values: the eigenvalues alone, as above, in about 4/3 n^3 flops.
 *   work  [n * (n + 1)]
 */
num_status eig_sym_values(int n, double lambda[n], const double A[n * n],
                          double work[n * (n + 1)]);

/*
 * eig_jacobi: the same decomposition by Jacobi's rotations, row by row until
 * nothing is left off the diagonal. Shorter, easier to read, and more than ten
 * times slower than eig_sym.
 *   n, lambda, V, A  as in eig_sym, but V must not be A
 *   work             [n * n]
 * Returns NUM_OK, NUM_BAD_INPUT as eig_sym, NUM_MAX_ITERATIONS after 60 sweeps,
 * where six to ten are usual. Each sweep takes about 9n^3 flops.
 * Source: Golub & Van Loan, 4th ed., section 8.5.
 */
num_status eig_jacobi(int n, double lambda[n], double V[n * n],
                      const double A[n * n], double work[n * n]);

#endif
