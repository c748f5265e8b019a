/*
 * What goes wrong in 10.1 soft_threshold.
 *
 * MISTAKE 1 hard-threshold
 *   Elements above t stay as they are. That is the hard threshold: it jumps at
 *   t, and no convex penalty has it as its minimiser. Take t away from them.
 * MISTAKE 2 wrong-sign-below
 *   Negative elements are moved away from 0: x - t on both sides. Below -t it
 *   is x + t.
 * MISTAKE 3 absolute-value-misplaced
 *   The result is |x - t| with the sign of x. The bars belong around x alone:
 *   |x| - t, and 0 where that is negative.
 * MISTAKE 4 sign-lost
 *   The result is max(|x| - t, 0) without the sign of x: negative elements come
 *   out positive.
 * MISTAKE 5 not-stopped-at-zero
 *   Elements closer to 0 than t were carried across to the other side. They
 *   stay at 0.
 * MISTAKE 6 clipped
 *   The elements were clipped to [-t, t]. That is the part that must be taken
 *   away: the soft threshold is x minus the clipped x.
 * MISTAKE 7 half-the-threshold
 *   The elements move by t/2. That belongs to t |z|_1 + |z - x|^2; the contract
 *   has 1/2 |z - x|^2.
 * MISTAKE 8 vector-shortened
 *   The vector as a whole was shortened by t. That is the threshold of the
 *   2-norm (the group lasso): here every element is on its own.
 * MISTAKE 9 nan-becomes-zero
 *   NaN came out as 0. fmax(NaN, 0) is 0: compare, so that NaN takes a branch
 *   in which it survives.
 * MISTAKE 10 bad-threshold-accepted
 *   A threshold that is negative or not finite was accepted. Ask for what must
 *   hold and negate: !(t >= 0 && isfinite(t)).
 * VARIANT 1 minus-the-clipped
 *   x minus its projection on [-t, t].
 * VARIANT 2 copysign
 *   max(|x| - t, 0) with the sign of x.
 */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>

num_status soft_threshold(int n, double z[n], const double x[n], double t)
{
#if MISTAKE != 10
    if (!(t >= 0 && isfinite(t)))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 7
    t /= 2;
#endif
#if MISTAKE == 8
    double norm = vec_norm2(n, x), factor = norm <= t ? 0 : 1 - t / norm;
#endif
    for (int i = 0; i < n; i++) {
#if MISTAKE == 1
        z[i] = fabs(x[i]) <= t ? 0 : x[i];
#elif MISTAKE == 2
        z[i] = fabs(x[i]) <= t ? 0 : x[i] - t;
#elif MISTAKE == 3
        z[i] = copysign(fabs(x[i] - t), x[i]);
#elif MISTAKE == 4
        z[i] = fabs(x[i]) <= t ? 0 : fabs(x[i]) - t;
#elif MISTAKE == 5
        z[i] = x[i] > 0 ? x[i] - t : x[i] < 0 ? x[i] + t : x[i];
#elif MISTAKE == 6
        z[i] = x[i] > t ? t : x[i] < -t ? -t : x[i];
#elif MISTAKE == 8
        z[i] = isnan(x[i]) || isinf(x[i]) ? x[i] : factor * x[i];
#elif MISTAKE == 9
        z[i] = copysign(fmax(fabs(x[i]) - t, 0), x[i]);
#elif VARIANT == 1
        double clipped = x[i] > t ? t : x[i] < -t ? -t : x[i];
        z[i] = isinf(x[i]) ? x[i] : x[i] - clipped;
#elif VARIANT == 2
        z[i] = isnan(x[i]) ? x[i] : copysign(fmax(fabs(x[i]) - t, 0), x[i]);
#else
        z[i] = fabs(x[i]) <= t ? 0 : x[i] > 0 ? x[i] - t : x[i] + t;
#endif
    }
    return NUM_OK;
}
