/*
 * speed-kernels.c: the library's kernels against the memory's bandwidth, which
 * is measured in the same run, and for peers to be held against. also: BLAS
 */
#include "chol.h"
#include "kernels_task.h"
#include "mat.h"
#include "vec.h"

/* Reading and nothing else: both arrays summed, eight sums side by side. */
static double read_only(int n, const double x[], const double y[])
{
    double s[8] = {0}, total = 0;
    for (int i = 0; i <= n - 8; i += 8)
        for (int k = 0; k < 8; k++)
            s[k] += x[i + k] + y[i + k];
    for (int k = 0; k < 8; k++)
        total += s[k];
    return total;
}

/* The least that an update can do: read x and y, write y. */
static void add_only(int n, double *restrict y, const double *restrict x,
                     double a)
{
    (void)a;
    for (int i = 0; i < n; i++)
        y[i] += x[i];
}

static void gemv(int m, int n, double y[], const double A[], const double x[])
{
    mat_vec(m, n, y, A, x);
}

static void gemv_t(int m, int n, double y[], const double A[], const double x[])
{
    mat_t_vec(m, n, y, A, x);
}

static void gemm(int m, int k, int n, double C[], const double A[],
                 const double B[])
{
    mat_mul(m, k, n, C, A, B);
}

static void gram(int m, int n, double G[], const double X[])
{
    mat_gram(m, n, G, X);
}

static void chol(int n, double L[], const double A[])
{
    if (chol_factor(n, L, A) != NUM_OK)
        exit(1);
}

int main(void)
{
    const kernel_set memory = {
        .who = "memory: a plain loop", .dot = read_only, .axpy = add_only};
    const kernel_set descent = {"descent", vec_dot, vec_axpy, gemv,
                                gemv_t,    gemm,    gram,     chol};
    kernel_bench(&memory, 1);
    kernel_bench(&descent, 0);
    return 0;
}
