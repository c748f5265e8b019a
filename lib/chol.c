/*
 * chol.c: A = L L', row by row. Comparing entry (i, j), j <= i, of both sides,
 *
 *     A_ij = sum_{k<j} L_ik L_jk + L_ij L_jj,
 *
 * gives L_ij from the entries to its left and above; with rows in memory the
 * sums are dot products of contiguous pieces.
 */
#include "chol.h"

#include "vec.h"
#include <math.h>

num_status chol_factor(int n, double L[n * n], const double A[n * n])
{
    for (int i = 0; i < n; i++) {
        double *row = L + i * n;
        for (int j = 0; j < i; j++) {
            const double *above = L + j * n;
            row[j] = (A[i * n + j] - vec_dot(j, row, above)) / above[j];
        }
        double pivot = A[i * n + i] - vec_dot(i, row, row);
        if (!(pivot > 0 && pivot < INFINITY))
            return NUM_NOT_PD;
        row[i] = sqrt(pivot);
        vec_fill(n - i - 1, row + i + 1, 0);
    }
    return NUM_OK;
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
