/*
 * What goes wrong in 3.7 classify_critical_point.
 *
 * MISTAKE 1 determinant-decides
 *   The sign of det H was taken for the answer. It is the product of the
 *   eigenvalues: two negative ones make it positive, three make it negative.
 * MISTAKE 2 leading-minors
 *   The signs of the leading minors were used. They decide definiteness only if
 *   none of them is 0; (0, 1; 1, 0) is a saddle with a first minor of 0.
 * MISTAKE 3 degenerate-taken-as-decisive
 *   lambda >= 0 was called a minimum (or lambda <= 0 a maximum). With an
 *   eigenvalue 0 the higher derivatives decide: x^2 - y^4 has no minimum at 0.
 * MISTAKE 4 zero-before-saddle
 *   A zero eigenvalue was asked for first. With one positive and one negative
 *   eigenvalue it is a saddle, whatever the others are.
 * MISTAKE 5 absolute-tolerance
 *   The eigenvalues were compared with tol itself. Multiply tol by the largest
 *   |lambda|.
 * MISTAKE 6 no-tolerance
 *   The sign of every eigenvalue is believed. Rounding makes a 0 into 1e-16 or
 *   -1e-16; what is at most tol M in absolute value counts as 0.
 * MISTAKE 7 index-counts-the-positive
 *   index is the number of positive eigenvalues. The Morse index counts the
 *   negative ones, the directions that go down.
 * MISTAKE 8 diagonal-decides
 *   The signs on the diagonal of H were used. They are the curvatures along the
 *   axes alone; (1, 2; 2, 1) goes down along (1, -1).
 * MISTAKE 9 up-and-down-swapped
 *   Minimum and maximum are swapped: at a minimum all curvatures are positive.
 * MISTAKE 10 scale-of-the-last
 *   M is the largest eigenvalue, not the largest |eigenvalue|. With negative
 *   ones that is no scale.
 * MISTAKE 11 bad-input-accepted
 *   NaN, infinity or a tolerance outside [0, 1) was accepted.
 * MISTAKE 12 index-without-tolerance
 *   The verdict respects the tolerance, but index counts every lambda < 0, also
 *   those that are rounding errors of 0.
 * VARIANT 1 extremes-first
 *   Looks at the smallest and the largest eigenvalue before it counts.
 * VARIANT 2 jacobi-and-divide
 *   Eigenvalues by Jacobi, divided by their scale.
 */
#include "eig.h"
#include "hessian_test.h"
#include "vec.h"
#include <math.h>
#include <stdlib.h>

#if VARIANT == 1
int classify_critical_point(int n, double lambda[n], int *index,
                            const double H[n * n], double tol,
                            double work[n * (n + 1)])
{
    if (!(tol >= 0 && tol < 1) || !vec_is_finite(n * n, H) ||
        eig_sym_values(n, lambda, H, work) != NUM_OK)
        return CRITICAL_BAD_INPUT;
    double low = lambda[0], high = lambda[n - 1];
    double zero = tol * fmax(-low, high), gap = INFINITY;
    for (*index = 0; *index < n && lambda[*index] < -zero; ++*index)
        ;
    for (int k = 0; k < n; k++)
        gap = fmin(gap, fabs(lambda[k]));
    if (low < -zero && high > zero)
        return CRITICAL_SADDLE;
    if (!(gap > zero))
        return CRITICAL_DEGENERATE;
    return low > 0 ? CRITICAL_MINIMUM : CRITICAL_MAXIMUM;
}
#elif VARIANT == 2
int classify_critical_point(int n, double lambda[n], int *index,
                            const double H[n * n], double tol,
                            double work[n * (n + 1)])
{
    double *room = malloc(2 * (size_t)(n * n) * sizeof *room);
    int count[3] = {0, 0, 0};
    int good = room != NULL && vec_is_finite(n * n, H) && tol >= 0 && tol < 1 &&
               work != NULL &&
               eig_jacobi(n, lambda, room, H, room + n * n) == NUM_OK;
    free(room);
    if (!good)
        return CRITICAL_BAD_INPUT;
    double scale = vec_norm_inf(n, lambda);
    for (int k = 0; k < n; k++) {
        double share = scale > 0 ? lambda[k] / scale : 0;
        count[1 + (share > tol) - (share < -tol)]++;
    }
    *index = count[0];
    if (count[0] * count[2] > 0)
        return CRITICAL_SADDLE;
    if (count[1] > 0)
        return CRITICAL_DEGENERATE;
    return count[2] == n ? CRITICAL_MINIMUM : CRITICAL_MAXIMUM;
}
#else
#if MISTAKE == 2
/* The determinant of the leading k x k block, by elimination. */
static double leading_minor(int n, int k, const double H[])
{
    double A[64], det = 1;
    for (int i = 0; i < k; i++)
        for (int j = 0; j < k; j++)
            A[i * k + j] = H[i * n + j];
    for (int c = 0; c < k; c++) {
        int p = c;
        for (int i = c; i < k; i++)
            p = fabs(A[i * k + c]) > fabs(A[p * k + c]) ? i : p;
        if (A[p * k + c] == 0)
            return 0;
        for (int j = 0; p != c && j < k; j++) {
            double t = A[c * k + j];
            A[c * k + j] = A[p * k + j];
            A[p * k + j] = -t;
        }
        det *= A[c * k + c];
        for (int i = c + 1; i < k; i++) {
            double m = A[i * k + c] / A[c * k + c];
            for (int j = c; j < k; j++)
                A[i * k + j] -= m * A[c * k + j];
        }
    }
    return det;
}
#endif

int classify_critical_point(int n, double lambda[n], int *index,
                            const double H[n * n], double tol,
                            double work[n * (n + 1)])
{
    int negative = 0, positive = 0;

#if MISTAKE != 11
    if (!vec_is_finite(n * n, H) || !(tol >= 0 && tol < 1))
        return CRITICAL_BAD_INPUT;
#endif
    (void)eig_sym_values(n, lambda, H, work);
    double zero = tol * vec_norm_inf(n, lambda);
#if MISTAKE == 5
    zero = tol;
#elif MISTAKE == 6
    zero = 0;
#elif MISTAKE == 10
    zero = tol * lambda[n - 1];
#endif
#if MISTAKE == 8
    for (int k = 0; k < n; k++) {
        negative += H[k * n + k] < -zero;
        positive += H[k * n + k] > zero;
    }
#else
    for (int k = 0; k < n; k++) {
        negative += lambda[k] < -zero;
        positive += lambda[k] > zero;
    }
#endif
    *index = negative;
#if MISTAKE == 7
    *index = positive;
#elif MISTAKE == 12
    *index = 0;
    for (int k = 0; k < n; k++)
        *index += lambda[k] < 0;
#endif
#if MISTAKE == 1
    double det = 1;
    for (int k = 0; k < n; k++)
        det *= lambda[k];
    if (negative + positive < n)
        return CRITICAL_DEGENERATE;
    return det > 0 ? CRITICAL_MINIMUM : CRITICAL_SADDLE;
#elif MISTAKE == 2
    (void)positive;
    int up = 0, alternating = 0, none = 0;
    for (int k = 1; k <= n; k++) {
        double minor = leading_minor(n, k, H);
        up += minor > 0;
        alternating += k % 2 ? minor < 0 : minor > 0;
        none += minor == 0;
    }
    if (none > 0)
        return CRITICAL_DEGENERATE;
    return up == n            ? CRITICAL_MINIMUM
           : alternating == n ? CRITICAL_MAXIMUM
                              : CRITICAL_SADDLE;
#elif MISTAKE == 3
    if (negative > 0 && positive > 0)
        return CRITICAL_SADDLE;
    return negative == 0 ? CRITICAL_MINIMUM : CRITICAL_MAXIMUM;
#elif MISTAKE == 4
    if (negative + positive < n)
        return CRITICAL_DEGENERATE;
    if (negative > 0 && positive > 0)
        return CRITICAL_SADDLE;
    return positive > 0 ? CRITICAL_MINIMUM : CRITICAL_MAXIMUM;
#else
    if (negative > 0 && positive > 0)
        return CRITICAL_SADDLE;
    if (negative + positive < n)
        return CRITICAL_DEGENERATE;
#if MISTAKE == 9
    return positive > 0 ? CRITICAL_MAXIMUM : CRITICAL_MINIMUM;
#else
    return positive > 0 ? CRITICAL_MINIMUM : CRITICAL_MAXIMUM;
#endif
#endif
}
#endif
