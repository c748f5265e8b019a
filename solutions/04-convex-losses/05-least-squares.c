/* 4.5 least squares by normal equations and by Householder's QR. */
#include "chol.h"
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

num_status least_squares_normal(int m, int n, double w[n],
                                const double X[m * n], const double y[m],
                                double lambda, int intercept,
                                double work[n * n])
{
    if (!(lambda >= 0 && intercept >= -1 && intercept < n))
        return NUM_BAD_INPUT;
    mat_gram(m, n, work, X);
    for (int j = 0; j < n; j++)
        if (j != intercept)
            work[j * n + j] += lambda;
    if (chol_factor(n, work, work) != NUM_OK)
        return NUM_NOT_PD;
    mat_t_vec(m, n, w, X, y);
    chol_solve(n, w, work, w);
    return NUM_OK;
}

/*
 * The reflection that takes column j of R, from row j on, to a multiple of the
 * first unit vector, applied to the columns j ... n - 1 of R and to q.
 */
static void reflect(int m, int n, int j, double R[], double q[], double v[])
{
    int k = m - j;
    for (int i = 0; i < k; i++)
        v[i] = R[(j + i) * n + j];
    double length = vec_norm2(k, v);
    if (length == 0)
        return;
    v[0] += copysign(length, v[0]); /* no cancellation */
    vec_scale(k, v, 1 / vec_norm2(k, v));
    for (int c = j; c < n; c++) {
        double along = 0;
        for (int i = 0; i < k; i++)
            along += v[i] * R[(j + i) * n + c];
        for (int i = 0; i < k; i++)
            R[(j + i) * n + c] -= 2 * along * v[i];
    }
    vec_axpy(k, q + j, v, -2 * vec_dot(k, v, q + j));
}

num_status least_squares_qr(int m, int n, double w[n], const double X[m * n],
                            const double y[m], double work[m * n + 2 * m])
{
    double *R = work, *q = work + m * n, *v = q + m, largest = 0;

    if (m < n)
        return NUM_BAD_INPUT;
    vec_copy(m * n, R, X);
    vec_copy(m, q, y);
    for (int j = 0; j < n; j++)
        reflect(m, n, j, R, q, v);
    for (int j = 0; j < n; j++)
        largest = fmax(largest, fabs(R[j * n + j]));
    for (int j = n - 1; j >= 0; j--) {
        const double *row = R + j * n;
        if (!(fabs(row[j]) > 1e-14 * largest))
            return NUM_NOT_PD;
        w[j] = (q[j] - vec_dot(n - 1 - j, row + j + 1, w + j + 1)) / row[j];
    }
    return NUM_OK;
}

void least_squares_residuals(int m, int n, double *residual, double *slope,
                             const double X[m * n], const double y[m],
                             const double w[n], double work[m + n])
{
    double *r = work, *Xr = work + m;

    mat_vec(m, n, r, X, w);
    vec_sub(m, r, y, r);
    mat_t_vec(m, n, Xr, X, r);
    *residual = vec_norm2(m, r);
    *slope = vec_norm2(n, Xr);
}
