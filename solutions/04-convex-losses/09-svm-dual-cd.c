/* 4.9 svm_dual_cd: coordinate ascent in the dual of a linear SVM. */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>

static double gap(int m, int n, const double w[], const double alpha[],
                  const double X[], const double y[], double lambda)
{
    double hinges = 0;
    for (int i = 0; i < m; i++) {
        double slack = 1 - y[i] * vec_dot(n, X + i * n, w);
        if (!(slack <= 0))
            hinges += slack;
    }
    return hinges / m + lambda * vec_dot(n, w, w) - vec_sum(m, alpha) / m;
}

/* Maximises the dual over alpha_i alone. */
static void ascend(int n, double w[], double *alpha, const double x[], double y,
                   double scale)
{
    double square = vec_dot(n, x, x), old = *alpha;
    double free = 1; /* where a row of zeros goes */
    if (square != 0)
        free = old + scale * (1 - y * vec_dot(n, x, w)) / square;
    *alpha = free < 0 ? 0 : free > 1 ? 1 : free;
    vec_axpy(n, w, x, (*alpha - old) * y / scale);
}

num_status svm_dual_cd(int m, int n, double w[n], double alpha[m],
                       double gaps[], int *sweeps, const double X[m * n],
                       const double y[m], double lambda, double tol,
                       int max_sweeps)
{
    double scale = lambda * m;

    if (!(lambda > 0 && isfinite(lambda) && tol >= 0 && max_sweeps >= 0))
        return NUM_BAD_INPUT;
    for (int i = 0; i < m; i++)
        if (!(alpha[i] >= 0 && alpha[i] <= 1))
            return NUM_BAD_INPUT;
    vec_fill(n, w, 0);
    for (int i = 0; i < m; i++)
        vec_axpy(n, w, X + i * n, alpha[i] * y[i] / scale);
    for (int k = 0;; k++) {
        *sweeps = k;
        gaps[k] = gap(m, n, w, alpha, X, y, lambda);
        if (!isfinite(gaps[k]))
            return NUM_DIVERGED;
        if (gaps[k] <= tol)
            return NUM_OK;
        if (k == max_sweeps)
            return NUM_MAX_ITERATIONS;
        for (int i = 0; i < m; i++)
            ascend(n, w, &alpha[i], X + i * n, y[i], scale);
    }
}
