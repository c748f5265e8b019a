/* mat.c: matrices as bare arrays, row after row. */
#include "mat.h"

#include "vec.h"

void mat_vec(int m, int n, double y[m], const double A[m * n],
             const double x[n])
{
    for (int i = 0; i < m; i++)
        y[i] = vec_dot(n, A + i * n, x);
}

void mat_t_vec(int m, int n, double y[n], const double A[m * n],
               const double x[m])
{
    vec_fill(n, y, 0);
    for (int i = 0; i < m; i++)
        vec_axpy(n, y, A + i * n, x[i]);
}

/*
 * Row i of C is the sum of A_ip times row p of B. Four rows of B at a time: C's
 * row is then loaded and stored once for four multiplications.
 */
void mat_mul(int m, int k, int n, double C[m * n], const double A[m * k],
             const double B[k * n])
{
    vec_fill(m * n, C, 0);
    for (int i = 0; i < m; i++) {
        const double *a = A + i * k;
        double *c = C + i * n;
        int p = 0;
        for (; p < k - 3; p += 4) {
            const double *b0 = B + p * n, *b1 = b0 + n;
            const double *b2 = b1 + n, *b3 = b2 + n;
            for (int j = 0; j < n; j++)
                c[j] += (a[p] * b0[j] + a[p + 1] * b1[j]) +
                        (a[p + 2] * b2[j] + a[p + 3] * b3[j]);
        }
        for (; p < k; p++)
            vec_axpy(n, c, B + p * n, a[p]);
    }
}

void mat_gram(int m, int n, double G[n * n], const double X[m * n])
{
    vec_fill(n * n, G, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        for (int j = 0; j < n; j++)
            vec_axpy(j + 1, G + j * n, x, x[j]);
    }
    mat_fill_upper(n, G);
}

void mat_gram_weighted(int m, int n, double G[n * n], const double X[m * n],
                       const double d[m])
{
    vec_fill(n * n, G, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        for (int j = 0; j < n; j++)
            vec_axpy(j + 1, G + j * n, x, d[i] * x[j]);
    }
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

void mat_transpose(int m, int n, double B[n * m], const double A[m * n])
{
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++)
            B[j * m + i] = A[i * n + j];
}

void mat_fill_upper(int n, double A[n * n])
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            A[j * n + i] = A[i * n + j];
}
