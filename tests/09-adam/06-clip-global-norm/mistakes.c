/*
 * What goes wrong in 9.6 clip_global_norm.
 *
 * MISTAKE 1 per-tensor
 *   Every array was clipped by its own norm. That turns the gradient: long
 *   arrays shrink, short ones do not. One norm of all, one factor for all.
 * MISTAKE 2 scales-up-small-ones
 *   The gradient always gets the length of the threshold. Short ones must stay
 *   short: near a minimum they are what makes the steps small.
 * MISTAKE 3 clips-values
 *   Every element was cut at the threshold. That is clipping by value; it turns
 *   the gradient.
 * MISTAKE 4 squared-norm
 *   The square root is missing: the sum of squares was compared with the
 *   threshold and divided by.
 * MISTAKE 5 sum-of-norms
 *   The norms of the arrays were added. Norms add in squares: sqrt(a^2 + b^2).
 * MISTAKE 6 norm-after-clipping
 *   norm holds the length after clipping. It is reported from before, where it
 *   can be watched.
 * MISTAKE 7 last-array-forgotten
 *   One of the arrays keeps its elements: the loop that scales ends too early.
 * MISTAKE 8 overflows
 *   The squares were summed as they are. From 1e155 on they are infinite, below
 *   1e-162 they are 0. vec_norm2 is safe, also for the norm of norms.
 * MISTAKE 9 largest-element
 *   The largest element was taken for the norm. This is the 2-norm.
 * MISTAKE 10 takes-anything
 *   count, n, threshold and the norm were used as they came. Refuse what is
 *   outside its range before anything is written.
 * MISTAKE 11 nan-passes
 *   A NaN or an infinity got through: with NaN, norm > threshold is false, so
 *   it looks like a short one. Ask isfinite.
 * MISTAKE 12 epsilon-in-the-denominator
 *   The factor was threshold / (norm + 1e-6), as in PyTorch. Here the clipped
 *   gradient has the length of the threshold.
 * VARIANT 1 hypot
 *   Collects the norm element by element with hypot.
 * VARIANT 2 scaled-sum
 *   Divides by the largest element first, then sums squares.
 */
#include "adam.h"
#include "vec.h"

#include <math.h>

/* The norm of all arrays, or what stands for it. */
static double length_of(int count, const int n[count], double *const g[count])
{
    double sum = 0;
#if MISTAKE == 5
    for (int k = 0; k < count; k++)
        sum += vec_norm2(n[k], g[k]);
#elif MISTAKE == 8 || MISTAKE == 4
    for (int k = 0; k < count; k++)
        for (int i = 0; i < n[k]; i++)
            sum += g[k][i] * g[k][i];
#if MISTAKE == 8
    sum = sqrt(sum);
#endif
#elif MISTAKE == 9
    for (int k = 0; k < count; k++)
        sum = fmax(sum, vec_norm_inf(n[k], g[k]));
#elif VARIANT == 1
    for (int k = 0; k < count; k++)
        for (int i = 0; i < n[k]; i++)
            sum = hypot(sum, g[k][i]);
#elif VARIANT == 2
    double top = 0;
    for (int k = 0; k < count; k++) {
        double largest = vec_norm_inf(n[k], g[k]);
        if (!(largest <= top))
            top = largest;
    }
    if (!isfinite(top) || top <= 0)
        return top;
    for (int k = 0; k < count; k++)
        for (int i = 0; i < n[k]; i++)
            sum += g[k][i] / top * (g[k][i] / top);
    sum = top * sqrt(sum);
#else
    for (int k = 0; k < count; k++) {
        double pair[2] = {sum, vec_norm2(n[k], g[k])};
        sum = vec_norm2(2, pair);
    }
#endif
    return sum;
}

num_status clip_global_norm(int count, const int n[count],
                            double *const g[count], double *norm,
                            double threshold)
{
#if MISTAKE != 10
    if (!(count >= 1 && threshold > 0 && isfinite(threshold)))
        return NUM_BAD_INPUT;
    for (int k = 0; k < count; k++)
        if (n[k] < 0)
            return NUM_BAD_INPUT;
#endif
    double all = length_of(count, n, g);
#if MISTAKE != 10 && MISTAKE != 11
    if (!isfinite(all))
        return NUM_BAD_INPUT;
#endif
    *norm = all;
#if MISTAKE == 6
    *norm = fmin(all, threshold);
#endif
    for (int k = 0; k < count; k++) {
        double factor = all > threshold ? threshold / all : 1;
#if MISTAKE == 1
        double own = vec_norm2(n[k], g[k]);
        factor = own > threshold ? threshold / own : 1;
#elif MISTAKE == 2
        factor = all > 0 ? threshold / all : 1;
#elif MISTAKE == 3
        for (int i = 0; i < n[k]; i++)
            g[k][i] = fmax(-threshold, fmin(threshold, g[k][i]));
        factor = 1;
#elif MISTAKE == 7
        if (k > 0 && k == count - 1)
            factor = 1;
#elif MISTAKE == 12
        factor = fmin(1, threshold / (all + 1e-6));
#endif
        vec_scale(n[k], g[k], factor);
    }
    return NUM_OK;
}
