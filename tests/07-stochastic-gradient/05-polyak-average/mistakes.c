/*
 * What goes wrong in 7.5 polyak_average.
 *
 * MISTAKE 1 exponential-average
 *   New iterates get a fixed weight, so old ones are forgotten and the noise
 *   never averages out. Every iterate has the same weight.
 * MISTAKE 2 divides-by-t
 *   The iterates before start count in the divisor: with start > 0 the mean
 *   hangs on to its first value. w_start, ..., w_t are t - start + 1 iterates.
 * MISTAKE 3 one-too-few
 *   The divisor is t - start, one less than there are iterates, so the second
 *   one replaces the mean and w_start is lost. It is t - start + 1.
 * MISTAKE 4 one-too-many
 *   The divisor is t - start + 2, so the first iterate weighs double.
 * MISTAKE 5 start-ignored
 *   All iterates from step 0 on are in the mean. Those before start only lead
 *   there.
 * MISTAKE 6 integer-division
 *   1 / count with an int count is 0 from the second iterate on, and the mean
 *   stays at the first. Make one of them a double.
 * MISTAKE 7 sum-not-divided
 *   This is the sum of the iterates. Divide by how many there are.
 * MISTAKE 8 mean-of-two
 *   Old mean and new iterate were averaged half and half: the newest weighs
 *   1/2, the one before 1/4.
 * MISTAKE 9 multiplies-back
 *   mean times count overflows where the mean itself does not. Add the
 *   difference, divided by the count.
 * MISTAKE 10 reads-the-old-mean
 *   At t = start the old mean was multiplied by 0 and added. 0 times NaN is
 *   NaN: copy w instead.
 * MISTAKE 11 takes-any-step
 *   A negative t or start was accepted: NUM_BAD_INPUT.
 * MISTAKE 12 keeps-the-old-on-nan
 *   An iterate that is NaN was left out. It must come out in the mean.
 * VARIANT 1 two-weights
 *   mean = (1 - 1/c) mean + 1/c w.
 * VARIANT 2 by-the-library
 *   Scales by (c - 1)/c and adds w/c.
 */
#include "stochastic_gradient.h"

#include <math.h>

num_status polyak_average(int n, double mean[n], const double w[n], int t,
                          int start)
{
#if MISTAKE != 11
    if (t < 0 || start < 0)
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 5
    start = 0;
#elif MISTAKE == 12
    if (!vec_is_finite(n, w))
        return NUM_OK;
#endif
#if MISTAKE != 10
    if (t <= start) {
        vec_copy(n, mean, w);
        return NUM_OK;
    }
#endif
    double count = (double)t - start + 1;
#if MISTAKE == 1
    count = 10;
#elif MISTAKE == 2
    count = t + 1;
#elif MISTAKE == 3
    count = (double)t - start;
#elif MISTAKE == 4
    count++;
#elif MISTAKE == 8
    count = 2;
#endif
#if MISTAKE == 6
    int whole = t - start + 1;
    for (int i = 0; i < n; i++)
        mean[i] += 1 / whole * (w[i] - mean[i]);
    (void)count;
#elif VARIANT == 1
    for (int i = 0; i < n; i++)
        mean[i] = (1 - 1 / count) * mean[i] + 1 / count * w[i];
#elif VARIANT == 2
    vec_scale(n, mean, (count - 1) / count);
    vec_axpy(n, mean, w, 1 / count);
#elif MISTAKE == 7
    (void)count;
    vec_add(n, mean, mean, w);
#elif MISTAKE == 9
    for (int i = 0; i < n; i++)
        mean[i] = (mean[i] * (count - 1) + w[i]) / count;
#elif MISTAKE == 10
    count = t > start ? count : 1;
    for (int i = 0; i < n; i++)
        mean[i] = mean[i] * (1 - 1 / count) + w[i] / count;
#else
    for (int i = 0; i < n; i++)
        mean[i] += (w[i] - mean[i]) / count;
#endif
    return NUM_OK;
}
