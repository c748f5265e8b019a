/*
 * What goes wrong in 8.6 adaptive_restart.
 *
 * MISTAKE 1 restarts-on-descent
 *   It restarts when the step goes down, so there is never any momentum to
 *   speak of. Momentum is in the way when g_k'(x_{k+1} - x_k) is above 0.
 * MISTAKE 2 t-kept
 *   After a restart t goes on growing, so the momentum is large again one step
 *   later. Set t to 1 as well.
 * MISTAKE 3 momentum-kept
 *   t is 1 again, but y has been pushed ahead by the old momentum once more. At
 *   a restart y is x itself.
 * MISTAKE 4 step-measured-from-y
 *   You ask about x_{k+1} - y_k, which is -eta g: its product with g is never
 *   above 0, and no restart ever happens. Ask about x_{k+1} - x_k.
 * MISTAKE 5 zero-counts
 *   It restarts when the product is 0. At a stationary point nothing goes
 *   uphill: ask for > 0.
 * MISTAKE 6 step-thrown-away
 *   At a restart you go back to x_k. The step from y_k was a good gradient
 *   step: keep x_{k+1}.
 * MISTAKE 7 back-to-the-start
 *   At a restart you return to x_0 and lose all that was won. What starts anew
 *   is the momentum, not the run.
 * MISTAKE 8 restarts-when-f-rises
 *   You compare f(x_{k+1}) with f(x_k). That is the other scheme of the same
 *   paper; it comes later, and near the minimum it compares rounding errors.
 *   The contract asks about g_k'(x_{k+1} - x_k).
 * MISTAKE 9 counter-never-set
 *   restarts is counted up from whatever the caller had in it. Set it to 0
 *   before the loop.
 * MISTAKE 10 by-the-clock
 *   It restarts every ten steps, whatever the run does. The right interval
 *   depends on kappa, which nobody knows: ask the gradient.
 * MISTAKE 11 takes-anything
 *   eta, tol and max_steps are used as they come. Refuse what is outside its
 *   range before f is called.
 * MISTAKE 12 nan-goes-on
 *   A value that is not finite does not end the run. Ask isfinite at every x_k
 *   and return NUM_DIVERGED.
 * VARIANT 1 own-loops
 *   Without the library; the slope in a pass of its own.
 * VARIANT 2 momentum-zero
 *   A restart makes the momentum of this step 0.
 */
#include "momentum.h"
#include "vec.h"

#include <math.h>

#if VARIANT == 1
num_status adaptive_restart(objective *f, double x[], double history[],
                            int *steps, int *restarts, double eta, double tol,
                            int max_steps, double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1;

    if (!(eta > 0 && eta < INFINITY && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    *steps = *restarts = 0;
    history[0] = objective_value(f, x);
    for (int i = 0; i < n; i++)
        y[i] = x[i];
    while (isfinite(history[*steps]) && *steps < max_steps) {
        double squares = 0, slope = 0, next = 0.5 + sqrt(0.25 + t * t);
        objective_gradient(f, g, y);
        for (int i = 0; i < n; i++) {
            squares += g[i] * g[i];
            slope += g[i] * (y[i] - eta * g[i] - x[i]);
        }
        for (int i = 0; i < n; i++) {
            double old = x[i];
            x[i] = y[i] - eta * g[i];
            y[i] = slope > 0 ? x[i] : x[i] + (t - 1) / next * (x[i] - old);
        }
        *restarts += slope > 0;
        t = slope > 0 ? 1 : next;
        history[++*steps] = objective_value(f, x);
        if (isfinite(history[*steps]) && sqrt(squares) <= tol)
            return NUM_OK;
    }
    return isfinite(history[*steps]) ? NUM_MAX_ITERATIONS : NUM_DIVERGED;
}
#else
num_status adaptive_restart(objective *f, double x[], double history[],
                            int *steps, int *restarts, double eta, double tol,
                            int max_steps, double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1;

#if MISTAKE != 11
    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE != 9
    *restarts = 0;
#endif
#if MISTAKE == 7
    double start[16];
    vec_copy(n, start, x);
#endif
    vec_copy(n, y, x);
    for (int k = 0;; k++) {
        history[k] = objective_value(f, x);
        *steps = k;
#if MISTAKE == 8
        if (k > 0 && history[k] > history[k - 1]) {
            vec_copy(n, y, x);
            t = 1;
            ++*restarts;
        }
#endif
#if MISTAKE != 12
        if (!isfinite(history[k]))
            return NUM_DIVERGED;
#endif
        if (k > 0 && vec_norm2(n, g) <= tol)
            return NUM_OK;
        if (k >= max_steps)
            return NUM_MAX_ITERATIONS;

        double t_next = (1 + sqrt(1 + 4 * t * t)) / 2, slope = 0;
        double beta = (t - 1) / t_next;
        objective_gradient(f, g, y);
#if MISTAKE == 10
        slope = k % 10 == 9 ? 1 : 0;
#elif MISTAKE == 4
        slope = -eta * vec_dot(n, g, g);
#elif MISTAKE != 8
        for (int i = 0; i < n; i++)
            slope += g[i] * (y[i] - eta * g[i] - x[i]);
#endif
#if MISTAKE == 1
        int restart = slope < 0;
#elif MISTAKE == 5
        int restart = slope >= 0;
#else
        int restart = slope > 0;
#endif
#if MISTAKE == 6
        if (restart) {
            vec_copy(n, y, x);
            t = 1;
            ++*restarts;
            continue;
        }
#endif
#if VARIANT == 2
        if (restart)
            beta = 0;
#endif
        for (int i = 0; i < n; i++) {
            double next = y[i] - eta * g[i];
            y[i] = next + beta * (next - x[i]);
            x[i] = next;
        }
        t = t_next;
        if (restart) {
#if MISTAKE == 7
            vec_copy(n, x, start);
#endif
#if MISTAKE != 3 && VARIANT != 2
            vec_copy(n, y, x);
#endif
#if MISTAKE != 2
            t = 1;
#endif
            ++*restarts;
        }
    }
}
#endif
