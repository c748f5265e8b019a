/*
 * What goes wrong in 4.9 svm_dual_cd.
 *
 * MISTAKE 1 box-ignored
 *   alpha leaves [0, 1]. The box is part of the dual problem: clip every step.
 * MISTAKE 2 no-upper-end
 *   alpha is kept >= 0, but grows beyond 1. That is the hard margin, which must
 *   not be wrong on any sample; here a sample may cost something.
 * MISTAKE 3 gap-from-the-primal
 *   Your gap is the change of the primal value in a sweep. It says nothing about
 *   the distance to the optimum: use P(w) - D(alpha).
 * MISTAKE 4 labels-dropped
 *   w is the sum of alpha_i x_i without the labels y_i.
 * MISTAKE 5 stale-w
 *   w is computed anew after each sweep only. Every step must see what the steps
 *   before it changed, or they overshoot together.
 * MISTAKE 6 m-missing
 *   The step and w have lambda where lambda m belongs: the loss is a mean over m
 *   samples.
 * MISTAKE 7 norm-not-squared
 *   The step was divided by |x_i|. The curvature of D along alpha_i has |x_i|^2.
 * MISTAKE 8 hinge-not-clipped
 *   The gap takes 1 - margin of every sample, also where it is negative: it can
 *   then be negative itself.
 * MISTAKE 9 w-not-corrected
 *   w got the free step, alpha the clipped one: they do not belong together any
 *   more. Move w by the change of alpha.
 * MISTAKE 10 gap-with-half
 *   P - D has lambda/2 |w|^2 from both sides, lambda |w|^2 in all; you have one
 *   of them.
 * MISTAKE 11 start-ignored
 *   The run starts from w = 0, whatever alpha is: w(alpha) must be built first.
 * MISTAKE 12 divided-by-a-zero-row
 *   A sample x = 0 leads to 0/0 or infinity. Its alpha goes to 1, and w does not
 *   move.
 * VARIANT 1 projected-gradient-form
 *   Looks at the slope of D first and skips steps that would leave the box.
 * VARIANT 2 scaled-sum
 *   Keeps lambda m w instead of w.
 */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>

static double primal(int m, int n, const double w[], const double X[],
                     const double y[], double lambda)
{
    double sum = 0;
    for (int i = 0; i < m; i++) {
        double slack = 1 - y[i] * vec_dot(n, X + i * n, w);
#if MISTAKE == 8
        sum += slack;
#else
        sum += slack <= 0 ? 0 : slack;
#endif
    }
    return sum / m + lambda / 2 * vec_dot(n, w, w);
}

static double clip(double a)
{
#if MISTAKE == 1
    return a;
#elif MISTAKE == 2
    return a < 0 ? 0 : a;
#else
    return a < 0 ? 0 : a > 1 ? 1 : a;
#endif
}

static void build(int m, int n, double w[], const double alpha[],
                  const double X[], const double y[], double scale)
{
    vec_fill(n, w, 0);
    for (int i = 0; i < m; i++) {
#if MISTAKE == 4
        double sign = 1;
        (void)y;
#else
        double sign = y[i];
#endif
        vec_axpy(n, w, X + i * n, alpha[i] * sign / scale);
    }
}

/* The new alpha_i without the box. */
static double free_maximum(int n, const double w[], double alpha,
                           const double x[], double y, double scale)
{
    double square = vec_dot(n, x, x);
#if MISTAKE == 7
    square = vec_norm2(n, x);
#endif
#if MISTAKE == 12
    square = square == 0 ? (double)NAN : square;
#else
    if (square == 0)
        return 1;
#endif
    return alpha + scale * (1 - y * vec_dot(n, x, w)) / square;
}

static void sweep(int m, int n, double w[], double alpha[], const double X[],
                  const double y[], double scale)
{
#if VARIANT == 2
    vec_scale(n, w, scale);
#endif
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        double old = alpha[i], sign = y[i];
#if MISTAKE == 4
        sign = 1;
#endif
#if VARIANT == 1
        double slope = 1 - y[i] * vec_dot(n, x, w);
        if ((alpha[i] == 0 && slope < 0) || (alpha[i] == 1 && slope > 0))
            continue;
#endif
#if VARIANT == 2
        double margin = y[i] * vec_dot(n, x, w), square = vec_dot(n, x, x);
        double top = square == 0 ? 1 : old + (scale - margin) / square;
        alpha[i] = clip(top);
        vec_axpy(n, w, x, (alpha[i] - old) * sign);
        (void)free_maximum;
#else
        double top = free_maximum(n, w, old, x, y[i], scale);
        alpha[i] = clip(top);
#if MISTAKE == 9
        vec_axpy(n, w, x, (top - old) * sign / scale);
#elif MISTAKE != 5
        vec_axpy(n, w, x, (alpha[i] - old) * sign / scale);
#endif
#endif
        (void)sign;
    }
#if VARIANT == 2
    vec_scale(n, w, 1 / scale);
#elif MISTAKE == 5
    build(m, n, w, alpha, X, y, scale);
#endif
}

num_status svm_dual_cd(int m, int n, double w[n], double alpha[m],
                       double gaps[], int *sweeps, const double X[m * n],
                       const double y[m], double lambda, double tol,
                       int max_sweeps)
{
    double scale = lambda * m, before = INFINITY;
#if MISTAKE == 6
    scale = lambda;
#endif

    if (!(lambda > 0) || !isfinite(lambda) || !(tol >= 0) || max_sweeps < 0)
        return NUM_BAD_INPUT;
    for (int i = 0; i < m; i++)
        if (!(alpha[i] >= 0 && alpha[i] <= 1))
            return NUM_BAD_INPUT;
    build(m, n, w, alpha, X, y, scale);
#if MISTAKE == 11
    vec_fill(n, w, 0);
#endif
    for (int k = 0; k <= max_sweeps; k++) {
        double P = primal(m, n, w, X, y, lambda);
        double D = vec_sum(m, alpha) / m - lambda / 2 * vec_dot(n, w, w);
        *sweeps = k;
        gaps[k] = P - D;
#if MISTAKE == 3
        gaps[k] = k == 0 ? P : fabs(before - P);
#elif MISTAKE == 10
        gaps[k] = P - vec_sum(m, alpha) / m;
#endif
        before = P;
        if (!isfinite(gaps[k]))
            return NUM_DIVERGED;
        if (gaps[k] <= tol)
            return NUM_OK;
        if (k < max_sweeps)
            sweep(m, n, w, alpha, X, y, scale);
    }
    (void)before;
    return NUM_MAX_ITERATIONS;
}
