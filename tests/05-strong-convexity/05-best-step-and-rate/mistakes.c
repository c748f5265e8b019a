/*
 * What goes wrong in 5.5 best_step_and_rate.
 *
 * MISTAKE 1 rate-of-the-step-1/L
 *   1 - mu/L is what the step 1/L promises. The step 2/(mu + L) does better:
 *   (kappa - 1)/(kappa + 1).
 * MISTAKE 2 step-1/L
 *   The step is 1/L. It does not need mu, but it is not the best: 2/(mu + L) is
 *   up to twice as long.
 * MISTAKE 3 step-without-the-two
 *   The step is 1/(mu + L), half of the best one.
 * MISTAKE 4 two-bases
 *   One logarithm is natural and the other is to base 10. In a quotient both
 *   must have the same base.
 * MISTAKE 5 rounded-down
 *   The number of steps was rounded down, so the last step that is needed is
 *   missing: use ceil.
 * MISTAKE 6 rate-of-the-gap
 *   You square the rate, which is right for f(x_t) - f* (up to a factor), and
 *   not for the distance |x_t - x*| that was asked for.
 * MISTAKE 7 cancellation
 *   You take the logarithm of the rounded rate. Near 1 it has lost its digits:
 *   log1p(-2 mu/(mu + L)) keeps them.
 * MISTAKE 8 rule-of-thumb
 *   kappa/2 log(1/eps) is the limit for large kappa. For kappa = 3 it is too
 *   small.
 * MISTAKE 9 no-step-for-kappa-1
 *   With kappa = 1 the rate is 0 and its logarithm minus infinity, so your
 *   quotient is 0. One step is needed: rate^0 is 1.
 * MISTAKE 10 negative-steps
 *   With eps > 1 the number of steps came out negative (or not 0). No step is
 *   needed then.
 * MISTAKE 11 fits-an-int
 *   The number of steps was forced into an int. It may be above INT_MAX, which
 *   is why the contract has a double.
 * MISTAKE 12 any-mu
 *   mu is not tested. With mu = 0 there is no such rate, with mu < 0 or NaN
 *   nothing makes sense: ask for !(mu > 0 && mu <= L).
 * VARIANT 1 by-kappa
 *   Everything from kappa, the logarithm as -2 atanh(1/kappa).
 * VARIANT 2 by-the-shrinking-factor
 *   The rate as 1 - step mu where nothing is lost.
 */
#include "strong_convexity.h"

#include <limits.h>
#include <math.h>

num_status best_step_and_rate(double *step, double *rate, double *iterations,
                              double mu, double L, double eps)
{
#if MISTAKE == 12
    if (!isfinite(L) || !(eps > 0) || !isfinite(eps))
        return NUM_BAD_INPUT;
#else
    if (!(mu > 0 && mu <= L && isfinite(L) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 2
    *step = 1 / L;
#elif MISTAKE == 3
    *step = 1 / (mu + L);
#else
    *step = 2 / (mu + L);
#endif

#if MISTAKE == 1
    *rate = 1 - mu / L;
    double log_rate = log1p(-mu / L);
#elif MISTAKE == 6
    *rate = pow((L - mu) / (L + mu), 2);
    double log_rate = 2 * log1p(-2 * mu / (mu + L));
#elif MISTAKE == 4
    *rate = (L - mu) / (L + mu);
    double log_rate = log1p(-2 * mu / (mu + L)) / log(10);
#elif MISTAKE == 7
    *rate = (L - mu) / (L + mu);
    double log_rate = log(*rate);
#elif MISTAKE == 8
    *rate = (L - mu) / (L + mu);
    double log_rate = -2 * mu / L;
#elif VARIANT == 1
    double kappa = L / mu;
    *rate = (kappa - 1) / (kappa + 1);
    double log_rate = -2 * atanh(1 / kappa);
#elif VARIANT == 2
    *rate = mu == L ? 0 : 1 - *step * mu;
    double log_rate = log1p(-*step * mu);
#else
    *rate = (L - mu) / (L + mu);
    double log_rate = log1p(-2 * mu / (mu + L));
#endif

    double t = log(eps) / log_rate;
#if MISTAKE == 5
    t = floor(t);
#else
    t = ceil(t);
#endif
#if MISTAKE == 11
    t = fmin(t, INT_MAX);
#endif
#if MISTAKE != 9
    if (mu == L)
        t = 1;
#endif
#if MISTAKE == 10
    if (eps == 1)
        t = 0;
#else
    if (eps >= 1)
        t = 0;
#endif
    *iterations = t;
    return NUM_OK;
}
