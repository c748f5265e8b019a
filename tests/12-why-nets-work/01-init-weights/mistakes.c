/*
 * What goes wrong in 12.1 init_weights, signal_through_depth.
 *
 * MISTAKE 1 fan-out-for-fan-in
 *   He divides by the number of neurons. A neuron's sum has as many terms as
 *   the layer has inputs: divide by fan_in.
 * MISTAKE 2 variance-for-deviation
 *   The normals were multiplied by the variance. A number with variance 1 times
 *   s has variance s^2: multiply by the square root.
 * MISTAKE 3 all-equal
 *   All weights of the layer are the same number. Then all its neurons say the
 *   same, get the same gradient, and stay the same for ever: draw each weight.
 * MISTAKE 4 xavier-by-fan-in-only
 *   Xavier used 1 / fan_in. Its variance is 2 / (fan_in + fan_out), a compromise
 *   between the way forward and the way back.
 * MISTAKE 5 he-without-the-two
 *   He used 1 / fan_in. ReLU throws away half of the signal's square, and the 2
 *   gives it back.
 * MISTAKE 6 integer-division
 *   2 / fan_in was divided as integers, which gives 0 from 3 inputs on. Write
 *   2.0.
 * MISTAKE 7 column-by-column
 *   W was filled column after column. The order of the numbers is row by row,
 *   as W lies in memory.
 * MISTAKE 8 uniform-of-that-width
 *   s was taken for the half width of uniform numbers, whose variance is a third
 *   of s^2. Draw normals.
 * MISTAKE 9 its-own-generator
 *   A generator was seeded inside, so that every layer gets the same numbers.
 *   The only source of chance is r.
 * MISTAKE 10 measured-before-phi
 *   q was taken of z = W a. It is the mean square of the signal after phi.
 * MISTAKE 11 gain-for-its-root
 *   Weights gain / sqrt(n) instead of sqrt(gain / n): the gain is a factor of
 *   the variance.
 * MISTAKE 12 takes-any-input
 *   Sizes and the gain were used as they came. Refuse what is outside its range,
 *   NaN too, before the first random number.
 * VARIANT 1 draws-then-scales
 *   Fills W with normals, and scales them at the end.
 * VARIANT 2 scales-the-signal
 *   Multiplies the sum by the deviation instead of each weight.
 */
#include "why_nets_work.h"

#include <math.h>

static double deviation(int fan_in, int fan_out, network_start start)
{
#if MISTAKE == 1
    if (start == NETWORK_HE)
        return sqrt(2.0 / fan_out);
#elif MISTAKE == 2
    return start == NETWORK_HE ? 2.0 / fan_in : 2.0 / (fan_in + fan_out);
#elif MISTAKE == 4
    if (start == NETWORK_XAVIER)
        return sqrt(1.0 / fan_in);
#elif MISTAKE == 5
    if (start == NETWORK_HE)
        return sqrt(1.0 / fan_in);
#elif MISTAKE == 6
    return sqrt(start == NETWORK_HE ? 2 / fan_in : 2 / (fan_in + fan_out));
#endif
    return sqrt(start == NETWORK_HE ? 2.0 / fan_in : 2.0 / (fan_in + fan_out));
}

num_status init_weights(int fan_in, int fan_out, double W[],
                        network_start start, rng *r)
{
#if MISTAKE != 12
    if (fan_in < 1 || fan_out < 1 ||
        (start != NETWORK_XAVIER && start != NETWORK_HE))
        return NUM_BAD_INPUT;
#endif
    const double s = deviation(fan_in, fan_out, start);
#if MISTAKE == 9
    rng own;
    rng_seed(&own, 42);
    r = &own;
#endif
#if MISTAKE == 7
    for (int k = 0; k < fan_in; k++)
        for (int j = 0; j < fan_out; j++)
            W[j * fan_in + k] = s * rng_normal(r);
#elif MISTAKE == 3
    for (int i = 0; i < fan_in * fan_out; i++)
        W[i] = s;
#elif MISTAKE == 8
    for (int i = 0; i < fan_in * fan_out; i++)
        W[i] = s * (2 * rng_uniform(r) - 1);
#elif VARIANT == 1
    for (int i = 0; i < fan_in * fan_out; i++)
        W[i] = rng_normal(r);
    vec_scale(fan_in * fan_out, W, s);
#else
    for (int i = 0; i < fan_in * fan_out; i++)
        W[i] = s * rng_normal(r);
#endif
    return NUM_OK;
}

num_status signal_through_depth(int n, int depth, double q[],
                                network_activation activation, double gain,
                                rng *r, double work[])
{
#if MISTAKE != 12
    if (n < 1 || depth < 0 || !(gain >= 0 && isfinite(gain)))
        return NUM_BAD_INPUT;
#endif
    double *a = work, *next = work + n;
#if MISTAKE == 11
    const double s = gain / sqrt(n);
#else
    const double s = sqrt(gain / n);
#endif
    for (int j = 0; j < n; j++)
        a[j] = rng_normal(r);
    q[0] = vec_dot(n, a, a) / n;
    for (int l = 1; l <= depth; l++) {
        double squares = 0;
        for (int j = 0; j < n; j++) {
            double z = 0;
            for (int k = 0; k < n; k++)
#if VARIANT == 2
                z += rng_normal(r) * a[k];
            z *= s;
#else
                z += s * rng_normal(r) * a[k];
#endif
            next[j] = activation == NETWORK_TANH ? tanh(z) : fmax(0, z);
#if MISTAKE == 10
            squares += z * z;
#else
            squares += next[j] * next[j];
#endif
        }
        vec_copy(n, a, next);
        q[l] = squares / n;
    }
    return NUM_OK;
}
