/*
 * What goes wrong in 5.1 quadratic_constants, least_squares_constants.
 *
 * MISTAKE 1 diagonal-for-eigenvalues
 *   mu and L are the smallest and the largest element of the diagonal. They are
 *   eigenvalues only where A is diagonal: (2 1; 1 2) has the eigenvalues 1 and
 *   3. Ask eig_sym_values.
 * MISTAKE 2 kappa-inverted
 *   kappa is mu / L in your code. It is L / mu, at least 1, and large where the
 *   problem is hard.
 * MISTAKE 3 singular-values
 *   Your constants of least squares are singular values of X. Those of the
 *   Hessian X'X/m are their squares, divided by m.
 * MISTAKE 4 kappa-of-x
 *   kappa is the condition number of X. Gradient descent sees the Hessian, and
 *   that of X'X is its square.
 * MISTAKE 5 missing-1/m
 *   X'X was not divided by m. With f(w) = 1/(2m) |Xw - y|^2 the Hessian is
 *   X'X/m.
 * MISTAKE 6 factor-two
 *   Everything is twice too large: 2X'X/m is the Hessian of the mean squared
 *   error without the 1/2.
 * MISTAKE 7 few-samples-strongly-convex
 *   With m < n you found a positive mu: that of XX'/m, or the smallest of the
 *   min(m, n) singular values. X'X has n eigenvalues, and n - m of them are 0.
 * MISTAKE 8 rounding-noise-kept
 *   An eigenvalue that is 0 comes out as 1e-16 or -1e-16, and you take it at its
 *   word. What is at most n eps L is 0: then mu = 0 and kappa = INFINITY.
 * MISTAKE 9 absolute-threshold
 *   You call an eigenvalue 0 if it is below a fixed number. Change the units of
 *   f and everything is 0, or nothing: compare with the largest eigenvalue.
 * MISTAKE 10 absolute-eigenvalues
 *   The signs of the eigenvalues were dropped (these are the singular values of
 *   A), so a saddle passes for a bowl. mu is the smallest eigenvalue, not the
 *   smallest absolute value.
 * MISTAKE 11 negative-cut-to-zero
 *   A negative eigenvalue was cut to 0 and f called convex. It is not: say
 *   NUM_NOT_PD and keep the sign of mu.
 * MISTAKE 12 singular-refused
 *   An eigenvalue 0 was refused. f is then still convex, and has mu = 0: only
 *   a negative eigenvalue is NUM_NOT_PD.
 * VARIANT 1 jacobi
 *   Eigenvalues by Jacobi's rotations.
 * VARIANT 2 the-smaller-gram-matrix
 *   L of least squares from XX'/m where m < n: the eigenvalues that are not 0
 *   are the same.
 */
#include "strong_convexity.h"

#include "eig.h"
#include "mat.h"
#include "vec.h"
#include <float.h>
#include <math.h>

static num_status constants(int n, double *mu, double *L, double *kappa,
                            double lambda[n], int size)
{
    double noise = size * DBL_EPSILON * vec_norm_inf(n, lambda);
#if MISTAKE == 8
    noise = 0 * size;
#elif MISTAKE == 9
    noise = 1e-12;
#elif MISTAKE == 10
    for (int i = 0; i < n; i++)
        lambda[i] = fabs(lambda[i]);
#endif
    double least = vec_min(n, lambda), most = vec_max(n, lambda);
    *mu = fabs(least) <= noise ? 0 : least;
    *L = fabs(most) <= noise ? 0 : most;
#if MISTAKE == 11
    *mu = fmax(*mu, 0);
#elif MISTAKE == 12
    if (!(*mu > 0))
        return NUM_NOT_PD;
#endif
    if (*mu < 0)
        return NUM_NOT_PD;
#if MISTAKE == 2
    *kappa = *L > 0 ? *mu / *L : INFINITY;
#else
    *kappa = *mu > 0 ? *L / *mu : INFINITY;
#endif
    return NUM_OK;
}

static num_status eigenvalues(int n, double lambda[n], const double A[n * n],
                              double work[])
{
#if MISTAKE == 1
    if (!isfinite(A[n * n - n]))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        lambda[i] = A[i * n + i];
    (void)work;
    return NUM_OK;
#elif VARIANT == 1
    double V[30 * 30];
    (void)work;
    return eig_jacobi(n, lambda, V, A, (double[30 * 30]){0});
#else
    return eig_sym_values(n, lambda, A, work);
#endif
}

num_status quadratic_constants(int n, double *mu, double *L, double *kappa,
                               const double A[n * n], double work[n * (n + 2)])
{
    double *lambda = work + n * (n + 1);
    num_status s = eigenvalues(n, lambda, A, work);
    return s == NUM_OK ? constants(n, mu, L, kappa, lambda, n) : s;
}

num_status least_squares_constants(int m, int n, double *mu, double *L,
                                   double *kappa, const double X[m * n],
                                   double work[2 * n * (n + 1)])
{
    double *H = work, *lambda = H + n * n, *rest = lambda + n;
    int order = n;
#if MISTAKE == 7 || VARIANT == 2
    if (m < n) {
        order = m;
        for (int i = 0; i < m; i++)
            for (int j = 0; j < m; j++)
                H[i * m + j] = vec_dot(n, X + i * n, X + j * n);
    } else
#endif
        mat_gram(m, n, H, X);
#if MISTAKE == 6
    vec_scale(order * order, H, 2.0 / m);
#elif MISTAKE != 3 && MISTAKE != 5
    vec_scale(order * order, H, 1.0 / m);
#endif
    num_status s = eigenvalues(order, lambda, H, rest);
    if (s != NUM_OK)
        return s;
#if MISTAKE == 3
    for (int i = 0; i < order; i++)
        lambda[i] = sqrt(fmax(lambda[i], 0));
#endif
#if MISTAKE != 7 && MISTAKE != 8 && VARIANT != 2
    if (m < n)
        lambda[0] = 0;
#endif
    s = constants(order, mu, L, kappa, lambda, m > n ? m : n);
#if MISTAKE == 4
    *kappa = sqrt(*kappa);
#elif VARIANT == 2
    if (m < n) {
        *mu = 0;
        *kappa = INFINITY;
    }
#endif
    return s;
}
