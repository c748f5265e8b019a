/*
 * What goes wrong in 10.3 ista.
 *
 * MISTAKE 1 lambda-for-eta-lambda
 *   The threshold is lambda. The step is eta long, so the penalty acts eta
 *   lambda strong in it.
 * MISTAKE 2 eta-for-eta-lambda
 *   The threshold is eta, whatever lambda is. It is eta times lambda.
 * MISTAKE 3 lambda-over-eta
 *   The threshold is lambda / eta. A shorter step feels less of the penalty,
 *   not more: eta times lambda.
 * MISTAKE 4 threshold-before-the-step
 *   x was thresholded and then moved by the gradient. No element is 0 then but
 *   by chance: step first, threshold after.
 * MISTAKE 5 subgradient
 *   lambda sign(x) was added to the gradient. That is the subgradient method: it
 *   steps across the kink and back and gives no exact zero.
 * MISTAKE 6 gradient-thresholded
 *   The threshold was applied to the gradient. It belongs to the new point.
 * MISTAKE 7 history-of-f
 *   The history holds f alone. What is minimised is F = f + lambda |x|_1.
 * MISTAKE 8 stops-on-the-gradient
 *   The gradient of f was compared with tol. At the minimum of F it is not 0,
 *   but as large as lambda: compare |x_k - x_{k+1}| / eta.
 * MISTAKE 9 stops-on-the-step
 *   |x_k - x_{k+1}| was compared with tol without the division by eta: a tiny
 *   step size would pass for an optimum.
 * MISTAKE 10 ascent
 *   The step goes up the gradient.
 * MISTAKE 11 nan-goes-on
 *   A value that is not finite does not end the run. Ask isfinite at every x_k
 *   and return NUM_DIVERGED.
 * MISTAKE 12 takes-anything
 *   lambda, eta, tol and max_steps are used as they come. Refuse what is outside
 *   its range before f is called.
 * VARIANT 1 minus-the-clipped
 *   The threshold as x minus its projection on [-t, t], and a loop of its own.
 * VARIANT 2 split
 *   x as a difference of two nonnegative parts, each projected.
 */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>

/* S_t(x) */
static double shrink(double x, double t)
{
#if VARIANT == 1
    double clipped = x > t ? t : x < -t ? -t : x;
    return isnan(x) ? x : x - clipped;
#elif VARIANT == 2
    double up = x - t, down = -x - t;
    return isnan(x) ? x : fmax(up, 0) - fmax(down, 0);
#else
    if (fabs(x) <= t)
        return 0;
    return x > 0 ? x - t : x + t;
#endif
}

/* The next point of coordinate i. */
static double moved(double x, double g, double lambda, double eta)
{
#if MISTAKE == 1
    return shrink(x - eta * g, lambda);
#elif MISTAKE == 2
    return lambda > 0 ? shrink(x - eta * g, eta) : x - eta * g;
#elif MISTAKE == 3
    return shrink(x - eta * g, lambda / eta);
#elif MISTAKE == 4
    return shrink(x, eta * lambda) - eta * g;
#elif MISTAKE == 5
    (void)shrink;
    return x - eta * (g + lambda * ((x > 0) - (x < 0)));
#elif MISTAKE == 6
    return x - eta * shrink(g, lambda);
#elif MISTAKE == 10
    return shrink(x + eta * g, eta * lambda);
#else
    return shrink(x - eta * g, eta * lambda);
#endif
}

num_status ista(objective *f, double x[], double history[], int *steps,
                double lambda, double eta, double tol, int max_steps,
                double work[])
{
    int n = f->n;
    double *g = work, *next = work + n;

#if MISTAKE != 12
    if (!(lambda >= 0 && lambda < INFINITY && eta > 0 && eta < INFINITY))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#endif
    for (int k = 0;; k++) {
        history[k] = objective_value_gradient(f, g, x);
#if MISTAKE != 7
        history[k] += lambda * vec_norm1(n, x);
#endif
        *steps = k;
        for (int i = 0; i < n; i++)
            next[i] = moved(x[i], g[i], lambda, eta);
        double norm = vec_distance(n, x, next) / eta;
#if MISTAKE == 8
        norm = vec_norm2(n, g);
#elif MISTAKE == 9
        norm *= eta;
#endif
#if MISTAKE != 11
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
#endif
        if (norm <= tol)
            return NUM_OK;
        if (k >= max_steps)
            return NUM_MAX_ITERATIONS;
        vec_copy(n, x, next);
    }
}
