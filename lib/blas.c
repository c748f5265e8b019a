/* blas.c: OpenBLAS and LAPACKE behind the functions of blas.h. */
#include "blas.h"

#ifdef HAVE_BLAS

#include <cblas.h>
#include <lapacke.h>
#include <math.h>

/* operand: a view as BLAS wants it, stored by rows or the transpose of such. */
typedef struct operand {
    CBLAS_TRANSPOSE op;
    int row;
} operand;

/* 1 if BLAS can read the m x n view V. */
static int readable(operand *o, int m, int n, gemm_view V)
{
    if (V.column == 1 && V.row >= n) {
        *o = (operand){CblasNoTrans, (int)V.row};
        return V.row >= 1;
    }
    *o = (operand){CblasTrans, (int)V.column};
    return V.row == 1 && V.column >= m && V.column >= 1;
}

int blas_gemm(int m, int k, int n, double *C, ptrdiff_t row, double alpha,
              gemm_view A, gemm_view B)
{
    operand a, b;
    if (!readable(&a, m, k, A) || !readable(&b, k, n, B))
        return 0;
    cblas_dgemm(CblasRowMajor, a.op, b.op, m, n, k, alpha, A.a, a.row, B.a,
                b.row, 1, C, (int)row);
    return 1;
}

int blas_gemm_lower(int n, int k, double *C, ptrdiff_t row, double alpha,
                    gemm_view A, gemm_view B)
{
    operand a;
    if (A.a != B.a || A.row != B.column || A.column != B.row)
        return blas_gemm(n, k, n, C, row, alpha, A, B);
    if (!readable(&a, n, k, A))
        return 0;
    cblas_dsyrk(CblasRowMajor, CblasLower, a.op, n, k, alpha, A.a, a.row, 1, C,
                (int)row);
    return 1;
}

/* By columns our lower triangle is the upper one, and our L is LAPACK's U'. */
int blas_chol(num_status *status, int n, double L[n * n])
{
    lapack_int info = LAPACKE_dpotrf_work(LAPACK_COL_MAJOR, 'U', n, L, n);
    for (int i = 0; i < n && info == 0; i++)
        if (!(L[i * n + i] > 0 && L[i * n + i] < INFINITY))
            info = 1; /* OpenBLAS lets NaN pass */
    *status = info == 0 ? NUM_OK : NUM_NOT_PD;
    return 1;
}

int blas_eig(num_status *status, int n, double lambda[n], double V[n * n],
             int is_values)
{
    /* again by columns: LAPACK's eigenvectors, its columns, are our rows */
    const lapack_int info = LAPACKE_dsyevd(
        LAPACK_COL_MAJOR, is_values ? 'N' : 'V', 'U', n, V, n, lambda);
    *status = info == 0                          ? NUM_OK
              : info == LAPACK_WORK_MEMORY_ERROR ? NUM_NO_MEMORY
                                                 : NUM_MAX_ITERATIONS;
    return 1;
}

#else
typedef int blas_is_not_linked; /* a source file needs a declaration */
#endif
