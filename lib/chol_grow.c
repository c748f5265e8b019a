/* chol_grow.c: A = R'R, with rows and columns that come and go. */
#include "chol_grow.h"

#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stddef.h>

static double *row_of(double R[], int stride, int k)
{
    return R + (ptrdiff_t)k * stride;
}

/* Solves R'z = b, b in z: a row of R takes z_k out of what is left of b. */
static void solve_lower(int n, double z[], const double R[], int stride)
{
    for (int k = 0; k < n; k++) {
        const double *row = R + (ptrdiff_t)k * stride;
        z[k] /= row[k];
        vec_axpy(n - k - 1, z + k + 1, row + k + 1, -z[k]);
    }
}

num_status chol_append(int n, double R[], int stride, double a[], double d,
                       double tol)
{
    assert(0 <= n && n < stride);
    solve_lower(n, a, R, stride);
    const double pivot = d - vec_dot(n, a, a);
    if (!(pivot > tol * d && pivot > 0 && pivot < INFINITY))
        return NUM_NOT_PD;
    for (int k = 0; k < n; k++)
        row_of(R, stride, k)[n] = a[k];
    row_of(R, stride, n)[n] = sqrt(pivot);
    return NUM_OK;
}

/*
 * Without column k, each row i > k begins one place too far left, at i - 1.
 * Rotating rows i - 1 and i makes that element 0.
 */
void chol_remove(int n, double R[], int stride, int k)
{
    assert(0 <= k && k < n);
    for (int i = 0; i < n; i++) {
        double *row = row_of(R, stride, i);
        for (int j = i > k ? i : k + 1; j < n; j++)
            row[j - 1] = row[j];
    }
    for (int i = k + 1; i < n; i++) {
        double *restrict p = row_of(R, stride, i - 1);
        double *restrict q = row_of(R, stride, i);
        const double r = hypot(p[i - 1], q[i - 1]);
        const double c = p[i - 1] / r, s = q[i - 1] / r;
        p[i - 1] = r;
        for (int j = i; j < n - 1; j++) {
            const double u = p[j], v = q[j];
            p[j] = c * u + s * v;
            q[j] = c * v - s * u;
        }
    }
}

void chol_solve_upper(int n, double x[], const double R[], int stride)
{
    solve_lower(n, x, R, stride);
    chol_solve_back(n, x, R, stride);
}

void chol_solve_back(int n, double x[], const double R[], int stride)
{
    for (int k = n - 1; k >= 0; k--) {
        const double *row = R + (ptrdiff_t)k * stride;
        x[k] = (x[k] - vec_dot(n - k - 1, row + k + 1, x + k + 1)) / row[k];
    }
}
