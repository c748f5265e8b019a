/*
 * What goes wrong in 4.5 least squares.
 *
 * MISTAKE 1 rows-for-columns
 *   The matrix of the normal equations has the inner products of rows of X. It
 *   is X'X, the inner products of columns: sum over i of X[i*n + j] X[i*n + k].
 * MISTAKE 2 intercept-penalised
 *   lambda was added to every diagonal element. The intercept's column stays
 *   free, or the fit depends on where y has its zero.
 * MISTAKE 3 lambda-times-m
 *   The diagonal got m lambda. That belongs to a mean of squares; the contract
 *   has their sum.
 * MISTAKE 4 wrong-triangle
 *   The back substitution reads below the diagonal, where only rounding errors
 *   are left. R is the upper triangle: solve from the last row up.
 * MISTAKE 5 cancelling-sign
 *   v_0 = a_0 - sign(a_0) |a| cancels where a is nearly a multiple of e_0, and
 *   the reflection is lost. Add the length with the sign of a_0.
 * MISTAKE 6 normal-equations-again
 *   least_squares_qr solves X'X w = X'y. That gives half the digits: work on X
 *   itself.
 * MISTAKE 7 y-not-reflected
 *   R w = y was solved. Every reflection has to be applied to y as well: R w =
 *   Q'y.
 * MISTAKE 8 projected-not-reflected
 *   z - v (v'z) / (v'v) puts z into the mirror. The reflection goes twice as
 *   far: z - 2 v (v'z) / (v'v).
 * MISTAKE 9 diagonal-left-behind
 *   The reflection was applied to the columns after column j, but not to column
 *   j itself: the diagonal of R is still that of X.
 * MISTAKE 10 dependence-not-reported
 *   Dependent columns gave numbers and NUM_OK. Look at the diagonal of R before
 *   you divide by it.
 * MISTAKE 11 nan-lambda-accepted
 *   lambda < 0 is false for NaN. Ask for what must hold and negate it: !(lambda
 *   >= 0).
 * MISTAKE 12 squared-norms
 *   least_squares_residuals returns squared norms. Take the roots.
 * VARIANT 1 givens-rotations
 *   The zeros of R by rotations of two rows at a time.
 * VARIANT 2 normalised-vectors
 *   Reflections with v of length 1, and X'X summed element by element.
 */
#include "chol.h"
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

static void gram(int m, int n, double G[], const double X[])
{
#if MISTAKE == 1
    for (int j = 0; j < n; j++)
        for (int k = 0; k < n; k++)
            G[j * n + k] = vec_dot(n, X + j * n, X + k * n);
    (void)m;
#elif VARIANT == 2
    for (int j = 0; j < n; j++)
        for (int k = 0; k < n; k++) {
            G[j * n + k] = 0;
            for (int i = 0; i < m; i++)
                G[j * n + k] += X[i * n + j] * X[i * n + k];
        }
#else
    mat_gram(m, n, G, X);
#endif
}

num_status least_squares_normal(int m, int n, double w[n],
                                const double X[m * n], const double y[m],
                                double lambda, int intercept,
                                double work[n * n])
{
#if MISTAKE == 11
    if (lambda < 0)
        return NUM_BAD_INPUT;
#else
    if (!(lambda >= 0))
        return NUM_BAD_INPUT;
#endif
    if (intercept < -1 || intercept >= n)
        return NUM_BAD_INPUT;
    gram(m, n, work, X);
    for (int j = 0; j < n; j++) {
#if MISTAKE != 2
        if (j == intercept)
            continue;
#endif
#if MISTAKE == 3
        work[j * n + j] += m * lambda;
#else
        work[j * n + j] += lambda;
#endif
    }
    if (chol_factor(n, work, work) != NUM_OK)
        return NUM_NOT_PD;
    mat_t_vec(m, n, w, X, y);
    chol_solve(n, w, work, w);
    return NUM_OK;
}

#if VARIANT == 1
/* Rotates rows j and i so that element (i, j) becomes 0. */
static void clear_column(int m, int n, int j, double R[], double q[])
{
    for (int i = j + 1; i < m; i++) {
        double a = R[j * n + j], b = R[i * n + j], length = hypot(a, b);
        if (length == 0)
            continue;
        double c = a / length, s = b / length;
        for (int k = j; k < n; k++) {
            double up = R[j * n + k], down = R[i * n + k];
            R[j * n + k] = c * up + s * down;
            R[i * n + k] = c * down - s * up;
        }
        double up = q[j], down = q[i];
        q[j] = c * up + s * down;
        q[i] = c * down - s * up;
    }
}
#elif MISTAKE != 6
static void clear_column(int m, int n, int j, double R[], double q[])
{
    int k = m - j;
    double *v = q + m, factor = 2, square;
    for (int i = 0; i < k; i++)
        v[i] = R[(j + i) * n + j];
#if MISTAKE == 5
    v[0] -= copysign(vec_norm2(k, v), v[0]);
#else
    v[0] += copysign(vec_norm2(k, v), v[0]);
#endif
    if (vec_norm2(k, v) == 0)
        return;
#if VARIANT == 2
    vec_scale(k, v, 1 / vec_norm2(k, v));
    square = 1;
#else
    square = vec_dot(k, v, v);
#endif
#if MISTAKE == 8
    factor = 1;
#endif
#if MISTAKE == 9
    for (int c = j + 1; c < n; c++) {
#else
    for (int c = j; c < n; c++) {
#endif
        double along = 0;
        for (int i = 0; i < k; i++)
            along += v[i] * R[(j + i) * n + c];
        for (int i = 0; i < k; i++)
            R[(j + i) * n + c] -= factor * along / square * v[i];
    }
#if MISTAKE != 7
    vec_axpy(k, q + j, v, -factor * vec_dot(k, v, q + j) / square);
#endif
}
#endif

#if MISTAKE == 6
num_status least_squares_qr(int m, int n, double w[n], const double X[m * n],
                            const double y[m], double work[m * n + 2 * m])
{
    if (m < n)
        return NUM_BAD_INPUT;
    return least_squares_normal(m, n, w, X, y, 0, -1, work);
}
#else
num_status least_squares_qr(int m, int n, double w[n], const double X[m * n],
                            const double y[m], double work[m * n + 2 * m])
{
    double *R = work, *q = work + m * n, largest = 0;

    if (m < n)
        return NUM_BAD_INPUT;
    vec_copy(m * n, R, X);
    vec_copy(m, q, y);
    for (int j = 0; j < n; j++)
        clear_column(m, n, j, R, q);
    for (int j = 0; j < n; j++)
        largest = fmax(largest, fabs(R[j * n + j]));
    for (int j = 0; j < n; j++)
#if MISTAKE == 10
        if (R[j * n + j] == 0)
            R[j * n + j] = 1;
#else
        if (!(fabs(R[j * n + j]) > 1e-14 * largest))
            return NUM_NOT_PD;
#endif
#if MISTAKE == 4
    for (int j = 0; j < n; j++) {
        w[j] = q[j];
        for (int k = 0; k < j; k++)
            w[j] -= R[j * n + k] * w[k];
        w[j] /= R[j * n + j];
    }
#else
    for (int j = n - 1; j >= 0; j--) {
        w[j] = q[j];
        for (int k = j + 1; k < n; k++)
            w[j] -= R[j * n + k] * w[k];
        w[j] /= R[j * n + j];
    }
#endif
    return NUM_OK;
}
#endif

void least_squares_residuals(int m, int n, double *residual, double *slope,
                             const double X[m * n], const double y[m],
                             const double w[n], double work[m + n])
{
    double *r = work, *Xr = work + m;
    for (int i = 0; i < m; i++)
        r[i] = y[i] - vec_dot(n, X + i * n, w);
    mat_t_vec(m, n, Xr, X, r);
#if MISTAKE == 12
    *residual = vec_dot(m, r, r);
    *slope = vec_dot(n, Xr, Xr);
#else
    *residual = vec_norm2(m, r);
    *slope = vec_norm2(n, Xr);
#endif
}
