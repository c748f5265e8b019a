/*
 * blas.h: the one place where the library hands work to OpenBLAS and LAPACKE.
 *
 * `make BLAS=1` links them, where pkg-config finds them; the default build
 * needs nothing and has functions here that decline. Callers try these first
 * and do the work themselves when they get 0.
 */
#ifndef BLAS_H
#define BLAS_H

#include "gemm.h"
#include "num.h"

#ifdef HAVE_BLAS

/* blas_gemm: gemm_add; 0 if a view has no unit stride, nothing is done then. */
int blas_gemm(int m, int k, int n, double *C, ptrdiff_t row, double alpha,
              gemm_view A, gemm_view B);

/* blas_gemm_lower: gemm_add_lower, in half the work if B is A'. */
int blas_gemm_lower(int n, int k, double *C, ptrdiff_t row, double alpha,
                    gemm_view A, gemm_view B);

/* blas_chol: L = the factor of L, in its lower triangle; 1 and a status. */
int blas_chol(num_status *status, int n, double L[n * n]);

/*
 * blas_eig: eigenvalues of the lower triangle of V, ascending, and with
 * is_values = 0 the eigenvectors as the rows of V. LAPACKE allocates its own
 * work space; 1 and a status, NUM_NO_MEMORY if it got none.
 */
int blas_eig(num_status *status, int n, double lambda[n], double V[n * n],
             int is_values);

#else

static inline int blas_gemm(int m, int k, int n, double *C, ptrdiff_t row,
                            double alpha, gemm_view A, gemm_view B)
{
    (void)m, (void)k, (void)n, (void)C, (void)row, (void)alpha, (void)A,
        (void)B;
    return 0;
}

static inline int blas_gemm_lower(int n, int k, double *C, ptrdiff_t row,
                                  double alpha, gemm_view A, gemm_view B)
{
    (void)n, (void)k, (void)C, (void)row, (void)alpha, (void)A, (void)B;
    return 0;
}

static inline int blas_chol(num_status *status, int n, double L[n * n])
{
    (void)status, (void)n, (void)L;
    return 0;
}

static inline int blas_eig(num_status *status, int n, double lambda[n],
                           double V[n * n], int is_values)
{
    (void)status, (void)n, (void)lambda, (void)V, (void)is_values;
    return 0;
}

#endif

#endif
