/*
 * What goes wrong in 3.5 cholesky.
 *
 * MISTAKE 1 accepts-nan
 *   Pivots were refused with pivot <= 0, which is false for NaN. Ask for what
 *   must hold and negate it: !(pivot > 0).
 * MISTAKE 2 accepts-zero
 *   A pivot of 0 was accepted. Then L is singular and so is A = L L': not
 *   positive definite.
 * MISTAKE 3 wrong-triangle
 *   The upper triangle of A was read. The contract says that only the lower one
 *   is filled in: A[i * n + j] with j <= i.
 * MISTAKE 4 root-too-late
 *   Elements were divided by the pivot of their column before its root was
 *   taken. L_jj is the root; finish it before the rows below use it.
 * MISTAKE 5 accepts-infinity
 *   An infinite pivot was accepted: ask for pivot < INFINITY as well.
 * MISTAKE 6 zeros-not-written
 *   The part of L above the diagonal was left as it was. Write the zeros.
 * MISTAKE 7 root-of-the-absolute-value
 *   The root of |pivot| was taken, so every matrix seems positive definite. A
 *   negative pivot is the answer, not an obstacle: NUM_NOT_PD.
 * MISTAKE 8 absolute-threshold
 *   Pivots below a fixed small number were refused. 1e-20 times the identity is
 *   positive definite: compare with 0.
 * MISTAKE 9 diagonal-tested
 *   The diagonal of A was tested, not what is left of it after the squares of
 *   the row were taken away. (1, 2; 2, 1) has a positive diagonal.
 * MISTAKE 10 cleared-too-early
 *   L was filled with zeros at the start. When L and A are the same array, that
 *   wipes out A.
 * MISTAKE 11 last-pivot-untested
 *   The loop ends before the last pivot was looked at (or its verdict was
 *   dropped).
 * VARIANT 1 by-columns
 *   Column by column, in the order of most textbooks.
 * VARIANT 2 outer-products
 *   Takes the outer product of every column away from what is left.
 */
#include "hessian_test.h"
#include <math.h>

#if VARIANT == 1
num_status cholesky(int n, double L[n * n], const double A[n * n])
{
    for (int j = 0; j < n; j++) {
        double pivot = A[j * n + j];
        for (int k = 0; k < j; k++)
            pivot -= L[j * n + k] * L[j * n + k];
        if (!(isfinite(pivot) && pivot > 0))
            return NUM_NOT_PD;
        double root = sqrt(pivot);
        for (int i = j + 1; i < n; i++) {
            double rest = A[i * n + j];
            for (int k = 0; k < j; k++)
                rest -= L[i * n + k] * L[j * n + k];
            L[i * n + j] = rest / root;
        }
        L[j * n + j] = root;
    }
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            L[i * n + j] = 0;
    return NUM_OK;
}
#elif VARIANT == 2
num_status cholesky(int n, double L[n * n], const double A[n * n])
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            L[i * n + j] = j > i ? 0 : A[i * n + j];
    for (int k = 0; k < n; k++) {
        if (!(L[k * n + k] > 0 && L[k * n + k] < INFINITY))
            return NUM_NOT_PD;
        L[k * n + k] = sqrt(L[k * n + k]);
        for (int i = k + 1; i < n; i++)
            L[i * n + k] /= L[k * n + k];
        for (int i = k + 1; i < n; i++)
            for (int j = k + 1; j <= i; j++)
                L[i * n + j] -= L[i * n + k] * L[j * n + k];
    }
    return NUM_OK;
}
#else
static int refused(double pivot)
{
#if MISTAKE == 1
    return pivot <= 0 || pivot == INFINITY;
#elif MISTAKE == 2
    return !(pivot >= 0 && pivot < INFINITY);
#elif MISTAKE == 5
    return !(pivot > 0);
#elif MISTAKE == 7
    return !(fabs(pivot) > 0 && fabs(pivot) < INFINITY);
#elif MISTAKE == 8
    return !(pivot > 1e-12 && pivot < INFINITY);
#else
    return !(pivot > 0 && pivot < INFINITY);
#endif
}

num_status cholesky(int n, double L[n * n], const double A[n * n])
{
#if MISTAKE == 10
    for (int i = 0; i < n * n; i++)
        L[i] = 0;
#endif
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
#if MISTAKE == 3
            double rest = A[j * n + i];
#else
            double rest = A[i * n + j];
#endif
            for (int k = 0; k < j; k++)
                rest -= L[i * n + k] * L[j * n + k];
            L[i * n + j] = rest / L[j * n + j];
        }
        double pivot = A[i * n + i];
#if MISTAKE == 9
        if (refused(pivot))
            return NUM_NOT_PD;
#endif
        for (int k = 0; k < i; k++)
            pivot -= L[i * n + k] * L[i * n + k];
#if MISTAKE == 11
        if (i < n - 1 && refused(pivot))
            return NUM_NOT_PD;
#elif MISTAKE != 9
        if (refused(pivot))
            return NUM_NOT_PD;
#endif
#if MISTAKE == 4
        L[i * n + i] = pivot;
#elif MISTAKE == 7
        L[i * n + i] = sqrt(fabs(pivot));
#else
        L[i * n + i] = sqrt(pivot);
#endif
#if MISTAKE != 6 && MISTAKE != 10
        for (int j = i + 1; j < n; j++)
            L[i * n + j] = 0;
#endif
    }
#if MISTAKE == 4
    for (int i = 0; i < n; i++)
        L[i * n + i] = sqrt(L[i * n + i]);
#endif
    return NUM_OK;
}
#endif
