/*
 * What goes wrong in 9.3 adam_step.
 *
 * MISTAKE 1 no-bias-correction
 *   m and v were used as they are. Both start from 0: with the usual betas the
 *   first step is then 0.1 / sqrt(0.001), more than three times too long.
 *   Divide by 1 - beta^t.
 * MISTAKE 2 hats-stored-back
 *   The corrected averages were written back into m and v, so that the next
 *   step corrects them again. mhat and vhat live in one step only.
 * MISTAKE 3 hat-missing-on-v
 *   m is corrected, v is not. Then v is too small at the start, and the steps
 *   are many times too long.
 * MISTAKE 4 hat-missing-on-m
 *   v is corrected, m is not: the first step is only 1 - beta1 of its length.
 * MISTAKE 5 eps-inside-the-root
 *   eps was added under the root. The contract adds it to the root of vhat.
 * MISTAKE 6 eps-before-the-correction
 *   eps was added to sqrt(v) and not to sqrt(vhat), the "eps hat" of the
 *   paper's faster form. At the start that eps is much larger.
 * MISTAKE 7 t-from-0
 *   Step t was corrected as if it were step t - 1, and the second like the
 *   first. t is 1 in the first step, and its correction is 1 - beta^t.
 * MISTAKE 8 t-per-coordinate
 *   t was counted up inside the loop over the coordinates. All coordinates of a
 *   step have the same t.
 * MISTAKE 9 betas-swapped
 *   beta1 went into v and beta2 into m. beta1 belongs to the gradients, beta2
 *   to their squares.
 * MISTAKE 10 g-instead-of-m
 *   The step is g / sqrt(vhat): RMSProp with a correction. The numerator of
 *   Adam is mhat.
 * MISTAKE 11 takes-anything
 *   t, eta, the betas, eps and g were used as they came. Refuse what is outside
 *   its range before anything is written.
 * MISTAKE 12 square-not-checked
 *   A gradient that is not finite, or whose square is not, went into m and v,
 *   where it stays. Return NUM_BAD_INPUT before anything is written.
 * VARIANT 1 faster-form
 *   Folds both corrections into the step size and eps, as the paper proposes.
 * VARIANT 2 correction
 *   Moves the averages by (1 - beta) (new - old), with expm1 for 1 - beta^t.
 */
#include "adam.h"

#include <math.h>

static int refused(int n, const double g[n], int t, double eta, double beta1,
                   double beta2, double eps)
{
#if MISTAKE == 11
    return 0;
#else
    if (!(t >= 1 && eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return 1;
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1))
        return 1;
#if MISTAKE != 12
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return 1;
#endif
    return 0;
#endif
}

num_status adam_step(int n, double x[n], double m[n], double v[n],
                     const double g[n], int t, double eta, double beta1,
                     double beta2, double eps)
{
    if (refused(n, g, t, eta, beta1, beta2, eps))
        return NUM_BAD_INPUT;
#if MISTAKE == 7
    t = t > 1 ? t - 1 : 1;
#elif MISTAKE == 9
    double other = beta1;
    beta1 = beta2;
    beta2 = other;
#endif
#if VARIANT == 2
    double sum1 = beta1 > 0 ? -expm1(t * log(beta1)) : 1;
    double sum2 = beta2 > 0 ? -expm1(t * log(beta2)) : 1;
#else
    double sum1 = 1 - pow(beta1, t), sum2 = 1 - pow(beta2, t);
#endif
#if MISTAKE == 1 || MISTAKE == 4
    sum1 = 1;
#endif
#if MISTAKE == 1 || MISTAKE == 3
    sum2 = 1;
#endif
    for (int i = 0; i < n; i++) {
#if MISTAKE == 8
        sum1 = 1 - pow(beta1, t);
        sum2 = 1 - pow(beta2, t++);
#endif
#if VARIANT == 2
        m[i] += (1 - beta1) * (g[i] - m[i]);
        v[i] += (1 - beta2) * (g[i] * g[i] - v[i]);
#else
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
#endif
#if MISTAKE == 2
        m[i] /= sum1;
        v[i] /= sum2;
        x[i] -= eta * m[i] / (sqrt(v[i]) + eps);
#elif MISTAKE == 5
        x[i] -= eta * (m[i] / sum1) / sqrt(v[i] / sum2 + eps);
#elif MISTAKE == 6
        x[i] -= eta * sqrt(sum2) / sum1 * m[i] / (sqrt(v[i]) + eps);
#elif MISTAKE == 10
        (void)sum1;
        x[i] -= eta * g[i] / (sqrt(v[i] / sum2) + eps);
#elif VARIANT == 1
        double root = sqrt(sum2), length = eta * root / sum1;
        x[i] -= length * m[i] / (sqrt(v[i]) + eps * root);
#else
        x[i] -= eta * (m[i] / sum1) / (sqrt(v[i] / sum2) + eps);
#endif
    }
    return NUM_OK;
}
