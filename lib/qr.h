/* qr.h: A P = Q R, the factorisation behind least squares. */
#ifndef QR_H
#define QR_H

#include "num.h"

/*
 * qr_factor: A P = Q R with Q orthogonal, R upper triangular and P a
 * permutation of the columns, by Householder reflections. Each step takes the
 * remaining column of largest norm, so that |R_00| >= |R_11| >= ... up to
 * rounding, and a small diagonal element shows nearly dependent columns.
 *   m, n  rows and columns, >= 1, either may be larger; k = min(m, n)
 *   A     in: m x n row-major; out: R on and above the diagonal. Below it, in
 *         column j < k, the vector v_j without its leading 1 at row j:
 *         Q = H_0 ... H_{k-1},  H_j = I - tau_j v_j v_j'
 *   tau   out, [k]
 *   perm  out, [n]: column j of A P is column perm[j] of A
 *   work  [n]
 * Returns NUM_OK, or NUM_BAD_INPUT if an element of A is NaN or infinite;
 * nothing is written then. About 3mn^2 flops for m >= n, no allocation.
 * Sources: Golub & Van Loan, Matrix Computations, 4th ed., sections 5.2 and
 * 5.4; H_j as in LAPACK's dlarfg.
 */
num_status qr_factor(int m, int n, double A[m * n], double tau[], int perm[n],
                     double work[n]);

/*
 * qr_rank: the number of leading diagonal elements of R that are larger than
 * tol |R_00|; 0 if R_00 is 0. max(m, n) * DBL_EPSILON is a usual tol. It is an
 * estimate: there are matrices (Kahan's) whose R shows no small element though
 * they are nearly singular.
 *   A    in, m x n from qr_factor
 *   tol  in, >= 0
 */
int qr_rank(int m, int n, const double A[m * n], double tol);

/*
 * qr_apply:   y = Q y
 * qr_apply_t: y = Q'y
 *   y       in and out, [m]
 *   A, tau  in, from qr_factor
 * 4mk flops each.
 */
void qr_apply(int m, int n, double y[m], const double A[m * n],
              const double tau[]);
void qr_apply_t(int m, int n, double y[m], const double A[m * n],
                const double tau[]);

/*
 * qr_least_squares: minimise |Ax - b|.
 *   m, n      rows and columns, >= 1
 *   x         out, [n]. If the rank is below n there are many minimisers; this
 *             one has n - rank elements equal to 0 (it need not be shortest).
 *   rank      out, qr_rank with tol = max(m, n) DBL_EPSILON
 *   residual  out, |Ax - b|
 *   A         in: m x n; out: the factorisation
 *   b         in: [m]; out: Q'b
 *   tau       [min(m, n)], from qr_factor
 *   perm      [n], from qr_factor
 *   work      [n]
 * Returns NUM_OK; NUM_NOT_PD if the rank is below n (A'A is then singular),
 * with all outputs set; NUM_BAD_INPUT if A or b is not finite, with nothing
 * written.
 * About 3mn^2 flops for m >= n. Backward stable: x solves a problem whose data
 * differ from A and b by some roundings.
 * Source: Golub & Van Loan, 4th ed., Algorithm 5.3.2, here with pivoting.
 */
num_status qr_least_squares(int m, int n, double x[n], int *rank,
                            double *residual, double A[m * n], double b[m],
                            double tau[], int perm[n], double work[n]);

#endif
