/*
 * What goes wrong in 8.3 nesterov.
 *
 * MISTAKE 1 gradient-at-x
 *   The gradient is taken at x_k and the step is made from y_k. That is a heavy
 *   ball with growing momentum, and it has no such bound. Look ahead first:
 *   grad f(y_k).
 * MISTAKE 2 t-one-ahead
 *   t is moved on before it is used, so every momentum is the one of the next
 *   step. The fraction has t_k - 1 above and t_{k+1} below: 0 in the first step.
 * MISTAKE 3 wrong-way
 *   y goes back towards the last x. It goes on beyond the new one: x_{k+1} +
 *   beta (x_{k+1} - x_k).
 * MISTAKE 4 difference-from-y
 *   The momentum is taken from x_{k+1} - y_k, the last gradient step alone. The
 *   memory is in x_{k+1} - x_k.
 * MISTAKE 5 four-missing
 *   t_{k+1} is (1 + sqrt(1 + t_k^2)) / 2. Without the 4 it stops growing at 4/3
 *   and the momentum never gets near 1.
 * MISTAKE 6 constant-momentum
 *   The momentum is 0.9 from the first step on, as in training networks. Here
 *   it follows from t_k: 0 first, near 1 later.
 * MISTAKE 7 returns-y
 *   The point that comes back is y. Bound and history speak of x.
 * MISTAKE 8 history-of-y
 *   The history holds f(y_k), the points ahead, where f may well be higher.
 *   Write down f(x_k).
 * MISTAKE 9 one-not-subtracted
 *   The momentum is t_k / t_{k+1}. It is (t_k - 1) / t_{k+1}: with the 1 missing
 *   the first step has momentum already.
 * MISTAKE 10 stops-before-the-step
 *   When the gradient at y_k is short the run ends at x_k, which that gradient
 *   says nothing about. Take the step from y_k, then end.
 * MISTAKE 11 nan-goes-on
 *   A value that is not finite does not end the run. Ask isfinite at every x_k
 *   and return NUM_DIVERGED.
 * MISTAKE 12 takes-anything
 *   eta, tol and max_steps are used as they come. Refuse what is outside its
 *   range before f is called.
 * VARIANT 1 three-sequences
 *   Carries z, the long steps, in the place of y.
 * VARIANT 2 own-loops
 *   Without the library, t by another formula.
 */
#include "momentum.h"
#include "vec.h"

#include <math.h>

#if VARIANT == 1
num_status nesterov(objective *f, double x[], double history[], int *steps,
                    double eta, double tol, int max_steps, double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1;

    if (!(eta > 0 && eta < INFINITY && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    *steps = 0;
    history[0] = objective_value(f, x);
    if (!isfinite(history[0]))
        return NUM_DIVERGED;
    vec_copy(n, y, x);
    for (int k = 0; k < max_steps; k++) {
        objective_gradient(f, g, y);
        double norm = vec_norm2(n, g), next = (1 + sqrt(1 + 4 * t * t)) / 2;
        for (int i = 0; i < n; i++) {
            double z = t * y[i] - (t - 1) * x[i] - eta * t * g[i];
            x[i] = y[i] - eta * g[i];
            y[i] = (1 - 1 / next) * x[i] + z / next;
        }
        t = next;
        *steps = k + 1;
        history[k + 1] = objective_value(f, x);
        if (!isfinite(history[k + 1]))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
    }
    return NUM_MAX_ITERATIONS;
}
#else
num_status nesterov(objective *f, double x[], double history[], int *steps,
                    double eta, double tol, int max_steps, double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1;

#if MISTAKE != 12
    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#endif
    for (int i = 0; i < n; i++)
        y[i] = x[i];
    for (int k = 0;; k++) {
#if MISTAKE == 8
        history[k] = objective_value(f, y);
#else
        history[k] = objective_value(f, x);
#endif
        *steps = k;
#if MISTAKE != 11
        if (!isfinite(history[k]))
            return NUM_DIVERGED;
#endif
#if MISTAKE != 10
        if (k > 0 && vec_norm2(n, g) <= tol)
            break;
#endif
        if (k >= max_steps)
            break;
#if MISTAKE == 1
        objective_gradient(f, g, x);
#else
        objective_gradient(f, g, y);
#endif
#if MISTAKE == 10
        if (vec_norm2(n, g) <= tol)
            return NUM_OK;
#endif
#if MISTAKE == 5
        double t_next = (1 + sqrt(1 + t * t)) / 2;
#elif VARIANT == 2
        double t_next = 0.5 + sqrt(0.25 + t * t);
#else
        double t_next = (1 + sqrt(1 + 4 * t * t)) / 2;
#endif
        double beta = (t - 1) / t_next;
#if MISTAKE == 2
        t = t_next;
        t_next = (1 + sqrt(1 + 4 * t * t)) / 2;
        beta = (t - 1) / t_next;
        t_next = t;
#elif MISTAKE == 6
        beta = 0.9;
#elif MISTAKE == 9
        beta = t / t_next;
#endif
        for (int i = 0; i < n; i++) {
            double next = y[i] - eta * g[i];
#if MISTAKE == 3
            y[i] = next + beta * (x[i] - next);
#elif MISTAKE == 4
            y[i] = next + beta * (next - y[i]);
#else
            y[i] = next + beta * (next - x[i]);
#endif
            x[i] = next;
        }
        t = t_next;
    }
#if MISTAKE == 7
    vec_copy(n, x, y);
#endif
#if MISTAKE == 10
    return NUM_MAX_ITERATIONS;
#else
    return *steps > 0 && vec_norm2(n, g) <= tol ? NUM_OK : NUM_MAX_ITERATIONS;
#endif
}
#endif
