/*
 * What goes wrong in 5.4 ridge_shift, ridge_for_mu.
 *
 * MISTAKE 1 lambda-for-two-lambda
 *   You add lambda for both forms. The Hessian of lambda |w|^2 is 2 lambda I:
 *   the derivative of w^2 is 2w.
 * MISTAKE 2 forms-swapped
 *   The two forms have changed places: lambda |w|^2 adds 2 lambda, and
 *   lambda/2 |w|^2 adds lambda.
 * MISTAKE 3 always-two-lambda
 *   You add 2 lambda for both forms. With lambda/2 |w|^2 the 2 of the derivative
 *   and the 1/2 cancel.
 * MISTAKE 4 indefinite-not-lifted
 *   A negative eigenvalue is treated as 0, so what you add is not enough: it
 *   must first be lifted to 0, and then to mu.
 * MISTAKE 5 sign-lost
 *   The absolute value of the smallest eigenvalue is used. From -3 it is
 *   further to mu than from 3.
 * MISTAKE 6 negative-lambda
 *   Where f has the wanted mu already you return a negative lambda. The smallest
 *   lambda >= 0 is then 0.
 * MISTAKE 7 first-for-smallest
 *   You take h[0] for the smallest eigenvalue. They come in any order.
 * MISTAKE 8 largest-for-smallest
 *   You lift the largest eigenvalue to mu. It is the smallest one that decides.
 * MISTAKE 9 only-the-smallest-shifted
 *   Only the smallest eigenvalue was shifted. 2 lambda I adds the same to all:
 *   L grows too.
 * MISTAKE 10 scales
 *   You multiply the eigenvalues by 1 + 2 lambda. A penalty adds.
 * MISTAKE 11 nan-passes
 *   lambda < 0 and mu < 0 are false for NaN, and fmax loses it. Ask for
 *   !(lambda >= 0), and whether h is finite.
 * MISTAKE 12 half-forgotten-in-the-inverse
 *   ridge_shift knows that lambda |w|^2 adds 2 lambda, but ridge_for_mu does not
 *   divide by 2.
 * VARIANT 1 one-eigenvalue-after-the-other
 *   The lambda that each eigenvalue needs, and the largest of these.
 * VARIANT 2 backwards
 *   The loop from the last to the first, lambda doubled beforehand.
 */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

static double factor(ridge_form form)
{
#if MISTAKE == 1
    (void)form;
    return 1;
#elif MISTAKE == 2
    return form == RIDGE_HALF ? 2 : 1;
#elif MISTAKE == 3
    (void)form;
    return 2;
#else
    return form == RIDGE_WHOLE ? 2 : 1;
#endif
}

num_status ridge_shift(int n, double shifted[n], const double h[n],
                       double lambda, ridge_form form)
{
#if MISTAKE == 11
    if (lambda < 0)
        return NUM_BAD_INPUT;
#else
    if (!(lambda >= 0 && isfinite(lambda) && vec_is_finite(n, h)))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 9
    int least = vec_argmin(n, h);
    for (int i = 0; i < n; i++)
        shifted[i] = h[i] + (i == least ? factor(form) * lambda : 0);
#elif MISTAKE == 10
    for (int i = 0; i < n; i++)
        shifted[i] = h[i] * (1 + factor(form) * lambda);
#elif VARIANT == 2
    if (form == RIDGE_WHOLE)
        lambda *= 2;
    for (int i = n - 1; i >= 0; i--)
        shifted[i] = h[i] + lambda;
#else
    for (int i = 0; i < n; i++)
        shifted[i] = h[i] + factor(form) * lambda;
#endif
    return NUM_OK;
}

num_status ridge_for_mu(int n, double *lambda, const double h[n], double mu,
                        ridge_form form)
{
#if MISTAKE == 11
    if (mu < 0)
        return NUM_BAD_INPUT;
#else
    if (!(mu >= 0 && isfinite(mu) && vec_is_finite(n, h)))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 4
    double least = fmax(vec_min(n, h), 0);
#elif MISTAKE == 5
    double least = fabs(vec_min(n, h));
#elif MISTAKE == 7
    double least = h[0];
#elif MISTAKE == 8
    double least = vec_max(n, h);
#else
    double least = vec_min(n, h);
#endif
#if MISTAKE == 6
    *lambda = (mu - least) / factor(form);
#elif MISTAKE == 12
    (void)form;
    *lambda = fmax(mu - least, 0);
#elif VARIANT == 1
    (void)least;
    *lambda = 0;
    for (int i = 0; i < n; i++)
        *lambda = fmax(*lambda, (mu - h[i]) / factor(form));
#else
    *lambda = fmax(mu - least, 0) / factor(form);
#endif
    return NUM_OK;
}
