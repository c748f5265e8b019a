/* eig.c: symmetric eigenvalues by Householder + implicit QL, and by Jacobi. */
#include "eig.h"

#include "mat.h"
#include "vec.h"
#include <float.h>
#include <math.h>
#include <stddef.h>

enum { QL_STEPS = 60, SWEEPS = 60 };

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
            largest = fmax(largest, a);
        }
    (void)frexp(largest, e);
    *e = *e < -1000 ? -1000 : *e;
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++)
            B[i * n + j] = ldexp(A[i * n + j], -*e);
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

/* ---- A = Q T Q' ---- */

/*
 * u: in, x[k]; out, the vector of the reflection H = I - beta u u' that takes x
 * to (0, ..., 0, *alpha), with u_{k-1} = 1. Returns beta = 2 / u'u, or 0 if x
 * has that form already.
 */
static double householder(int k, double u[], double *alpha)
{
    double rest = vec_norm2(k - 1, u), last = u[k - 1];
    *alpha = last;
    if (rest == 0)
        return 0;
    *alpha = -copysign(hypot(rest, last), last);
    double pivot = last - *alpha; /* the signs agree: nothing cancels */
    for (int i = 0; i < k - 1; i++)
        u[i] /= pivot;
    u[k - 1] = 1;
    return pivot / -*alpha;
}

/*
 * B = H B H for the leading k x k block of B, lower triangle, H = I - beta u
 * u'. With p = beta B u and w = p - (beta p'u / 2) u this is B - u w' - w u'.
 */
static void reflect(int n, int k, double B[], const double u[], double beta,
                    double w[])
{
    vec_fill(k, w, 0);
    for (int i = 0; i < k; i++) {
        w[i] += vec_dot(i + 1, B + i * n, u);
        vec_axpy(i, w, B + i * n, u[i]);
    }
    vec_scale(k, w, beta);
    vec_axpy(k, w, u, -beta / 2 * vec_dot(k, w, u));
    for (int i = 0; i < k; i++) {
        vec_axpy(i + 1, B + i * n, w, -u[i]);
        vec_axpy(i + 1, B + i * n, u, -w[i]);
    }
}

/*
 * Reflects row n - 1, n - 2, ..., 1 onto its element next to the diagonal. d
 * gets the diagonal of T and e[k] the element that joins k and k + 1. Row k of
 * B keeps the vector u of its reflection, B_kk its beta.
 */
static void tridiagonalise(int n, double B[], double d[], double e[])
{
    for (int k = n - 1; k > 0; k--) {
        double *u = B + k * n, alpha;
        double beta = householder(k, u, &alpha);
        d[k] = B[k * n + k];
        if (beta > 0)
            reflect(n, k, B, u, beta, e); /* e[0 ... k - 1] is still free */
        e[k - 1] = alpha;
        B[k * n + k] = beta;
    }
    d[0] = B[0];
    e[n - 1] = 0;
}

/* B = Q', the product of the reflections that tridiagonalise left in B. */
static void accumulate(int n, double B[])
{
    B[0] = 1;
    for (int k = 1; k < n; k++) {
        double *u = B + k * n, beta = u[k];
        for (int i = 0; i < k; i++) {
            double *row = B + i * n;
            vec_axpy(k, row, u, -beta * vec_dot(k, row, u));
            row[k] = 0;
        }
        vec_fill(k, u, 0);
        u[k] = 1;
    }
}

/* ---- T = G' diag(d) G ---- */

/* The first m >= l at which T falls apart: e[m] is negligible. */
static int split(int n, int l, const double d[], const double e[])
{
    int m = l;
    while (m < n - 1 &&
           !(fabs(e[m]) <= DBL_EPSILON * (fabs(d[m]) + fabs(d[m + 1]))))
        m++;
    return m;
}

/* Of the eigenvalues of the top two by two block, the one closer to d[l]. */
static double shift(int l, const double d[], const double e[])
{
    double half = (d[l + 1] - d[l]) / 2;
    return d[l] - e[l] * (e[l] / (half + copysign(hypot(half, e[l]), half)));
}

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
 * One QL step on rows l ... m of T. The rotation of the last two rows is the
 * one that begins the factorisation of T - shift I; it leaves an element (z)
 * outside of the three diagonals, which the others chase to the top.
 */
static void ql_step(int n, int l, int m, double d[], double e[], double V[])
{
    double x = d[m] - shift(l, d, e), z = e[m - 1];
    for (int k = m - 1; k >= l; k--) {
        double r = hypot(x, z), c = r > 0 ? x / r : 1, s = r > 0 ? z / r : 0;
        double upper = d[k], lower = d[k + 1], joint = e[k];
        double moved = s * (s * (upper - lower) + 2 * c * joint);
        if (k < m - 1)
            e[k + 1] = r;
        d[k + 1] = lower + moved;
        d[k] = upper - moved;
        e[k] = c * s * (upper - lower) + (c * c - s * s) * joint;
        x = e[k];
        if (k > l) {
            z = s * e[k - 1];
            e[k - 1] *= c;
        }
        if (V != NULL)
            rotate(n, V + k * n, V + (k + 1) * n, c, s);
    }
}

/* d: in, the diagonal of T; out, its eigenvalues. V, if any, is rotated. */
static num_status diagonalise(int n, double d[], double e[], double V[])
{
    for (int l = 0; l < n; l++) {
        int m;
        for (int step = 0; (m = split(n, l, d, e)) > l; step++) {
            if (step == QL_STEPS)
                return NUM_MAX_ITERATIONS;
            ql_step(n, l, m, d, e, V);
        }
    }
    return NUM_OK;
}

num_status eig_sym(int n, double lambda[n], double V[n * n],
                   const double A[n * n], double work[n])
{
    int e;
    if (scaled_copy(n, V, &e, A) != NUM_OK)
        return NUM_BAD_INPUT;
    tridiagonalise(n, V, lambda, work);
    accumulate(n, V);
    num_status s = diagonalise(n, lambda, work, V);
    finish(n, lambda, V, e);
    return s;
}

num_status eig_sym_values(int n, double lambda[n], const double A[n * n],
                          double work[n * (n + 1)])
{
    int e;
    if (scaled_copy(n, work, &e, A) != NUM_OK)
        return NUM_BAD_INPUT;
    tridiagonalise(n, work, lambda, work + n * n);
    num_status s = diagonalise(n, lambda, work + n * n, NULL);
    finish(n, lambda, NULL, e);
    return s;
}

/* ---- Jacobi ---- */

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
