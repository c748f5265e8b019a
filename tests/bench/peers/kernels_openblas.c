/* needs: -llapacke -lopenblas */
/* apt: libopenblas-dev liblapacke-dev */
/* kernels_openblas.c: the kernels of OpenBLAS through CBLAS and LAPACKE. */
#include "coretypes.h"
#include "kernels_task.h"
#include <cblas.h>
#include <lapacke.h>
#include <string.h>

static double dot(int n, const double x[], const double y[])
{
    return cblas_ddot(n, x, 1, y, 1);
}

static void axpy(int n, double y[], const double x[], double a)
{
    cblas_daxpy(n, a, x, 1, y, 1);
}

static void gemv(int m, int n, double y[], const double A[], const double x[])
{
    cblas_dgemv(CblasRowMajor, CblasNoTrans, m, n, 1, A, n, x, 1, 0, y, 1);
}

static void gemv_t(int m, int n, double y[], const double A[], const double x[])
{
    cblas_dgemv(CblasRowMajor, CblasTrans, m, n, 1, A, n, x, 1, 0, y, 1);
}

static void gemm(int m, int k, int n, double C[], const double A[],
                 const double B[])
{
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, A, k, B,
                n, 0, C, n);
}

static void gram(int m, int n, double G[], const double X[])
{
    cblas_dsyrk(CblasRowMajor, CblasLower, CblasTrans, n, m, 1, X, n, 0, G, n);
}

/* By columns our lower triangle is the upper one: nothing is transposed. */
static void chol(int n, double L[], const double A[])
{
    memcpy(L, A, sizeof *L * (size_t)n * (size_t)n);
    if (LAPACKE_dpotrf_work(LAPACK_COL_MAJOR, 'U', n, L, n) != 0)
        exit(1);
}

int main(int argc, char *argv[])
{
    (void)argc;
    const char *who = with_coretypes("OpenBLAS", argv);
    if (who)
        kernel_bench(
            &(kernel_set){who, dot, axpy, gemv, gemv_t, gemm, gram, chol}, 0);
    return 0;
}
