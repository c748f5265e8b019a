/* mat.c: matrices as bare arrays, row after row. */
#include "mat.h"

#include "gemm.h"
#include "vec.h"

/*
 * Products with a vector take eight rows at once, one from each eighth of A (or
 * four): the vector is then loaded once for all of them, and memory is read in
 * streams far from each other, which machines fetch faster than a single one.
 */
void mat_vec(int m, int n, double y[m], const double A[m * n],
             const double x[n])
{
    const int q = m / 8, d = q * n;
    for (int i = 0; i < q; i++) {
        const double *a = A + i * n, *b = a + 4 * d;
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
#pragma omp simd reduction(+ : s0, s1, s2, s3, s4, s5, s6, s7)
        for (int j = 0; j < n; j++) {
            s0 += a[j] * x[j];
            s1 += a[j + d] * x[j];
            s2 += a[j + 2 * d] * x[j];
            s3 += a[j + 3 * d] * x[j];
            s4 += b[j] * x[j];
            s5 += b[j + d] * x[j];
            s6 += b[j + 2 * d] * x[j];
            s7 += b[j + 3 * d] * x[j];
        }
        const double s[8] = {s0, s1, s2, s3, s4, s5, s6, s7};
        for (int k = 0; k < 8; k++)
            y[i + k * q] = s[k];
    }
    for (int i = 8 * q; i < m; i++)
        y[i] = vec_dot(n, A + i * n, x);
}

void mat_t_vec(int m, int n, double y[n], const double A[m * n],
               const double x[m])
{
    vec_fill(n, y, 0);
    mat_add_t_vec(m, n, y, A, x);
}

void mat_add_t_vec(int m, int n, double y[n], const double A[m * n],
                   const double x[m])
{
    const int q = m / 4;
    for (int i = 0; i < q; i++) {
        const double *a0 = A + i * n, *a1 = a0 + q * n;
        const double *a2 = a1 + q * n, *a3 = a2 + q * n;
        const double x0 = x[i], x1 = x[i + q];
        const double x2 = x[i + 2 * q], x3 = x[i + 3 * q];
#pragma omp simd
        for (int j = 0; j < n; j++)
            y[j] += (x0 * a0[j] + x1 * a1[j]) + (x2 * a2[j] + x3 * a3[j]);
    }
    for (int i = 4 * q; i < m; i++)
        vec_axpy(n, y, A + i * n, x[i]);
}

void mat_mul(int m, int k, int n, double C[m * n], const double A[m * k],
             const double B[k * n])
{
    if (n == 1) {
        mat_vec(m, k, C, A, B);
        return;
    }
    vec_fill(m * n, C, 0);
    gemm_add(m, k, n, C, n, 1, (gemm_view){A, k, 1}, (gemm_view){B, n, 1});
}

void mat_t_mul(int m, int k, int n, double C[m * n], const double A[k * m],
               const double B[k * n])
{
    vec_fill(m * n, C, 0);
    gemm_add(m, k, n, C, n, 1, (gemm_view){A, 1, m}, (gemm_view){B, n, 1});
}

void mat_mul_t(int m, int k, int n, double C[m * n], const double A[m * k],
               const double B[n * k])
{
    vec_fill(m * n, C, 0);
    gemm_add(m, k, n, C, n, 1, (gemm_view){A, k, 1}, (gemm_view){B, 1, k});
}

void mat_gram(int m, int n, double G[n * n], const double X[m * n])
{
    vec_fill(n * n, G, 0);
    gemm_add_lower(n, m, G, n, 1, (gemm_view){X, 1, n}, (gemm_view){X, n, 1});
    mat_fill_upper(n, G);
}

/*
 * Block by block of X times d: copied, then multiplied by the rows of X'. Of G
 * only what is on and below a block's own square is wanted.
 */
void mat_add_gram_weighted(int m, int n, double G[n * n], const double X[m * n],
                           const double d[m])
{
    enum { HIGH = 128, WIDE = 64 };
    double dX[HIGH * WIDE];
    for (int i = 0; i < m; i += HIGH)
        for (int j = 0; j < n; j += WIDE) {
            const int rows = m - i < HIGH ? m - i : HIGH;
            const int columns = n - j < WIDE ? n - j : WIDE;
            const double *x = X + i * n + j;
            const gemm_view right = {dX, WIDE, 1};
            double *square = G + j * n + j;
            for (int r = 0; r < rows; r++)
                for (int c = 0; c < columns; c++)
                    dX[r * WIDE + c] = d[i + r] * x[r * n + c];
            gemm_add_lower(columns, rows, square, n, 1, (gemm_view){x, 1, n},
                           right);
            gemm_add(n - j - columns, rows, columns, square + columns * n, n, 1,
                     (gemm_view){x + columns, 1, n}, right);
        }
}

void mat_gram_weighted(int m, int n, double G[n * n], const double X[m * n],
                       const double d[m])
{
    vec_fill(n * n, G, 0);
    mat_add_gram_weighted(m, n, G, X, d);
    mat_fill_upper(n, G);
}

void mat_identity(int n, double A[n * n])
{
    vec_fill(n * n, A, 0);
    mat_add_diagonal(n, A, 1);
}

void mat_add_diagonal(int n, double A[n * n], double a)
{
    for (int i = 0; i < n; i++)
        A[i * n + i] += a;
}

void mat_add_outer(int m, int n, double A[m * n], const double x[m],
                   const double y[n], double a)
{
    for (int i = 0; i < m; i++)
        vec_axpy(n, A + i * n, y, a * x[i]);
}

/* In blocks, so that the lines of B that are written stay in the cache. */
enum { BLOCK = 16 };

void mat_transpose(int m, int n, double B[n * m], const double A[m * n])
{
    for (int top = 0; top < m; top += BLOCK)
        for (int j = 0; j < n; j++)
            for (int i = top; i < m && i < top + BLOCK; i++)
                B[j * m + i] = A[i * n + j];
}

void mat_fill_upper(int n, double A[n * n])
{
    for (int top = 0; top < n; top += BLOCK)
        for (int j = 0; j < n && j < top + BLOCK; j++)
            for (int i = top > j ? top : j + 1; i < n && i < top + BLOCK; i++)
                A[j * n + i] = A[i * n + j];
}
