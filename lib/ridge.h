/*
 * ridge.h: ridge regression, by Cholesky.
 *
 * Minimise over w in R^n, for X m x n and y in R^m,
 *   P(w) = |y - Xw|^2 / (2m) + lambda/2 |w|^2.
 * There is no intercept: centre X and y for one.
 */
#ifndef RIDGE_H
#define RIDGE_H

#include "num.h"
#include <stddef.h>

/* ridge_work_size: the numbers that ridge_solve needs, k (k + 2) + m + n. */
size_t ridge_work_size(int m, int n);

/*
 * ridge_solve: the minimiser, from the smaller of two systems of order
 * k = min(m, n):
 *   n <= m   (X'X + m lambda I) w = X'y
 *   n > m    w = X'a,  (X X' + m lambda I) a = y
 * and a step of iterative refinement, with residuals from X itself.
 *   m, n      rows and columns, >= 1
 *   w         out, [n]
 *   gradient  out, |grad P(w)|, the certificate:
 *             P(w) - min P <= gradient^2 / (2 lambda)
 *   X         in, m x n row-major
 *   y         in, [m]
 *   lambda    in, >= 0, finite. With 0 the solution is that of least squares,
 *             for n > m the shortest; but the condition of X is squared here,
 *             and qr_least_squares is right where that matters.
 *   work      [ridge_work_size(m, n)]
 * Returns NUM_OK; NUM_BAD_INPUT if lambda is outside or X or y is not finite;
 * NUM_NOT_PD if the matrix is singular in this precision, which takes a lambda
 * below about eps times the largest eigenvalue of X'X / m; NUM_DIVERGED if w
 * overflows. Outputs are unspecified unless NUM_OK.
 * max(m, n) k^2 + k^3/3 flops, no allocation.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 6.1.4.
 */
num_status ridge_solve(int m, int n, double w[n], double *gradient,
                       const double X[m * n], const double y[m], double lambda,
                       double work[]);

#endif
