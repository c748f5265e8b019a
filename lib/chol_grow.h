/*
 * chol_grow.h: a Cholesky factor A = R'R of a matrix that gains and loses rows
 * and columns, at n^2 flops each instead of n^3 / 3 for a new factor.
 *
 * R is upper triangular, row k at R + k * stride, n <= stride, so that all that
 * is done to it goes along rows. What stands below the diagonal is neither read
 * nor written. Nothing allocates.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 6.5.
 */
#ifndef CHOL_GROW_H
#define CHOL_GROW_H

#include "num.h"

/*
 * chol_append: the factor of [A a; a' d] from that of A.
 *   n       the order of A, 0 <= n < stride
 *   R       in and out, column n is written
 *   stride  elements from row to row
 *   a       in: [n]; out: overwritten, R'^{-1} a
 *   d       in, the new diagonal element
 *   tol     in, 0 <= tol < 1
 * Returns NUM_OK, or NUM_NOT_PD unless the new pivot d - a'A^{-1}a is a finite
 * number above tol d: if A is a Gram matrix, pivot / d is the squared sine of the
 * angle between the new column and the span of the others. R is unchanged then.
 */
num_status chol_append(int n, double R[], int stride, double a[], double d,
                       double tol);

/*
 * chol_remove: the factor without row and column k of A, by Givens rotations;
 * those behind k move up by one.
 *   n  the order of A, n >= 1
 *   k  in, 0 <= k < n
 * 3 (n - k)^2 flops.
 */
void chol_remove(int n, double R[], int stride, int k);

/*
 * chol_solve_upper: solve R'R x = b. 2n^2 flops.
 * chol_solve_back:  solve R x = b; after a refused chol_append with b = its a
 *                   these are the coefficients of the new column by the others.
 *   x  in: b; out: x, [n]
 */
void chol_solve_upper(int n, double x[], const double R[], int stride);
void chol_solve_back(int n, double x[], const double R[], int stride);

#endif
