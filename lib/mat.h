/*
 * mat.h: matrices as bare arrays, row after row: element (i, j) of the m x n
 * matrix A is A[i * n + j].
 *
 * Sizes are >= 1, and the number of elements fits an int. Outputs must not
 * overlap inputs unless it is said. Nothing allocates. NaN and infinity follow
 * IEEE arithmetic: no product with a zero is skipped.
 */
#ifndef MAT_H
#define MAT_H

/*
 * mat_vec:       y = A x,      y[m], A m x n, x[n]. 2mn flops.
 * mat_t_vec:     y = A' x,     y[n], A m x n, x[m]; reads A by rows. 2mn flops.
 * mat_add_t_vec: y = y + A' x, the same.
 */
void mat_vec(int m, int n, double y[m], const double A[m * n],
             const double x[n]);
void mat_t_vec(int m, int n, double y[n], const double A[m * n],
               const double x[m]);
void mat_add_t_vec(int m, int n, double y[n], const double A[m * n],
                   const double x[m]);

/*
 * mat_mul:   C = A B,   C m x n, A m x k, B k x n
 * mat_t_mul: C = A' B,  C m x n, A k x m, B k x n
 * mat_mul_t: C = A B',  C m x n, A m x k, B n x k
 * 2mkn flops each, by gemm_add (gemm.h), so up to 300 KiB of stack.
 */
void mat_mul(int m, int k, int n, double C[m * n], const double A[m * k],
             const double B[k * n]);
void mat_t_mul(int m, int k, int n, double C[m * n], const double A[k * m],
               const double B[k * n]);
void mat_mul_t(int m, int k, int n, double C[m * n], const double A[m * k],
               const double B[n * k]);

/*
 * mat_gram:          G = X'X,         G n x n symmetric, X m x n. mn^2 flops.
 * mat_gram_weighted: G = X' diag(d) X, d[m] of any sign. mn^2 flops.
 * Only one triangle is computed, the other is copied: G is exactly symmetric.
 * mat_add_gram_weighted: G = G + X' diag(d) X, but only the lower triangle; what
 * is above the diagonal may be changed or not.
 */
void mat_gram(int m, int n, double G[n * n], const double X[m * n]);
void mat_gram_weighted(int m, int n, double G[n * n], const double X[m * n],
                       const double d[m]);
void mat_add_gram_weighted(int m, int n, double G[n * n], const double X[m * n],
                           const double d[m]);

/*
 * mat_identity:     A = I, n x n
 * mat_add_diagonal: A = A + a I, n x n
 * mat_add_outer:    A = A + a x y', A m x n, x[m], y[n]
 * mat_transpose:    B = A', B n x m, A m x n
 * mat_fill_upper:   copy the lower triangle of A, n x n, over the upper one
 */
void mat_identity(int n, double A[n * n]);
void mat_add_diagonal(int n, double A[n * n], double a);
void mat_add_outer(int m, int n, double A[m * n], const double x[m],
                   const double y[n], double a);
void mat_transpose(int m, int n, double B[n * m], const double A[m * n]);
void mat_fill_upper(int n, double A[n * n]);

#endif
