/*
 * What goes wrong in 11.3 escape_steps.
 *
 * MISTAKE 1 stable-direction
 *   c was taken along the eigenvector of the largest eigenvalue. That part
 *   shrinks; what grows is the part along the smallest.
 * MISTAKE 2 log-base
 *   Two different logarithms: log10 above and the natural one below. Any base
 *   will do, but the same on both sides of the fraction.
 * MISTAKE 3 whole-distance
 *   You start from |d|, the whole distance to the saddle. Only c = v'd grows.
 * MISTAKE 4 flow-for-steps
 *   eta |lambda| stands for log(1 + eta |lambda|). That is the time of the
 *   gradient flow; steps of a finite size grow more slowly.
 * MISTAKE 5 rounds-down
 *   floor gives the last step at which it is still inside. Use ceil.
 * MISTAKE 6 sign-of-c
 *   The logarithm of a negative number is NaN. The sign of an eigenvector, and
 *   so of c, is arbitrary: take |c|.
 * MISTAKE 7 column-of-v
 *   Eigenvectors are the rows of V, see eig.h; a column was read.
 * MISTAKE 8 factor-below-one
 *   1 + eta lambda is below 1 for a negative lambda. The step multiplies by 1 -
 *   eta lambda.
 * MISTAKE 9 every-point-a-saddle
 *   The sign of lambda was not asked. At a minimum nothing pushes away: return
 *   NUM_NO_PROGRESS.
 * MISTAKE 10 largest-in-size
 *   The eigenvalue of largest absolute value was taken. If it is positive, it
 *   says nothing about the escape: take the smallest.
 * MISTAKE 11 negative-steps
 *   A start that is outside already gives a negative number. No step is needed:
 *   0.
 * MISTAKE 12 takes-anything
 *   eta, radius, d and H are used as they come. Refuse what is outside its
 *   range, NaN included.
 * VARIANT 1 other-base
 *   Logarithms to the base 2.
 * VARIANT 2 jacobi
 *   Eigenvalues by Jacobi's rotations, in arrays of its own.
 */
#include "eig.h"
#include "landscapes.h"

enum { MOST = 16 };

num_status escape_steps(int n, double *steps, const double H[n * n],
                        const double d[n], double eta, double radius,
                        double work[n * (n + 2)])
{
#if VARIANT == 2
    double V[MOST * MOST], lambda[MOST], rest[MOST * MOST];
#else
    double *V = work, *lambda = V + n * n, *rest = lambda + n;
#endif

#if MISTAKE != 12
    if (!(eta > 0 && isfinite(eta) && radius > 0 && isfinite(radius)) ||
        !vec_is_finite(n, d) || !vec_is_finite(n * n, H))
        return NUM_BAD_INPUT;
#endif
#if VARIANT == 2
    if (eig_jacobi(n, lambda, V, H, rest) != NUM_OK)
        return NUM_BAD_INPUT;
#else
    if (eig_sym(n, lambda, V, H, rest) != NUM_OK)
        return NUM_BAD_INPUT;
#endif
    int way = 0;
#if MISTAKE == 10
    way = fabs(lambda[0]) >= fabs(lambda[n - 1]) ? 0 : n - 1;
#endif
#if MISTAKE == 9
    if (lambda[0] >= 0)
        lambda[0] = -lambda[0];
#else
    if (!(lambda[0] < 0))
        return NUM_NO_PROGRESS;
#endif
    double c = vec_dot(n, V + way * n, d);
#if MISTAKE == 1
    c = vec_dot(n, V + (n - 1) * n, d);
#elif MISTAKE == 3
    c = vec_norm2(n, d);
#elif MISTAKE == 7
    c = 0;
    for (int i = 0; i < n; i++)
        c += V[i * n] * d[i];
#endif
#if MISTAKE != 6
    c = fabs(c);
#endif
    double grow = -eta * lambda[way];
#if MISTAKE == 10
    grow = fabs(grow);
#endif
    double q = log(radius / c) / log1p(grow);
#if MISTAKE == 2
    q = log10(radius / c) / log1p(grow);
#elif MISTAKE == 4
    q = log(radius / c) / grow;
#elif MISTAKE == 8
    q = log(radius / c) / log1p(-grow);
#elif VARIANT == 1
    q = (log2(radius) - log2(c)) / log2(1 + grow);
#endif
#if MISTAKE == 5
    *steps = fmax(0, floor(q + 1e-9));
#elif MISTAKE == 11
    *steps = ceil(q - 1e-9);
#elif VARIANT == 2
    *steps = q > 0 ? ceil(q - 1e-9) : 0;
#else
    *steps = fmax(0, ceil(q - 1e-9));
#endif
    return NUM_OK;
}
