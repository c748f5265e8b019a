/*
 * What goes wrong in 3.6 jacobi_eigenvalues.
 *
 * MISTAKE 1 rotation-sign
 *   theta has the wrong sign, so the rotation makes a_pq larger instead of 0,
 *   and the diagonal is wrong after it: theta = (a_qq - a_pp) / (2 a_pq).
 * MISTAKE 2 no-convergence-test
 *   All max_sweeps sweeps are done, whether something is left to do or not.
 *   Look at off(A) before each sweep.
 * MISTAKE 3 diagonal-read-too-early
 *   lambda is the diagonal from before the last sweep. Read it after the loop.
 * MISTAKE 4 one-sweep
 *   There is one sweep only. A rotation puts new numbers where others made
 *   zeros: it takes several.
 * MISTAKE 5 not-sorted
 *   The eigenvalues stand in the order of the diagonal. Sort them, ascending.
 * MISTAKE 6 descending
 *   The largest eigenvalue comes first. Ascending order is asked for.
 * MISTAKE 7 absolute-tolerance
 *   off(A) is compared with tol itself. Multiply tol by the norm of A, or small
 *   matrices count as diagonal.
 * MISTAKE 8 old-and-new-mixed
 *   The new a_kp was used for a_kq. Both come from the old values: keep copies.
 * MISTAKE 9 sign-of-zero
 *   The sign of theta = 0 was taken to be 0, so where two diagonal elements are
 *   equal nothing is rotated. It has to count as +1 (or -1).
 * MISTAKE 10 diagonal-not-turned
 *   a_pp and a_qq were left as they are. The rotation takes t a_pq from one and
 *   gives it to the other.
 * MISTAKE 11 bad-input-accepted
 *   A NaN or an infinity in A, a bad tol or a negative limit was accepted.
 * MISTAKE 12 equal-is-not-enough
 *   The loop goes on while off(A) >= tol |A|_F, so for the zero matrix (or with
 *   tol = 0) it never thinks it is done.
 * VARIANT 1 full-rotations
 *   Rotates whole rows, then whole columns.
 * VARIANT 2 tangent-of-the-double-angle
 *   The angle from atan2.
 */
#include "hessian_test.h"
#include "vec.h"
#include <math.h>
#include <stdlib.h>

static double off_norm(int n, const double A[])
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            sum += i == j ? 0 : A[i * n + j] * A[i * n + j];
    return sqrt(sum);
}

#if VARIANT == 1 || VARIANT == 2
static void turn(double *a, double *b, double c, double s)
{
    double old = *a;
    *a = c * old - s * *b;
    *b = s * old + c * *b;
}

static void rotate(int n, double A[], int p, int q)
{
    double a = A[p * n + p], b = A[p * n + q], d = A[q * n + q], c, s;
#if VARIANT == 1
    double theta = (d - a) / (2 * b);
    double t = 1 / (fabs(theta) + sqrt(theta * theta + 1));
    t = theta < 0 ? -t : t;
    c = 1 / hypot(1, t);
    s = t * c;
#else
    double twice = d == a ? acos(-1) / 2 : atan(2 * b / (d - a));
    c = cos(twice / 2);
    s = sin(twice / 2);
#endif
    for (int k = 0; k < n; k++)
        turn(&A[p * n + k], &A[q * n + k], c, s);
    for (int k = 0; k < n; k++)
        turn(&A[k * n + p], &A[k * n + q], c, s);
    A[p * n + q] = A[q * n + p] = 0;
}
#else
static void rotate(int n, double A[], int p, int q)
{
    double a = A[p * n + p], b = A[p * n + q], d = A[q * n + q];
#if MISTAKE == 1
    double theta = (a - d) / (2 * b);
#else
    double theta = (d - a) / (2 * b);
#endif
    double sign = theta < 0 ? -1 : 1;
#if MISTAKE == 9
    sign = (theta > 0) - (theta < 0);
#endif
    double t = sign / (fabs(theta) + sqrt(theta * theta + 1));
    double c = 1 / sqrt(1 + t * t), s = t * c;
    for (int k = 0; k < n; k++) {
        if (k == p || k == q)
            continue;
        double kp = A[k * n + p], kq = A[k * n + q];
        A[k * n + p] = A[p * n + k] = c * kp - s * kq;
#if MISTAKE == 8
        kp = A[k * n + p];
#endif
        A[k * n + q] = A[q * n + k] = s * kp + c * kq;
    }
#if MISTAKE != 10
    A[p * n + p] = a - t * b;
    A[q * n + q] = d + t * b;
#endif
    A[p * n + q] = A[q * n + p] = 0;
}
#endif

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
#if MISTAKE == 6
    return (x < y) - (x > y);
#else
    return (x > y) - (x < y);
#endif
}

num_status jacobi_eigenvalues(int n, double lambda[n], int *sweeps,
                              const double A[n * n], double tol, int max_sweeps,
                              double work[n * n])
{
#if MISTAKE != 11
    if (!vec_is_finite(n * n, A) || !(tol >= 0) || max_sweeps < 0)
        return NUM_BAD_INPUT;
#endif
    vec_copy(n * n, work, A);
#if MISTAKE == 7
    double small = tol;
#else
    double small = tol * vec_norm2(n * n, A);
#endif
    int count = 0;
    for (int i = 0; i < n; i++)
        lambda[i] = work[i * n + i];
#if MISTAKE == 2
    while (count < max_sweeps) {
#elif MISTAKE == 4
    while (off_norm(n, work) > small && count < 1 && count < max_sweeps) {
#elif MISTAKE == 12
    while (off_norm(n, work) >= small && count < max_sweeps) {
#else
    while (off_norm(n, work) > small && count < max_sweeps) {
#endif
#if MISTAKE == 3
        for (int i = 0; i < n; i++)
            lambda[i] = work[i * n + i];
#endif
        for (int p = 0; p < n; p++)
            for (int q = p + 1; q < n; q++)
                if (work[p * n + q] != 0)
                    rotate(n, work, p, q);
        count++;
    }
    *sweeps = count;
#if MISTAKE != 3
    for (int i = 0; i < n; i++)
        lambda[i] = work[i * n + i];
#endif
#if MISTAKE == 5
    (void)by_size;
#else
    qsort(lambda, (size_t)n, sizeof lambda[0], by_size);
#endif
#if MISTAKE == 4
    return NUM_OK;
#elif MISTAKE == 12
    return off_norm(n, work) >= small ? NUM_MAX_ITERATIONS : NUM_OK;
#else
    return off_norm(n, work) > small ? NUM_MAX_ITERATIONS : NUM_OK;
#endif
}
