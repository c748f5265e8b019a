/* eig.c: symmetric eigenvalues by Householder + implicit QL, and by Jacobi. */
#include "eig.h"

#include "blas.h"
#include "eig_parts.h"
#include "mat.h"
#include "vec.h"
#include <float.h>
#include <math.h>
#include <stddef.h>

enum { SWEEPS = 60 };

/*
 * B = the lower triangle of A, divided by the power of two that brings the
 * largest element to 1/2 ... 1, so that no square overflows. The exponent of
 * that power is left in *e. The upper triangle of B is not touched.
 */
static num_status scaled_copy(int n, double B[], int *e, const double A[])
{
    double largest = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++) {
            double a = fabs(A[i * n + j]);
            if (!(a < INFINITY))
                return NUM_BAD_INPUT;
            largest = a > largest ? a : largest;
        }
    (void)frexp(largest, e);
    *e = *e < -1000 ? -1000 : *e;
    const double scale = ldexp(1, -*e);
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++)
            B[i * n + j] = scale * A[i * n + j];
    return NUM_OK;
}

static void swap(int n, double x[], double y[])
{
    for (int i = 0; i < n; i++) {
        double t = x[i];
        x[i] = y[i];
        y[i] = t;
    }
}

/* Puts lambda in ascending order and gives it its scale back. */
static void finish(int n, double lambda[], double V[], int e)
{
    for (int k = 0; k < n; k++) {
        int least = k + vec_argmin(n - k, lambda + k);
        if (least == k)
            continue;
        swap(1, lambda + k, lambda + least);
        if (V != NULL)
            swap(n, V + k * n, V + least * n);
    }
    for (int k = 0; k < n; k++)
        lambda[k] = ldexp(lambda[k], e);
}

num_status eig_sym(int n, double lambda[n], double V[n * n],
                   const double A[n * n], double work[n])
{
    int e;
    num_status s;
    if (scaled_copy(n, V, &e, A) != NUM_OK)
        return NUM_BAD_INPUT;
    if (!blas_eig(&s, n, lambda, V, 0)) {
        eig_tridiagonalise(n, V, lambda, work);
        eig_accumulate(n, V);
        s = eig_ql(n, lambda, work, V);
    }
    finish(n, lambda, V, e);
    return s;
}

num_status eig_sym_values(int n, double lambda[n], const double A[n * n],
                          double work[n * (n + 1)])
{
    int e;
    num_status s;
    if (scaled_copy(n, work, &e, A) != NUM_OK)
        return NUM_BAD_INPUT;
    if (!blas_eig(&s, n, lambda, work, 1)) {
        eig_tridiagonalise(n, work, lambda, work + n * n);
        s = eig_ql_values(n, lambda, work + n * n);
    }
    finish(n, lambda, NULL, e);
    return s;
}

/* ---- Jacobi ---- */

/* Rows a and b of V: (a, b) = (c a - s b, s a + c b). */
static void rotate(int n, double a[], double b[], double c, double s)
{
    for (int j = 0; j < n; j++) {
        double aj = a[j], bj = b[j];
        a[j] = c * aj - s * bj;
        b[j] = s * aj + c * bj;
    }
}

/*
 * c and s of the rotation that makes the element (p, q) zero. Its tangent is
 * the smaller root of t^2 + 2 theta t - 1 = 0, theta = (a_qq - a_pp) / 2a_pq.
 */
static void jacobi_angle(double *c, double *s, double a_pp, double a_pq,
                         double a_qq)
{
    double theta = (a_qq - a_pp) / (2 * a_pq);
    double t = copysign(1, theta) / (fabs(theta) + hypot(theta, 1));
    *c = 1 / sqrt(1 + t * t);
    *s = t * *c;
}

/* The norm of what is off the diagonal. */
static double off_norm(int n, const double A[])
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            sum += 2 * A[i * n + j] * A[i * n + j];
    return sqrt(sum);
}

/* A = J A J', V = J V for all pairs p < q, J a rotation in the plane p, q. */
static void jacobi_sweep(int n, double A[], double V[])
{
    for (int p = 0; p < n; p++)
        for (int q = p + 1; q < n; q++) {
            double c, s;
            if (A[p * n + q] == 0)
                continue;
            jacobi_angle(&c, &s, A[p * n + p], A[p * n + q], A[q * n + q]);
            rotate(n, A + p * n, A + q * n, c, s);
            for (int i = 0; i < n; i++)
                rotate(1, A + i * n + p, A + i * n + q, c, s);
            A[p * n + q] = A[q * n + p] = 0;
            rotate(n, V + p * n, V + q * n, c, s);
        }
}

num_status eig_jacobi(int n, double lambda[n], double V[n * n],
                      const double A[n * n], double work[n * n])
{
    int e, sweep = 0;
    if (scaled_copy(n, work, &e, A) != NUM_OK)
        return NUM_BAD_INPUT;
    mat_fill_upper(n, work);
    mat_identity(n, V);
    double small = DBL_EPSILON * vec_norm2(n * n, work);
    while (off_norm(n, work) > small && sweep < SWEEPS) {
        jacobi_sweep(n, work, V);
        sweep++;
    }
    for (int i = 0; i < n; i++)
        lambda[i] = work[i * n + i];
    finish(n, lambda, V, e);
    return sweep < SWEEPS ? NUM_OK : NUM_MAX_ITERATIONS;
}
