/*
 * What goes wrong in 5.2 power_iteration.
 *
 * MISTAKE 1 not-normalised
 *   v grows by the factor lambda in every step: after some hundred steps it
 *   overflows, or becomes 0. Divide A v by its length.
 * MISTAKE 2 stops-on-the-vector
 *   You stop when v does not change any more. With a negative eigenvalue it
 *   changes its sign for ever: look at the residual A v - lambda v.
 * MISTAKE 3 stops-on-the-value
 *   You stop when lambda does not change any more. It can stand still far from
 *   any eigenvalue; the residual proves that one is near.
 * MISTAKE 4 start-not-normalised
 *   The start is used as it comes. Until the first division by the length
 *   v'Av is not the Rayleigh quotient: make v one unit long first.
 * MISTAKE 5 length-for-lambda
 *   |A v| is taken for the eigenvalue, so its sign is lost. lambda is v'Av, and
 *   is also the closer of the two.
 * MISTAKE 6 largest-element
 *   v is divided by its largest element instead of its length. Then v'Av must
 *   still be divided by v'v, and |v| is not 1.
 * MISTAKE 7 absolute-residual
 *   The residual is compared with tol alone. Multiply A by 1e-160 and
 *   everything converges at once: compare with tol |lambda|.
 * MISTAKE 8 limit-is-success
 *   After max_steps you return NUM_OK although the residual is too large.
 * MISTAKE 9 lambda-of-the-vector-before
 *   v is replaced once more after lambda was computed: lambda, the residual and
 *   v do not belong together.
 * MISTAKE 10 zero-start
 *   A start of length 0 is divided by its length. Refuse it with
 *   NUM_BAD_INPUT.
 * MISTAKE 11 divides-by-zero-length
 *   When A v = 0 you divide by |A v| = 0. lambda = 0 is then an eigenvalue, and
 *   the residual is 0: stop before the division.
 * MISTAKE 12 strict-inequality
 *   You ask for a residual < tol |lambda|, which an exact eigenvector to the
 *   eigenvalue 0 never satisfies. The contract says <=.
 * VARIANT 1 normalises-on-the-way
 *   Keeps the length of A v and divides at the beginning of the next round.
 * VARIANT 2 residual-from-a-copy
 *   Forms the residual as a vector of its own.
 */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

#if MISTAKE == 6
static double size_of(int n, const double x[])
{
    return vec_norm_inf(n, x);
}
#else
static double size_of(int n, const double x[])
{
    return vec_norm2(n, x);
}
#endif

#if VARIANT == 0
static double residual_of(int n, const double Av[], double lambda,
                          const double v[])
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        sum = hypot(sum, Av[i] - lambda * v[i]);
    return sum;
}
#else
static double residual_of(int n, const double Av[], double lambda,
                          const double v[])
{
    double r[64];
    vec_add_scaled(n, r, Av, v, -lambda);
    return vec_norm2(n, r);
}
#endif

num_status power_iteration(int n, double *lambda, double v[n], int *steps,
                           const linear_map *A, double tol, int max_steps,
                           double work[n])
{
    double *Av = work, length = size_of(n, v);
#if MISTAKE == 2 || MISTAKE == 3
    double before = INFINITY;
#endif

#if MISTAKE == 10
    if (!isfinite(length))
        return NUM_BAD_INPUT;
#else
    if (!(length > 0 && isfinite(length)))
        return NUM_BAD_INPUT;
#endif
    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#if MISTAKE == 4 || MISTAKE == 1
    length = 1;
#endif
    for (int k = 0;; k++) {
#if VARIANT == 1
        for (int i = 0; i < n; i++)
            v[i] = (k > 0 ? Av[i] : v[i]) / length;
#else
        if (k == 0)
            for (int i = 0; i < n; i++)
                v[i] /= length;
#endif
        A->apply(n, Av, v, A->data);
        length = size_of(n, Av);
        *steps = k;
#if MISTAKE == 5
        *lambda = length;
#else
        *lambda = vec_dot(n, v, Av);
#endif
        if (!isfinite(length))
            return NUM_DIVERGED;
        double residual = residual_of(n, Av, *lambda, v);
#if MISTAKE == 2
        residual = before;
        before = 0;
        for (int i = 0; i < n; i++)
            before = hypot(before, (length > 0 ? Av[i] / length : 0) - v[i]);
        if (residual <= tol)
            return NUM_OK;
#elif MISTAKE == 3
        residual = fabs(*lambda - before);
        before = *lambda;
        if (residual <= tol * fabs(*lambda))
            return NUM_OK;
#elif MISTAKE == 7
        if (residual <= tol)
            return NUM_OK;
#elif MISTAKE == 12
        if (residual < tol * fabs(*lambda))
            return NUM_OK;
#elif MISTAKE == 9
        if (residual <= tol * fabs(*lambda)) {
            for (int i = 0; i < n && length > 0; i++)
                v[i] = Av[i] / length;
            return NUM_OK;
        }
        if (k == max_steps) {
            for (int i = 0; i < n && length > 0; i++)
                v[i] = Av[i] / length;
            return NUM_MAX_ITERATIONS;
        }
#elif MISTAKE == 11
        if (residual / length <= tol)
            return NUM_OK;
#else
        if (residual <= tol * fabs(*lambda))
            return NUM_OK;
#endif
        if (k == max_steps)
#if MISTAKE == 8
            return NUM_OK;
#else
            return NUM_MAX_ITERATIONS;
#endif
#if MISTAKE == 1
        length = 1;
#endif
#if VARIANT != 1
        for (int i = 0; i < n; i++)
            v[i] = Av[i] / length;
#endif
    }
}
