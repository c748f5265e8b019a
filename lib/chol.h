/* chol.h: Cholesky factorisation, the solver for positive definite systems. */
#ifndef CHOL_H
#define CHOL_H

#include "num.h"

/*
 * chol_factor: factor A = L L'.
 *   n  order, n >= 1
 *   L  out, n x n row-major, lower; zeros above. May be A itself.
 *   A  in, n x n symmetric; only the lower triangle is read.
 * Returns NUM_OK, or NUM_NOT_PD if a pivot is not a positive finite number; L
 * is then unspecified. NaN or infinity anywhere in the lower triangle reaches a
 * pivot, so it is refused too. A matrix that is positive definite by less than
 * the rounding errors of its entries may be refused, and a singular one may
 * pass with a tiny pivot.
 * n^3/3 flops, no allocation, up to 300 KiB of stack. Source: Golub & Van
 * Loan, Matrix Computations, 4th ed., section 4.2, there by columns or blocks,
 * here by halves.
 */
num_status chol_factor(int n, double L[n * n], const double A[n * n]);

/*
 * chol_solve: solve A x = b, given the factor of A = L L'.
 *   n  order, n >= 1
 *   x  out, [n]. May be b itself.
 *   L  in, n x n from chol_factor; only the lower triangle is read.
 *   b  in, [n]
 * 2n^2 flops, no allocation.
 */
void chol_solve(int n, double x[n], const double L[n * n], const double b[n]);

#endif
