/*
 * eig_tridiagonal.c: A = Q T Q' by Householder reflections, in one pass over
 * the matrix for each.
 *
 * A reflection H = I - beta u u' takes row k to its element next to the
 * diagonal. With p = beta B u and w = p - (beta p'u / 2) u, H B H is
 * B - u w' - w u'. That update of what is left of B waits until B is read
 * again, for the next product B u (Dongarra, Sorensen & Hammarling, Block
 * reduction of matrices to condensed forms for eigenvalue computations, J.
 * Comput. Appl. Math. 27 (1989), 215-227, have blocks of such updates).
 */
#include "eig_parts.h"

#include "vec.h"
#include <math.h>
#include <stddef.h>

enum { GROUP = 4 }; /* rows or reflections that are treated together */

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

/* update: B - u w' - w u' is due; u = NULL if nothing is. */
typedef struct update {
    const double *u, *w;
} update;

/* Row i of B gets its part of the update, up to the diagonal. */
static void update_row(int i, double row[], update due)
{
    const double a = due.u[i], b = due.w[i];
    for (int j = 0; j <= i; j++)
        row[j] -= a * due.w[j] + b * due.u[j];
}

/* w = w + what row i of B, lower triangle, contributes to B u. */
static void multiply_row(int i, double w[], const double row[],
                         const double u[])
{
    w[i] += vec_dot(i + 1, row, u);
    vec_axpy(i, w, row, u[i]);
}

/* Both for the first i columns of the rows i ... i + 3, in a single pass. */
static void update_and_multiply(int n, int i, double *restrict w,
                                double *restrict B, const double *restrict u,
                                update due)
{
    double *restrict b0 = B + i * n, *restrict b1 = b0 + n;
    double *restrict b2 = b1 + n, *restrict b3 = b2 + n;
    const double *restrict q = due.u, *restrict p = due.w;
    const double q0 = q[i], q1 = q[i + 1], q2 = q[i + 2], q3 = q[i + 3];
    const double p0 = p[i], p1 = p[i + 1], p2 = p[i + 2], p3 = p[i + 3];
    const double u0 = u[i], u1 = u[i + 1], u2 = u[i + 2], u3 = u[i + 3];
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
#pragma omp simd reduction(+ : s0, s1, s2, s3)
    for (int j = 0; j < i; j++) {
        const double x0 = b0[j] - (q0 * p[j] + p0 * q[j]);
        const double x1 = b1[j] - (q1 * p[j] + p1 * q[j]);
        const double x2 = b2[j] - (q2 * p[j] + p2 * q[j]);
        const double x3 = b3[j] - (q3 * p[j] + p3 * q[j]);
        b0[j] = x0;
        b1[j] = x1;
        b2[j] = x2;
        b3[j] = x3;
        s0 += x0 * u[j];
        s1 += x1 * u[j];
        s2 += x2 * u[j];
        s3 += x3 * u[j];
        w[j] += (x0 * u0 + x1 * u1) + (x2 * u2 + x3 * u3);
    }
    w[i] += s0;
    w[i + 1] += s1;
    w[i + 2] += s2;
    w[i + 3] += s3;
}

/* The square of rows and columns i ... i + count - 1. */
static void corner(int n, int i, int count, double w[], double B[],
                   const double u[], update due)
{
    for (int r = i; r < i + count; r++)
        for (int c = i; c <= r; c++) {
            double *b = &B[r * n + c];
            if (due.u != NULL)
                *b -= due.u[r] * due.w[c] + due.w[r] * due.u[c];
            w[r] += *b * u[c];
            if (c < r)
                w[c] += *b * u[r];
        }
}

/* B = B with the update that is due, and w = B u, for the first k rows. */
static void sweep(int n, int k, double w[], double B[], const double u[],
                  update due)
{
    int i = 0;
    vec_fill(k, w, 0);
    for (; i <= k - GROUP && due.u != NULL; i += GROUP) {
        update_and_multiply(n, i, w, B, u, due);
        corner(n, i, GROUP, w, B, u, due);
    }
    for (; i < k; i++) {
        if (due.u != NULL)
            update_row(i, B + i * n, due);
        multiply_row(i, w, B + i * n, u);
    }
}

/*
 * d and e are free below k and hold the w of the last and of this reflection
 * in turn, until their elements get what they are for.
 */
void eig_tridiagonalise(int n, double B[n * n], double d[n], double e[n])
{
    update due = {NULL, NULL};
    double alpha = 0, next = 0, *w = e, *other = d;
    for (int k = n - 1; k >= 0; k--) {
        double *u = B + k * n;
        if (due.u != NULL)
            update_row(k, u, due);
        e[k] = alpha;
        d[k] = u[k];
        if (k == 0)
            break;
        const double beta = householder(k, u, &next);
        alpha = next;
        sweep(n, k, w, B, u, due);
        due = (update){NULL, NULL};
        if (beta > 0) {
            vec_scale(k, w, beta);
            vec_axpy(k, w, u, -beta / 2 * vec_dot(k, w, u));
            due = (update){u, w};
        }
        u[k] = beta;
        double *const t = w;
        w = other;
        other = t;
    }
}

/* ---- Q' ---- */

/*
 * row = row H_k ... H_{k+3} for a row that ends before column k: with the dot
 * products y_j = row u_j and u_l'u_j that is row - sum_j c_j u_j with
 * c_j = beta_j (y_j - sum_{l<j} c_l u_l'u_j).
 */
static void reflect_row(int n, int k, double *restrict row,
                        const double *restrict U, double gram[GROUP][GROUP])
{
    const double *u0 = U, *u1 = u0 + n, *u2 = u1 + n, *u3 = u2 + n;
    double y0 = 0, y1 = 0, y2 = 0, y3 = 0;
#pragma omp simd reduction(+ : y0, y1, y2, y3)
    for (int j = 0; j < k; j++) {
        y0 += row[j] * u0[j];
        y1 += row[j] * u1[j];
        y2 += row[j] * u2[j];
        y3 += row[j] * u3[j];
    }
    const double c0 = U[k] * y0;
    const double c1 = U[n + k + 1] * (y1 - c0 * gram[0][1]);
    const double c2 =
        U[2 * n + k + 2] * (y2 - c0 * gram[0][2] - c1 * gram[1][2]);
    const double c3 = U[3 * n + k + 3] * (y3 - c0 * gram[0][3] -
                                          c1 * gram[1][3] - c2 * gram[2][3]);
#pragma omp simd
    for (int j = 0; j < k; j++)
        row[j] -= (c0 * u0[j] + c1 * u1[j]) + (c2 * u2[j] + c3 * u3[j]);
    row[k] = -(c1 * u1[k] + c2 * u2[k] + c3 * u3[k]);
    row[k + 1] = -(c2 * u2[k + 1] + c3 * u3[k + 1]);
    row[k + 2] = -c3 * u3[k + 2];
    row[k + 3] = 0;
}

/* The rows before k get the reflections k ... k + 3. */
static void reflect_rows(int n, int k, double B[])
{
    const double *U = B + k * n;
    double gram[GROUP][GROUP] = {{0}};
    for (int l = 0; l < GROUP; l++)
        for (int j = l + 1; j < GROUP; j++)
            gram[l][j] = vec_dot(k + l, U + l * n, U + j * n);
    for (int i = 0; i < k; i++)
        reflect_row(n, k, B + i * n, U, gram);
}

/* Row r, a reflection that nobody needs any more, becomes e_r. */
static void start_row(int n, int r, int end, double B[])
{
    double *row = B + r * n;
    vec_fill(end, row, 0);
    row[r] = 1;
    for (int k = r + 1; k < end; k++) {
        const double *u = B + k * n;
        vec_axpy(k, row, u, -u[k] * vec_dot(k, row, u));
    }
}

void eig_accumulate(int n, double B[n * n])
{
    int k = 1;
    B[0] = 1;
    for (; k <= n - GROUP; k += GROUP) {
        reflect_rows(n, k, B);
        for (int r = k; r < k + GROUP; r++)
            start_row(n, r, k + GROUP, B);
    }
    for (; k < n; k++) {
        double *u = B + k * n;
        for (int i = 0; i < k; i++) {
            double *row = B + i * n;
            vec_axpy(k, row, u, -u[k] * vec_dot(k, row, u));
            row[k] = 0;
        }
        start_row(n, k, k + 1, B);
    }
}
