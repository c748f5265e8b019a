/*
 * What goes wrong in 10.4 fista.
 *
 * MISTAKE 1 lambda-for-eta-lambda
 *   The threshold is lambda. The step is eta long, so the penalty acts eta
 *   lambda strong in it.
 * MISTAKE 2 thresholded-twice
 *   The point ahead was thresholded too. Only x goes through the threshold; y
 *   is a plain extrapolation of two x.
 * MISTAKE 3 gradient-at-x
 *   The gradient is taken at x_k and the step is made from y_k. Look ahead
 *   first: grad f(y_k).
 * MISTAKE 4 t-one-ahead
 *   t is moved on before it is used, so every momentum is the one of the next
 *   step. The fraction has t_k - 1 above and t_{k+1} below: 0 in the first step.
 * MISTAKE 5 wrong-way
 *   y goes back towards the last x. It goes on beyond the new one.
 * MISTAKE 6 returns-y
 *   The point that comes back is y. It may have no exact zeros, and the bound
 *   speaks of x.
 * MISTAKE 7 history-of-f
 *   The history holds f alone. What is minimised is F = f + lambda |x|_1.
 * MISTAKE 8 no-momentum
 *   y is the new x: that is ista. The extrapolation is missing.
 * MISTAKE 9 stops-on-the-step
 *   |x_k - x_{k+1}| was compared with tol. The step was taken from y_k: compare
 *   |y_k - x_{k+1}| / eta.
 * MISTAKE 10 threshold-of-y
 *   y_k was thresholded before the gradient step and x not after it. Step
 *   first, then threshold.
 * MISTAKE 11 nan-goes-on
 *   A value that is not finite does not end the run. Ask isfinite at every x_k
 *   and return NUM_DIVERGED.
 * MISTAKE 12 takes-anything
 *   lambda, eta, tol and max_steps are used as they come. Refuse what is outside
 *   its range before f is called.
 * VARIANT 1 long-steps
 *   Carries z, the long steps, in the place of y.
 * VARIANT 2 own-loops
 *   The threshold as x minus its projection on [-t, t], t by another formula.
 */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>

/* S_t(x) */
static double shrink(double x, double t)
{
#if VARIANT == 2
    double clipped = x > t ? t : x < -t ? -t : x;
    return isnan(x) ? x : x - clipped;
#else
    if (fabs(x) <= t)
        return 0;
    return x > 0 ? x - t : x + t;
#endif
}

static double next_t(double t)
{
#if VARIANT == 2
    return 0.5 + sqrt(0.25 + t * t);
#else
    return (1 + sqrt(1 + 4 * t * t)) / 2;
#endif
}

#if VARIANT == 1
num_status fista(objective *f, double x[], double history[], int *steps,
                 double lambda, double eta, double tol, int max_steps,
                 double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1;

    if (!(lambda >= 0 && lambda < INFINITY && eta > 0 && eta < INFINITY))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    *steps = 0;
    history[0] = objective_value(f, x) + lambda * vec_norm1(n, x);
    if (!isfinite(history[0]))
        return NUM_DIVERGED;
    vec_copy(n, y, x);
    for (int k = 0; k < max_steps; k++) {
        double next = next_t(t), square = 0;
        objective_gradient(f, g, y);
        for (int i = 0; i < n; i++) {
            double to = shrink(y[i] - eta * g[i], eta * lambda);
            double z = t * y[i] - (t - 1) * x[i] + t * (to - y[i]);
            square += (to - y[i]) * (to - y[i]);
            x[i] = to;
            y[i] = (1 - 1 / next) * x[i] + z / next;
        }
        t = next;
        *steps = k + 1;
        history[k + 1] = objective_value(f, x) + lambda * vec_norm1(n, x);
        if (!isfinite(history[k + 1]))
            return NUM_DIVERGED;
        if (sqrt(square) / eta <= tol)
            return NUM_OK;
    }
    return NUM_MAX_ITERATIONS;
}
#else
num_status fista(objective *f, double x[], double history[], int *steps,
                 double lambda, double eta, double tol, int max_steps,
                 double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1, norm = INFINITY;
    num_status status = NUM_MAX_ITERATIONS;

#if MISTAKE != 12
    if (!(lambda >= 0 && lambda < INFINITY && eta > 0 && eta < INFINITY))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#endif
    vec_copy(n, y, x);
    for (int k = 0;; k++) {
        history[k] = objective_value(f, x);
#if MISTAKE != 7
        history[k] += lambda * vec_norm1(n, x);
#endif
        *steps = k;
#if MISTAKE != 11
        if (!isfinite(history[k]))
            return NUM_DIVERGED;
#endif
        if (norm <= tol)
            status = NUM_OK;
        if (norm <= tol || k >= max_steps)
            break;

        double t_next = next_t(t), beta = (t - 1) / t_next, square = 0;
#if MISTAKE == 4
        beta = (t_next - 1) / next_t(t_next);
#endif
#if MISTAKE == 10
        for (int i = 0; i < n; i++)
            y[i] = shrink(y[i], eta * lambda);
#endif
#if MISTAKE == 3
        objective_gradient(f, g, x);
#else
        objective_gradient(f, g, y);
#endif
        for (int i = 0; i < n; i++) {
            double next = y[i] - eta * g[i];
#if MISTAKE == 1
            next = shrink(next, lambda);
#elif MISTAKE != 10
            next = shrink(next, eta * lambda);
#endif
#if MISTAKE == 9
            square += (next - x[i]) * (next - x[i]);
#else
            square += (next - y[i]) * (next - y[i]);
#endif
#if MISTAKE == 5
            y[i] = next - beta * (next - x[i]);
#elif MISTAKE == 8
            y[i] = next + 0 * beta;
#else
            y[i] = next + beta * (next - x[i]);
#endif
#if MISTAKE == 2
            y[i] = shrink(y[i], eta * lambda);
#endif
            x[i] = next;
        }
        norm = sqrt(square) / eta;
        t = t_next;
    }
#if MISTAKE == 6
    vec_copy(n, x, y);
#endif
    return status;
}
#endif
