/*
 * gemm.h: C = C + alpha A B, the kernel that carries products, Gram matrices,
 * Cholesky and eigenvalues. mat.h has the products as one wants them.
 *
 * Factors are views: element (i, p) of A is a[i * row + p * column]. A matrix
 * stored row after row of length n has row = n and column = 1, its transpose
 * row = 1 and column = n; a block of a matrix is a view as well. So one kernel
 * does A B, A'B, A B' and A'B'.
 *
 * How it works: tiles of C (8 x 8 with AVX-512) stay in registers while a
 * column of A and a row of B are multiplied into them; blocks of B that would
 * not stay in the caches are first copied into the order in which they are read
 * (Goto & van de Geijn, Anatomy of high-performance matrix multiplication, ACM
 * Trans. Math. Softw. 34 (2008), article 12).
 */
#ifndef GEMM_H
#define GEMM_H

#include <stddef.h>

/* gemm_view: a matrix, wherever its elements are. */
typedef struct gemm_view {
    const double *a;
    ptrdiff_t row, column;
} gemm_view;

/*
 * gemm_add: C = C + alpha A B.
 *   m, k, n  >= 0; A is m x k, B k x n, C m x n
 *   C        in and out, element (i, j) is C[i * row + j]; must not overlap A
 *            or B
 *   row      >= n
 * Each element is C_ij + alpha s with the sum s taken in order, broken into
 * pieces of at most 256 products. 2mkn flops, no allocation; up to 300 KiB of
 * stack. Nothing is skipped: a NaN in A or B reaches all that it belongs to.
 */
void gemm_add(int m, int k, int n, double *C, ptrdiff_t row, double alpha,
              gemm_view A, gemm_view B);

/*
 * gemm_add_lower: the same for a square C (m = n) of which only the lower
 * triangle is wanted. Elements above the diagonal may be changed or not. About
 * kn^2 flops.
 */
void gemm_add_lower(int n, int k, double *C, ptrdiff_t row, double alpha,
                    gemm_view A, gemm_view B);

#endif
