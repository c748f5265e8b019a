/* 10.2 ridge, ridge_augmented: least squares with an L2 penalty, in two ways. */
#include "chol.h"
#include "l1_vs_l2.h"
#include "mat.h"
#include "qr.h"
#include "vec.h"

#include <math.h>

static int is_usable(int m, int n, const double X[m * n], const double y[m],
                     double lambda)
{
    return lambda >= 0 && isfinite(lambda) && vec_is_finite(m * n, X) &&
           vec_is_finite(m, y);
}

/* Z and v: X and y minus the means of their columns. */
static void centre(int m, int n, double Z[m * n], double v[m], double mean[n],
                   const double X[m * n], const double y[m])
{
    vec_fill(n, mean, 0);
    for (int i = 0; i < m; i++)
        vec_axpy(n, mean, X + i * n, 1.0 / m);
    for (int i = 0; i < m; i++)
        vec_sub(n, Z + i * n, X + i * n, mean);
    double y_mean = vec_sum(m, y) / m;
    for (int i = 0; i < m; i++)
        v[i] = y[i] - y_mean;
}

num_status ridge(int m, int n, double w[n], double *b, const double X[m * n],
                 const double y[m], double lambda,
                 double work[(m + n) * (n + 1)])
{
    double *Z = work, *v = Z + m * n, *G = v + m, *mean = G + n * n;
    if (!is_usable(m, n, X, y, lambda))
        return NUM_BAD_INPUT;
    centre(m, n, Z, v, mean, X, y);
    mat_gram(m, n, G, Z);
    mat_add_diagonal(n, G, m * lambda);
    if (chol_factor(n, G, G) != NUM_OK)
        return NUM_NOT_PD;
    mat_t_vec(m, n, w, Z, v);
    chol_solve(n, w, G, w);
    *b = vec_sum(m, y) / m - vec_dot(n, mean, w);
    return NUM_OK;
}

num_status ridge_augmented(int m, int n, double w[n], double *b,
                           const double X[m * n], const double y[m],
                           double lambda,
                           double work[(m + n) * (n + 1) + 3 * n], int perm[n])
{
    double *A = work, *v = A + (m + n) * n;
    double *tau = v + m + n, *mean = tau + n, *rest = mean + n;
    if (!is_usable(m, n, X, y, lambda))
        return NUM_BAD_INPUT;
    centre(m, n, A, v, mean, X, y);
    double *below = A + m * n;
    mat_identity(n, below);
    vec_scale(n * n, below, sqrt(m * lambda));
    vec_fill(n, v + m, 0);

    int rank;
    double residual;
    num_status s =
        qr_least_squares(m + n, n, w, &rank, &residual, A, v, tau, perm, rest);
    if (s != NUM_OK)
        return s;
    *b = vec_sum(m, y) / m - vec_dot(n, mean, w);
    return NUM_OK;
}
