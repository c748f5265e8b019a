/*
 * chol.c: A = L L', halved and halved again:
 *
 *     (A_11  .  )   (L_11    .  ) (L_11'  L_21')
 *     (A_21 A_22) = (L_21  L_22 ) (       L_22')
 *
 * gives L_11 from A_11, L_21 from L_21 L_11' = A_21, and L_22 from A_22 -
 * L_21 L_21'. So nearly all of the work is products of matrices. A small block
 * is done entry by entry: comparing entry (i, j), j <= i, of both sides,
 *
 *     A_ij = sum_{k<j} L_ik L_jk + L_ij L_jj,
 *
 * gives L_ij from the entries to its left and above; with rows in memory the
 * sums are dot products of contiguous pieces.
 */
#include "chol.h"

#include "blas.h"
#include "gemm.h"
#include "vec.h"
#include <math.h>

enum { SMALL = 16 };

/* Where to halve n > SMALL: a multiple of SMALL. */
static int half(int n)
{
    return (n / SMALL + 1) / 2 * SMALL;
}

static num_status factor_small(int n, double *L, int width)
{
    for (int i = 0; i < n; i++) {
        double *row = L + i * width;
        for (int j = 0; j < i; j++) {
            const double *above = L + j * width;
            row[j] = (row[j] - vec_dot(j, row, above)) / above[j];
        }
        const double pivot = row[i] - vec_dot(i, row, row);
        if (!(pivot > 0 && pivot < INFINITY))
            return NUM_NOT_PD;
        row[i] = sqrt(pivot);
    }
    return NUM_OK;
}

/*
 * X = X L'^-1 for m rows of n <= SMALL elements. Once x_j is known, it is
 * subtracted from what is to its right, all of it at once: T is L', so that
 * this reads a row. Four rows of X at a time hide the time of a division.
 */
static void solve_small(int m, int n, double *X, const double *L, int width)
{
    double T[SMALL][SMALL] = {{0}};
    for (int j = 0; j < n; j++)
        for (int i = j + 1; i < n; i++)
            T[j][i] = L[i * width + j];
    for (int top = 0; top < m; top += 4) {
        double x[4][SMALL] = {{0}};
        const int rows = m - top < 4 ? m - top : 4;
        for (int r = 0; r < rows; r++)
            vec_copy(n, x[r], X + (top + r) * width);
        for (int j = 0; j < n; j++) {
            const double pivot = L[j * width + j];
            for (int r = 0; r < 4; r++) {
                const double solved = x[r][j] / pivot;
#pragma omp simd
                for (int i = 0; i < SMALL; i++)
                    x[r][i] -= solved * T[j][i];
                x[r][j] = solved;
            }
        }
        for (int r = 0; r < rows; r++)
            vec_copy(n, X + (top + r) * width, x[r]);
    }
}

/* X = X L'^-1, X m x n: X_1 L_11' = B_1, X_2 L_22' = B_2 - X_1 L_21'. */
static void solve(int m, int n, double *X, const double *L, int width)
{
    if (n <= SMALL) {
        solve_small(m, n, X, L, width);
        return;
    }
    const int h = half(n);
    const double *L21 = L + h * width;
    solve(m, h, X, L, width);
    gemm_add(m, h, n - h, X + h, width, -1, (gemm_view){X, width, 1},
             (gemm_view){L21, 1, width});
    solve(m, n - h, X + h, L21 + h, width);
}

static num_status factor(int n, double *L, int width)
{
    if (n <= SMALL)
        return factor_small(n, L, width);
    const int h = half(n);
    double *L21 = L + h * width, *L22 = L21 + h;
    if (factor(h, L, width) != NUM_OK)
        return NUM_NOT_PD;
    solve(n - h, h, L21, L, width);
    gemm_add_lower(n - h, h, L22, width, -1, (gemm_view){L21, width, 1},
                   (gemm_view){L21, 1, width});
    return factor(n - h, L22, width);
}

num_status chol_factor(int n, double L[n * n], const double A[n * n])
{
    num_status s;
    for (int i = 0; i < n; i++)
        vec_copy(i + 1, L + i * n, A + i * n);
    if (!blas_chol(&s, n, L))
        s = factor(n, L, n);
    for (int i = 0; i < n; i++)
        vec_fill(n - i - 1, L + i * n + i + 1, 0);
    return s;
}

void chol_solve(int n, double x[n], const double L[n * n], const double b[n])
{
    for (int i = 0; i < n; i++) /* L z = b, z in x */
        x[i] = (b[i] - vec_dot(i, L + i * n, x)) / L[i * n + i];
    for (int i = n - 1; i >= 0; i--) { /* L' x = z, by rows of L */
        x[i] /= L[i * n + i];
        vec_axpy(i, x, L + i * n, -x[i]);
    }
}
