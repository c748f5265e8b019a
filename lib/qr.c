/*
 * qr.c: A P = Q R by Householder reflections with column pivoting.
 *
 * A reflection H = I - tau v v' with v_0 = 1 takes the column a to beta e_0,
 *
 *     beta = -sign(a_0) |a|,  v = a / (a_0 - beta),  tau = (beta - a_0) / beta.
 *
 * With rows in memory, H A = A - tau v (v'A) is two passes over the rows.
 */
#include "qr.h"

#include "vec.h"
#include <float.h>
#include <math.h>

static int min_int(int a, int b)
{
    return a < b ? a : b;
}

/*
 * The column c >= j whose part from row j on is longest. The squares are taken
 * of elements divided by scale, their largest size, so that none overflows.
 */
static int longest_column(int m, int n, int j, const double A[], double scale,
                          double square[])
{
    vec_fill(n, square, 0);
    for (int i = j; i < m; i++)
        for (int c = j; c < n; c++) {
            double a = A[i * n + c] / scale;
            square[c] += a * a;
        }
    return j + vec_argmax(n - j, square + j);
}

static void swap_columns(int m, int n, double A[], int perm[], int j, int c)
{
    int p = perm[j];
    perm[j] = perm[c];
    perm[c] = p;
    for (int i = 0; i < m; i++) {
        double a = A[i * n + j];
        A[i * n + j] = A[i * n + c];
        A[i * n + c] = a;
    }
}

/* Makes v_j and tau_j from column j, and puts beta on the diagonal. */
static double make_reflection(int m, int n, int j, double A[])
{
    double *diagonal = A + j * n + j, a0 = *diagonal, below = 0;
    for (int i = j + 1; i < m; i++)
        below = hypot(below, A[i * n + j]);
    if (below == 0)
        return 0; /* H_j = I */
    double beta = -copysign(hypot(a0, below), a0);
    for (int i = j + 1; i < m; i++)
        A[i * n + j] /= a0 - beta;
    *diagonal = beta;
    return (beta - a0) / beta;
}

/* Applies H_j to the columns j + 1 ... n - 1; row holds v'A. */
static void reflect_columns(int m, int n, int j, double A[], double tau,
                            double row[])
{
    int rest = n - j - 1;
    vec_copy(rest, row, A + j * n + j + 1);
    for (int i = j + 1; i < m; i++)
        vec_axpy(rest, row, A + i * n + j + 1, A[i * n + j]);
    vec_axpy(rest, A + j * n + j + 1, row, -tau);
    for (int i = j + 1; i < m; i++)
        vec_axpy(rest, A + i * n + j + 1, row, -tau * A[i * n + j]);
}

num_status qr_factor(int m, int n, double A[m * n], double tau[], int perm[n],
                     double work[n])
{
    double scale = vec_norm_inf(m * n, A);
    if (!(scale < INFINITY))
        return NUM_BAD_INPUT;
    for (int j = 0; j < n; j++)
        perm[j] = j;
    for (int j = 0; j < min_int(m, n); j++) {
        if (scale > 0) {
            int c = longest_column(m, n, j, A, scale, work);
            swap_columns(m, n, A, perm, j, c);
        }
        tau[j] = make_reflection(m, n, j, A);
        reflect_columns(m, n, j, A, tau[j], work);
    }
    return NUM_OK;
}

int qr_rank(int m, int n, const double A[m * n], double tol)
{
    int rank = 0;
    while (rank < min_int(m, n) && fabs(A[rank * n + rank]) > tol * fabs(A[0]))
        rank++;
    return rank;
}

/* y = H_j y */
static void reflect_vector(int m, int n, int j, double y[], const double A[],
                           double tau)
{
    double along = y[j];
    for (int i = j + 1; i < m; i++)
        along += A[i * n + j] * y[i];
    y[j] -= tau * along;
    for (int i = j + 1; i < m; i++)
        y[i] -= tau * along * A[i * n + j];
}

void qr_apply(int m, int n, double y[m], const double A[m * n],
              const double tau[])
{
    for (int j = min_int(m, n) - 1; j >= 0; j--)
        reflect_vector(m, n, j, y, A, tau[j]);
}

void qr_apply_t(int m, int n, double y[m], const double A[m * n],
                const double tau[])
{
    for (int j = 0; j < min_int(m, n); j++)
        reflect_vector(m, n, j, y, A, tau[j]);
}

num_status qr_least_squares(int m, int n, double x[n], int *rank,
                            double *residual, double A[m * n], double b[m],
                            double tau[], int perm[n], double work[n])
{
    if (!vec_is_finite(m, b) || qr_factor(m, n, A, tau, perm, work) != NUM_OK)
        return NUM_BAD_INPUT;
    int r = qr_rank(m, n, A, (m > n ? m : n) * DBL_EPSILON);
    qr_apply_t(m, n, b, A, tau);
    vec_fill(n, x, 0);
    for (int j = r - 1; j >= 0; j--) { /* R z = Q'b, z in work */
        const double *row = A + j * n;
        work[j] =
            (b[j] - vec_dot(r - 1 - j, row + j + 1, work + j + 1)) / row[j];
        x[perm[j]] = work[j];
    }
    *rank = r;
    *residual = vec_norm2(m - r, b + r);
    return r == n ? NUM_OK : NUM_NOT_PD;
}
