/* lasso_columns.c: products with columns of X, four of them at a time. */
#include "lasso_parts.h"
#include "vec.h"

void lasso_dot_columns(int m, double c[LASSO_BATCH], const double *x[],
                       const double v[])
{
    const double *x0 = x[0], *x1 = x[1], *x2 = x[2], *x3 = x[3];
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
#pragma omp simd reduction(+ : s0, s1, s2, s3)
    for (int i = 0; i < m; i++) {
        s0 += x0[i] * v[i];
        s1 += x1[i] * v[i];
        s2 += x2[i] * v[i];
        s3 += x3[i] * v[i];
    }
    c[0] = s0;
    c[1] = s1;
    c[2] = s2;
    c[3] = s3;
}

static void subtract_columns(int m, double *restrict v, const double *x[],
                             const double a[LASSO_BATCH])
{
    const double *restrict x0 = x[0], *restrict x1 = x[1];
    const double *restrict x2 = x[2], *restrict x3 = x[3];
    for (int i = 0; i < m; i++)
        v[i] -= (a[0] * x0[i] + a[1] * x1[i]) + (a[2] * x2[i] + a[3] * x3[i]);
}

void lasso_correlate(const lasso *s, int count, double c[],
                     const int features[], const double v[])
{
    const double *x[LASSO_BATCH];
    int k = 0;
    for (; k <= count - LASSO_BATCH; k += LASSO_BATCH) {
        for (int b = 0; b < LASSO_BATCH; b++)
            x[b] = lasso_column(s, features[k + b]);
        lasso_dot_columns(s->own->height, c + k, x, v);
    }
    for (; k < count; k++)
        c[k] = vec_dot(s->own->height, lasso_column(s, features[k]), v);
}

void lasso_subtract(const lasso *s, int count, double v[], const int features[],
                    const double a[])
{
    const double *x[LASSO_BATCH];
    int k = 0;
    for (; k <= count - LASSO_BATCH; k += LASSO_BATCH) {
        for (int b = 0; b < LASSO_BATCH; b++)
            x[b] = lasso_column(s, features[k + b]);
        subtract_columns(s->own->height, v, x, a + k);
    }
    for (; k < count; k++)
        vec_axpy(s->own->height, v, lasso_column(s, features[k]), -a[k]);
}
