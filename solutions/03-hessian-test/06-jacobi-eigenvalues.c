/* 3.6 jacobi_eigenvalues: rotate until nothing is left off the diagonal. */
#include "hessian_test.h"
#include "vec.h"
#include <math.h>
#include <stdlib.h>

/* The norm of what is off the diagonal; vec_norm2 cannot overflow. */
static double off_norm(int n, const double A[n * n])
{
    double norm = 0;
    for (int i = 0; i < n; i++) {
        norm = hypot(norm, vec_norm2(i, A + i * n));
        norm = hypot(norm, vec_norm2(n - i - 1, A + i * n + i + 1));
    }
    return norm;
}

/* A = J A J' with the rotation J that makes a_pq zero. */
static void rotate(int n, double A[n * n], int p, int q)
{
    double a = A[p * n + p], b = A[p * n + q], d = A[q * n + q];
    double theta = (d - a) / (2 * b);
    double t = copysign(1, theta) / (fabs(theta) + hypot(theta, 1));
    double c = 1 / sqrt(1 + t * t), s = t * c;

    for (int k = 0; k < n; k++) {
        if (k == p || k == q)
            continue;
        double kp = A[k * n + p], kq = A[k * n + q];
        A[k * n + p] = A[p * n + k] = c * kp - s * kq;
        A[k * n + q] = A[q * n + k] = s * kp + c * kq;
    }
    A[p * n + p] = a - t * b;
    A[q * n + q] = d + t * b;
    A[p * n + q] = A[q * n + p] = 0;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

num_status jacobi_eigenvalues(int n, double lambda[n], int *sweeps,
                              const double A[n * n], double tol, int max_sweeps,
                              double work[n * n])
{
    if (!vec_is_finite(n * n, A) || !(tol >= 0) || max_sweeps < 0)
        return NUM_BAD_INPUT;
    vec_copy(n * n, work, A);
    double small = tol * vec_norm2(n * n, A);
    *sweeps = 0;
    while (off_norm(n, work) > small && *sweeps < max_sweeps) {
        for (int p = 0; p < n; p++)
            for (int q = p + 1; q < n; q++)
                if (work[p * n + q] != 0)
                    rotate(n, work, p, q);
        ++*sweeps;
    }
    for (int i = 0; i < n; i++)
        lambda[i] = work[i * n + i];
    qsort(lambda, (size_t)n, sizeof lambda[0], ascending);
    return off_norm(n, work) > small ? NUM_MAX_ITERATIONS : NUM_OK;
}
