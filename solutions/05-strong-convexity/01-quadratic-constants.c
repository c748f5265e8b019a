/* 5.1 quadratic_constants, least_squares_constants: two eigenvalues. */
#include "strong_convexity.h"

#include "eig.h"
#include "mat.h"
#include "vec.h"
#include <float.h>
#include <math.h>

/* The constants of a matrix with the ascending eigenvalues lambda. */
static num_status constants(int n, double *mu, double *L, double *kappa,
                            const double lambda[n], int size)
{
    double noise = size * DBL_EPSILON * vec_norm_inf(n, lambda);

    *mu = fabs(lambda[0]) <= noise ? 0 : lambda[0];
    *L = fabs(lambda[n - 1]) <= noise ? 0 : lambda[n - 1];
    if (*mu < 0)
        return NUM_NOT_PD;
    *kappa = *mu > 0 ? *L / *mu : INFINITY;
    return NUM_OK;
}

num_status quadratic_constants(int n, double *mu, double *L, double *kappa,
                               const double A[n * n], double work[n * (n + 2)])
{
    double *lambda = work + n * (n + 1);
    num_status s = eig_sym_values(n, lambda, A, work);

    return s == NUM_OK ? constants(n, mu, L, kappa, lambda, n) : s;
}

num_status least_squares_constants(int m, int n, double *mu, double *L,
                                   double *kappa, const double X[m * n],
                                   double work[2 * n * (n + 1)])
{
    double *H = work, *lambda = H + n * n, *rest = lambda + n;

    mat_gram(m, n, H, X);
    vec_scale(n * n, H, 1.0 / m);
    num_status s = eig_sym_values(n, lambda, H, rest);
    if (s != NUM_OK)
        return s;
    if (m < n) /* the rank of X'X is at most m */
        lambda[0] = 0;
    return constants(n, mu, L, kappa, lambda, m > n ? m : n);
}
