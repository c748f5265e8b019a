/*
 * What goes wrong in 9.4 amsgrad_step and average_regret.
 *
 * MISTAKE 1 max-of-corrected-v
 *   The largest was taken of v / (1 - beta2^t). Then the very first square,
 *   which the correction blows up to its full size, may stay for ever. Take the
 *   largest of v, and correct it afterwards.
 * MISTAKE 2 max-not-kept
 *   top is max(v_{t-1}, v_t): the maximum of two steps, not of all. top has to
 *   be compared with itself.
 * MISTAKE 3 v-replaced-by-top
 *   top was written back into v, so that old squares never fade and v is no
 *   average any more. They are two arrays.
 * MISTAKE 4 no-bias-correction
 *   m and top were used as they are. Divide m by 1 - beta1^t and top by
 *   1 - beta2^t.
 * MISTAKE 5 one-max-for-all
 *   The largest was taken over all coordinates. Each one has its own.
 * MISTAKE 6 min-for-max
 *   top took the smaller one. It must not fall.
 * MISTAKE 7 divides-by-v
 *   top is kept up to date, but the step divides by the root of v: Adam with a
 *   diary.
 * MISTAKE 8 best-point-of-each-round
 *   The losses were compared with -|slope| in every round, as if the rival
 *   could move too. Regret is about one u for all rounds so far.
 * MISTAKE 9 rival-at-minus-one
 *   The losses were compared with those of u = -1. The best u depends on the
 *   sign of the sum of the slopes so far.
 * MISTAKE 10 divided-by-T
 *   Every sum was divided by T. The average after t rounds is divided by t.
 * MISTAKE 11 takes-anything
 *   Parameters, gradients, points and slopes were used as they came. Refuse
 *   what is outside its range before anything is written.
 * MISTAKE 12 rival-of-all-rounds
 *   The best u of all T rounds was used from the start. The one of t knows only
 *   the first t slopes.
 * VARIANT 1 fmax
 *   Takes the maximum with fmax, folds the corrections into the step size.
 * VARIANT 2 two-rivals
 *   Sums the losses of u = -1 and u = 1 beside the player's.
 */
#include "adam.h"

#include <math.h>

num_status amsgrad_step(int n, double x[n], double m[n], double v[n],
                        double top[n], const double g[n], int t, double eta,
                        double beta1, double beta2, double eps)
{
#if MISTAKE != 11
    if (!(t >= 1 && eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return NUM_BAD_INPUT;
#endif
    double sum1 = 1 - pow(beta1, t), sum2 = 1 - pow(beta2, t);
#if MISTAKE == 4
    sum1 = sum2 = 1;
#elif MISTAKE == 5
    double all = 0;
    for (int i = 0; i < n; i++)
        all = fmax(all, beta2 * v[i] + (1 - beta2) * g[i] * g[i]);
#endif
    for (int i = 0; i < n; i++) {
        double before = v[i];
        (void)before;
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
#if MISTAKE == 1
        top[i] = fmax(top[i], v[i] / sum2);
        x[i] -= eta * (m[i] / sum1) / (sqrt(top[i]) + eps);
#elif MISTAKE == 2
        top[i] = fmax(before, v[i]);
        x[i] -= eta * (m[i] / sum1) / (sqrt(top[i] / sum2) + eps);
#elif MISTAKE == 3
        top[i] = fmax(top[i], v[i]);
        v[i] = top[i];
        x[i] -= eta * (m[i] / sum1) / (sqrt(top[i] / sum2) + eps);
#elif MISTAKE == 5
        top[i] = fmax(top[i], all);
        x[i] -= eta * (m[i] / sum1) / (sqrt(top[i] / sum2) + eps);
#elif MISTAKE == 6
        top[i] = t == 1 ? v[i] : fmin(top[i], v[i]);
        x[i] -= eta * (m[i] / sum1) / (sqrt(top[i] / sum2) + eps);
#elif MISTAKE == 7
        top[i] = fmax(top[i], v[i]);
        x[i] -= eta * (m[i] / sum1) / (sqrt(v[i] / sum2) + eps);
#elif VARIANT == 1
        double root = sqrt(sum2);
        top[i] = fmax(top[i], v[i]);
        x[i] -= eta * root / sum1 * m[i] / (sqrt(top[i]) + eps * root);
#else
        if (v[i] > top[i])
            top[i] = v[i];
        x[i] -= eta * (m[i] / sum1) / (sqrt(top[i] / sum2) + eps);
#endif
    }
    return NUM_OK;
}

num_status average_regret(int T, double average[T], const double x[T],
                          const double slope[T])
{
#if MISTAKE != 11
    if (T < 1)
        return NUM_BAD_INPUT;
    for (int s = 0; s < T; s++)
        if (!(fabs(x[s]) <= 1 && isfinite(slope[s])))
            return NUM_BAD_INPUT;
#endif
    double loss = 0, best = 0, total = 0;
    (void)total;
#if MISTAKE == 12
    double last = 0;
    for (int s = 0; s < T; s++)
        last += slope[s];
#elif VARIANT == 2
    double right = 0;
#endif
    for (int s = 0; s < T; s++) {
        loss += slope[s] * x[s];
        total += slope[s];
#if MISTAKE == 8
        best -= fabs(slope[s]);
#elif MISTAKE == 9
        best = -total;
#elif MISTAKE == 12
        best = last > 0 ? -total : total;
#elif VARIANT == 2
        right += slope[s];
        best = right < -total ? right : -total;
#else
        best = -fabs(total);
#endif
#if MISTAKE == 10
        average[s] = (loss - best) / T;
#else
        average[s] = (loss - best) / (s + 1);
#endif
    }
    return NUM_OK;
}
