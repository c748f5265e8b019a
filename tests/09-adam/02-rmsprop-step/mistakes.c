/*
 * What goes wrong in 9.2 rmsprop_step.
 *
 * MISTAKE 1 eps-inside-the-root
 *   eps was added under the root, sqrt(v + eps). The contract adds it to the
 *   root, sqrt(v) + eps: 1e-8 inside acts like 1e-4 outside.
 * MISTAKE 2 sum-for-average
 *   v is a plain sum. That is AdaGrad, the exercise before; here old squares
 *   fade with beta.
 * MISTAKE 3 g-for-square
 *   v is an average of |g| and not of g^2. Its root has not the unit of g, so
 *   the step depends on the scale of the loss.
 * MISTAKE 4 no-one-minus-beta
 *   v is beta v + g^2: not a mean. It settles at g^2 / (1 - beta). The new
 *   square has the weight 1 - beta.
 * MISTAKE 5 weights-swapped
 *   The old v has the weight 1 - beta and g^2 has beta. beta is the weight of
 *   the past.
 * MISTAKE 6 bias-corrected
 *   The first step has length eta, as if v had been divided by 1 - beta: that
 *   correction is Adam's, and comes in the next exercise.
 * MISTAKE 7 divides-by-the-old-v
 *   The step was taken before v had heard of g. The first one then divides by
 *   eps alone. Update v first.
 * MISTAKE 8 uphill
 *   x + eta g / ... goes up. Step against the gradient.
 * MISTAKE 9 takes-anything
 *   eta, beta, eps and g were used as they came. Refuse what is outside its
 *   range before anything is written.
 * MISTAKE 10 beta-may-be-one
 *   beta = 1 is let through. Then g^2 has the weight 0 and v never changes: ask
 *   for beta < 1.
 * MISTAKE 11 square-not-checked
 *   A gradient that is not finite, or whose square is not, went into v, where
 *   it stays. Return NUM_BAD_INPUT before anything is written.
 * MISTAKE 12 no-root
 *   The step was divided by v itself. Divide by its root, which has the unit of
 *   g.
 * VARIANT 1 correction
 *   Moves v by (1 - beta) (g^2 - v), then multiplies g by a step size.
 * VARIANT 2 roots
 *   Computes the root with hypot, and squares it for v.
 */
#include "adam.h"

#include <math.h>

static int refused(int n, const double g[n], double eta, double beta,
                   double eps)
{
#if MISTAKE == 9
    return 0;
#else
    if (!(eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps) && beta >= 0))
        return 1;
#if MISTAKE == 10
    if (beta > 1)
        return 1;
#else
    if (beta >= 1)
        return 1;
#endif
#if MISTAKE != 11
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return 1;
#endif
    return 0;
#endif
}

num_status rmsprop_step(int n, double x[n], double v[n], const double g[n],
                        double eta, double beta, double eps)
{
    if (refused(n, g, eta, beta, eps))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
#if MISTAKE == 6
        double sum = v[i] == 0 ? 1 - beta : 1;
#elif MISTAKE == 7
        x[i] -= eta * g[i] / (sqrt(v[i]) + eps);
#endif
#if MISTAKE == 2
        v[i] += g[i] * g[i];
#elif MISTAKE == 3
        v[i] = beta * v[i] + (1 - beta) * fabs(g[i]);
#elif MISTAKE == 4
        v[i] = beta * v[i] + g[i] * g[i];
#elif MISTAKE == 5
        v[i] = (1 - beta) * v[i] + beta * g[i] * g[i];
#elif VARIANT == 1
        v[i] += (1 - beta) * (g[i] * g[i] - v[i]);
#elif VARIANT == 2
        double root = hypot(sqrt(beta * v[i]), sqrt(1 - beta) * g[i]);
        v[i] = root * root;
#else
        v[i] = beta * v[i] + (1 - beta) * g[i] * g[i];
#endif
#if MISTAKE == 1
        x[i] -= eta * g[i] / sqrt(v[i] + eps);
#elif MISTAKE == 6
        x[i] -= eta * g[i] / (sqrt(v[i] / sum) + eps);
#elif MISTAKE == 8
        x[i] += eta * g[i] / (sqrt(v[i]) + eps);
#elif MISTAKE == 12
        x[i] -= eta * g[i] / (v[i] + eps);
#elif VARIANT == 1
        double length = eta / (sqrt(v[i]) + eps);
        x[i] -= length * g[i];
#elif VARIANT == 2
        x[i] -= g[i] / (root + eps) * eta;
#elif MISTAKE != 7
        x[i] -= eta * g[i] / (sqrt(v[i]) + eps);
#endif
    }
    return NUM_OK;
}
