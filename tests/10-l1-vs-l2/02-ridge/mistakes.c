/*
 * What goes wrong in 10.2 ridge, ridge_augmented.
 *
 * MISTAKE 1 lambda-for-m-lambda
 *   lambda was added to the diagonal of Z'Z. The loss is a mean over m samples:
 *   multiplied by m, the penalty becomes m lambda.
 * MISTAKE 2 twice-the-penalty
 *   2 m lambda was added. The contract's penalty is lambda/2 |w|^2; without the
 *   1/2 there would be a 2.
 * MISTAKE 3 intercept-penalised
 *   The intercept is pulled towards 0 like the weights: it was made a column of
 *   ones, with lambda on its place of the diagonal too. Take the means away
 *   first, or leave a 0 there.
 * MISTAKE 4 not-centred
 *   b is the mean of y, whatever X is: the means of X's columns were not taken
 *   away before and not brought back after.
 * MISTAKE 5 intercept-of-y-alone
 *   w is right, but b is the mean of y. Take mean(x_j) w_j away from it.
 * MISTAKE 6 root-missing
 *   The rows below Z are m lambda I: squared, they penalise by (m lambda)^2. It
 *   takes sqrt(m lambda).
 * MISTAKE 7 root-of-lambda
 *   The rows below Z are sqrt(lambda) I. The sum of squares has m times the
 *   penalty: sqrt(m lambda).
 * MISTAKE 8 gram-again
 *   ridge_augmented forms Z'Z. That squares the condition number before QR has
 *   a chance: hand it the rows themselves.
 * MISTAKE 9 gram-divided-by-m
 *   Z'Z was divided by m, Z'v was not (or m lambda was added to Z'Z/m). All
 *   three terms need the same factor.
 * MISTAKE 10 status-swallowed
 *   Cholesky or QR said that there is no unique solution, and NUM_OK was
 *   returned.
 * MISTAKE 11 takes-anything
 *   lambda, X and y are used as they come. Refuse lambda < 0, NaN and infinity
 *   before anything is written.
 * VARIANT 1 column-of-ones
 *   The intercept as a column of ones, with a 0 on its place of the diagonal.
 * VARIANT 2 gram-minus-means
 *   Sums over the raw columns, means taken away afterwards.
 */
#include "chol.h"
#include "l1_vs_l2.h"
#include "mat.h"
#include "qr.h"
#include "vec.h"

#include <math.h>
#include <stdlib.h>

static int is_usable(int m, int n, const double X[m * n], const double y[m],
                     double lambda)
{
#if MISTAKE == 11
    (void)m, (void)n, (void)X, (void)y, (void)lambda;
    return 1;
#else
    return lambda >= 0 && lambda < INFINITY && vec_is_finite(m * n, X) &&
           vec_is_finite(m, y);
#endif
}

/* Z and v: X and y minus the means of their columns. */
static void centre(int m, int n, double Z[m * n], double v[m], double mean[n],
                   const double X[m * n], const double y[m])
{
    double y_mean = 0;
    vec_fill(n, mean, 0);
#if MISTAKE != 4
    for (int i = 0; i < m; i++)
        vec_axpy(n, mean, X + i * n, 1.0 / m);
#endif
    for (int i = 0; i < m; i++)
        vec_sub(n, Z + i * n, X + i * n, mean);
    y_mean = vec_sum(m, y) / m;
    for (int i = 0; i < m; i++)
        v[i] = y[i] - y_mean;
}

#if VARIANT == 1 || MISTAKE == 3
/* Least squares on (X, 1) with lambda on the diagonal, 0 for the ones. */
num_status ridge(int m, int n, double w[n], double *b, const double X[m * n],
                 const double y[m], double lambda,
                 double work[(m + n) * (n + 1)])
{
    int k = n + 1, last = n;
    (void)work;
#if MISTAKE == 3
    last = k;
#endif
    if (!is_usable(m, n, X, y, lambda))
        return NUM_BAD_INPUT;
    double *A = malloc((size_t)(m * k + k * k + k) * sizeof *A);
    double *G = A + m * k, *rhs = G + k * k;
    for (int i = 0; i < m; i++) {
        vec_copy(n, A + i * k, X + i * n);
        A[i * k + n] = 1;
    }
    mat_gram(m, k, G, A);
    for (int j = 0; j < last; j++)
        G[j * k + j] += m * lambda;
    mat_t_vec(m, k, rhs, A, y);
    num_status s = chol_factor(k, G, G);
    if (s == NUM_OK) {
        chol_solve(k, rhs, G, rhs);
        vec_copy(n, w, rhs);
        *b = rhs[n];
    }
    free(A);
    return s;
}
#else
num_status ridge(int m, int n, double w[n], double *b, const double X[m * n],
                 const double y[m], double lambda,
                 double work[(m + n) * (n + 1)])
{
    double *Z = work, *v = Z + m * n, *G = v + m, *mean = G + n * n;
    double penalty = m * lambda;
    if (!is_usable(m, n, X, y, lambda))
        return NUM_BAD_INPUT;
#if MISTAKE == 1
    penalty = lambda;
#elif MISTAKE == 2
    penalty = 2 * m * lambda;
#endif
    centre(m, n, Z, v, mean, X, y);
#if VARIANT == 2
    mat_gram(m, n, G, X);
    mat_add_outer(n, n, G, mean, mean, -m);
    mat_t_vec(m, n, w, X, y);
    vec_axpy(n, w, mean, -vec_sum(m, y));
#else
    mat_gram(m, n, G, Z);
    mat_t_vec(m, n, w, Z, v);
#endif
#if MISTAKE == 9
    vec_scale(n * n, G, 1.0 / m);
#endif
    mat_add_diagonal(n, G, penalty);
    num_status s = chol_factor(n, G, G);
#if MISTAKE != 10
    if (s != NUM_OK)
        return s;
#endif
    (void)s;
    chol_solve(n, w, G, w);
#if MISTAKE == 4 || MISTAKE == 5
    *b = vec_sum(m, y) / m;
#else
    *b = vec_sum(m, y) / m - vec_dot(n, mean, w);
#endif
    return NUM_OK;
}
#endif

num_status ridge_augmented(int m, int n, double w[n], double *b,
                           const double X[m * n], const double y[m],
                           double lambda,
                           double work[(m + n) * (n + 1) + 3 * n], int perm[n])
{
    double *A = work, *v = A + (m + n) * n;
    double *tau = v + m + n, *mean = tau + n, *rest = mean + n;
    double root = sqrt(m * lambda), residual;
    int rank;
    if (!is_usable(m, n, X, y, lambda))
        return NUM_BAD_INPUT;
    centre(m, n, A, v, mean, X, y);
#if MISTAKE == 7
    root = sqrt(lambda);
#elif MISTAKE == 2
    root = sqrt(2 * m * lambda);
#elif MISTAKE == 6
    root = m * lambda;
#endif
    mat_identity(n, A + m * n);
    vec_scale(n * n, A + m * n, root);
    vec_fill(n, v + m, 0);
#if MISTAKE == 8
    double *G = malloc((size_t)(n * n + n) * sizeof *G), *rhs = G + n * n;
    mat_gram(m + n, n, G, A);
    mat_t_vec(m + n, n, rhs, A, v);
    num_status s =
        qr_least_squares(n, n, w, &rank, &residual, G, rhs, tau, perm, rest);
    free(G);
#else
    num_status s =
        qr_least_squares(m + n, n, w, &rank, &residual, A, v, tau, perm, rest);
#endif
#if MISTAKE != 10
    if (s != NUM_OK)
        return s;
#endif
    (void)s;
#if MISTAKE == 4 || MISTAKE == 5
    *b = vec_sum(m, y) / m;
#else
    *b = vec_sum(m, y) / m - vec_dot(n, mean, w);
#endif
    return NUM_OK;
}
