/*
 * What goes wrong in 9.1 adagrad_step.
 *
 * MISTAKE 1 eps-inside-the-root
 *   eps was added under the root, sqrt(s + eps). The contract adds it to the
 *   root, sqrt(s) + eps: 1e-8 inside acts like 1e-4 outside.
 * MISTAKE 2 average-for-sum
 *   s is a moving average here. That is RMSProp, the next exercise; AdaGrad's s
 *   is a plain sum and never falls.
 * MISTAKE 3 g-for-square
 *   s collects |g| and not g^2. The root of a sum of squares has the unit of g;
 *   the root of a sum of |g| has not, and the step depends on the scale.
 * MISTAKE 4 no-root
 *   The step was divided by s itself. Divide by its root, which has the unit
 *   of g.
 * MISTAKE 5 one-sum-for-all
 *   The squares of all coordinates went into one sum. Each coordinate has a
 *   step size of its own, from its own squares.
 * MISTAKE 6 divides-by-the-old-s
 *   The step was taken before s had heard of g. The first one then divides by
 *   eps alone. Add first, divide then.
 * MISTAKE 7 uphill
 *   x + eta g / ... goes up. Step against the gradient.
 * MISTAKE 8 s-reset
 *   s starts from 0 in every step, so that only the sign of g is left. s
 *   belongs to the caller and goes from one step to the next.
 * MISTAKE 9 takes-anything
 *   eta, eps and g were used as they came. Refuse what is outside its range
 *   before anything is written.
 * MISTAKE 10 nan-gradient
 *   A gradient that is not finite went into s, where it stays for ever. Return
 *   NUM_BAD_INPUT before anything is written.
 * MISTAKE 11 square-overflows
 *   You asked whether g is finite; its square need not be. With s = infinity
 *   no step moves any more. Ask for the new s.
 * MISTAKE 12 half-written
 *   The check stands in the loop that writes: the coordinates before the bad
 *   one have moved already. Look at all of g first.
 * VARIANT 1 step-size-first
 *   Computes each coordinate's step size, then multiplies by g.
 * VARIANT 2 passes
 *   The new s in one pass, the step in another, in both from the end.
 */
#include "adam.h"
#include "vec.h"

#include <math.h>

static int refused(int n, const double s[n], const double g[n], double eta,
                   double eps)
{
#if MISTAKE == 9
    return 0;
#else
    if (!(eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return 1;
#if MISTAKE == 11
    return !vec_is_finite(n, g);
#elif MISTAKE != 10 && MISTAKE != 12
    for (int i = 0; i < n; i++)
        if (!isfinite(s[i] + g[i] * g[i]))
            return 1;
#endif
    return 0;
#endif
}

num_status adagrad_step(int n, double x[n], double s[n], const double g[n],
                        double eta, double eps)
{
    if (refused(n, s, g, eta, eps))
        return NUM_BAD_INPUT;
#if VARIANT == 2
    for (int i = n - 1; i >= 0; i--)
        s[i] = fma(g[i], g[i], s[i]);
    for (int i = n - 1; i >= 0; i--)
        x[i] -= g[i] / (eps + sqrt(s[i])) * eta;
#else
    for (int i = 0; i < n; i++) {
#if MISTAKE == 12
        if (!isfinite(s[i] + g[i] * g[i]))
            return NUM_BAD_INPUT;
#endif
#if MISTAKE == 2
        s[i] = 0.9 * s[i] + 0.1 * g[i] * g[i];
#elif MISTAKE == 3
        s[i] += fabs(g[i]);
#elif MISTAKE == 5
        s[i] += vec_dot(n, g, g);
#elif MISTAKE == 8
        s[i] = g[i] * g[i];
#elif MISTAKE != 6
        s[i] += g[i] * g[i];
#endif
#if MISTAKE == 1
        x[i] -= eta * g[i] / sqrt(s[i] + eps);
#elif MISTAKE == 4
        x[i] -= eta * g[i] / (s[i] + eps);
#elif MISTAKE == 7
        x[i] += eta * g[i] / (sqrt(s[i]) + eps);
#elif VARIANT == 1
        double length = eta / (sqrt(s[i]) + eps);
        x[i] -= length * g[i];
#else
        x[i] -= eta * g[i] / (sqrt(s[i]) + eps);
#endif
#if MISTAKE == 6
        s[i] += g[i] * g[i];
#endif
    }
#endif
    return NUM_OK;
}
