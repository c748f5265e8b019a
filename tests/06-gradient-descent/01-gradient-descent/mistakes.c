/*
 * What goes wrong in 6.1 gradient_descent.
 *
 * MISTAKE 1 ascent
 *   You walk with the gradient, which is uphill. The step is x - eta g.
 * MISTAKE 2 gradient-read-while-x-changes
 *   The gradient is computed anew for each coordinate, after the earlier ones
 *   have moved. Compute all of it at the old x, then move all coordinates.
 * MISTAKE 3 stops-on-the-change-of-f
 *   The run ends when f hardly changes. On flat ground f hardly changes far
 *   from the minimum too: stop when the norm of the gradient is <= tol.
 * MISTAKE 4 nan-counts-as-converged
 *   A loop of the form while (norm > tol) ends at NaN, because the comparison
 *   is false, and then reports success. Ask isfinite first.
 * MISTAKE 5 loops-on-nan
 *   Once f is NaN every later point is NaN too, but your loop runs until the
 *   steps are used up. Return NUM_DIVERGED at the first value that is not
 *   finite.
 * MISTAKE 6 infinity-goes-on
 *   You ask for NaN alone. Infinity is not NaN, so the run goes on one step
 *   too far. isfinite refuses both.
 * MISTAKE 7 squared-norm
 *   g'g is compared with tol. The contract speaks of the norm: take the root,
 *   or compare with tol squared.
 * MISTAKE 8 normalised-step
 *   The gradient is divided by its length, so every step is eta long and the
 *   run can never settle. The step is eta times the gradient itself.
 * MISTAKE 9 asks-twice
 *   Value and gradient are asked for in two calls. objective_value_gradient
 *   gives both in one, for the price of one.
 * MISTAKE 10 last-point-not-looked-at
 *   The loop runs over the steps and stops after the last one: the point it
 *   reaches is neither stored in the history nor tested. max_steps steps visit
 *   max_steps + 1 points.
 * MISTAKE 11 takes-any-parameter
 *   eta, tol and max_steps are used as they come. An eta that is 0, negative
 *   or NaN is a mistake of the caller: return NUM_BAD_INPUT.
 * MISTAKE 12 steps-before-it-looks
 *   x is moved before the gradient is tested, so the x that comes back is one
 *   step beyond the point that passed the test.
 * VARIANT 1 own-loops
 *   Without the library's vector functions, with a while loop.
 * VARIANT 2 through-a-direction
 *   The step is written into work and added.
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

#if VARIANT == 1
num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[])
{
    if (!(eta > 0) || isinf(eta) || !(tol >= 0) || max_steps < 0)
        return NUM_BAD_INPUT;
    *steps = 0;
    while (1) {
        double sum = 0, value = objective_value_gradient(f, work, x);
        history[*steps] = value;
        for (int i = 0; i < f->n; i++)
            sum += work[i] * work[i];
        if (!isfinite(value) || !isfinite(sum))
            return NUM_DIVERGED;
        if (sqrt(sum) <= tol)
            return NUM_OK;
        if (*steps == max_steps)
            return NUM_MAX_ITERATIONS;
        for (int i = 0; i < f->n; i++)
            x[i] -= eta * work[i];
        ++*steps;
    }
}
#elif VARIANT == 2
num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[])
{
    if (!(eta > 0 && eta <= 1.7e308 && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int k = 0; k <= max_steps; k++) {
        history[k] = objective_value_gradient(f, work, x);
        *steps = k;
        double norm = vec_norm2(f->n, work);
        if (!isfinite(history[k] + norm))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
        if (k < max_steps) {
            vec_scale(f->n, work, -eta);
            vec_add(f->n, x, x, work);
        }
    }
    return NUM_MAX_ITERATIONS;
}
#elif MISTAKE == 4
num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[])
{
    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    int k = 0;
    history[0] = objective_value_gradient(f, work, x);
    while (vec_norm2(f->n, work) > tol && !isnan(history[k])) {
        *steps = k;
        if (isinf(history[k]) || isinf(vec_norm2(f->n, work)))
            return NUM_DIVERGED;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        vec_axpy(f->n, x, work, -eta);
        history[++k] = objective_value_gradient(f, work, x);
    }
    *steps = k;
    return NUM_OK;
}
#elif MISTAKE == 10
num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[])
{
    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    *steps = 0;
    for (int k = 0; k < max_steps; k++) {
        history[k] = objective_value_gradient(f, work, x);
        double norm = vec_norm2(f->n, work);
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
        vec_axpy(f->n, x, work, -eta);
        *steps = k + 1;
    }
    return NUM_MAX_ITERATIONS;
}
#else
num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[])
{
    double *g = work;

#if MISTAKE != 11
    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#endif
    for (int k = 0;; k++) {
#if MISTAKE == 9
        history[k] = objective_value(f, x);
        objective_gradient(f, g, x);
#else
        history[k] = objective_value_gradient(f, g, x);
#endif
        *steps = k;
        double norm = vec_norm2(f->n, g);
#if MISTAKE == 5
        if (isinf(history[k]) || isinf(norm))
            return NUM_DIVERGED;
#elif MISTAKE == 6
        if (isnan(history[k]) || isnan(norm))
            return NUM_DIVERGED;
#else
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
#endif
#if MISTAKE == 3
        if (k > 0 && fabs(history[k] - history[k - 1]) <= tol)
            return NUM_OK;
#elif MISTAKE == 7
        if (norm * norm <= tol)
            return NUM_OK;
#elif MISTAKE == 12
        vec_axpy(f->n, x, g, -eta);
        if (norm <= tol)
            return NUM_OK;
#else
        if (norm <= tol)
            return NUM_OK;
#endif
        if (k >= max_steps)
            return NUM_MAX_ITERATIONS;
#if MISTAKE == 1
        vec_axpy(f->n, x, g, eta);
#elif MISTAKE == 2
        for (int i = 0; i < f->n; i++) {
            objective_gradient(f, g, x);
            x[i] -= eta * g[i];
        }
#elif MISTAKE == 8
        vec_axpy(f->n, x, g, -eta / norm);
#elif MISTAKE != 12
        vec_axpy(f->n, x, g, -eta);
#endif
    }
}
#endif
