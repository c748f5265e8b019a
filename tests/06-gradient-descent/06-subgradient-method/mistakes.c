/*
 * What goes wrong in 6.6 absolute_eval and subgradient_method.
 *
 * MISTAKE 1 last-value
 *   History and x are those of the last iterate. The values go up and down:
 *   keep the smallest so far, and the point it belongs to.
 * MISTAKE 2 constant-step
 *   The step does not shrink. With a constant step the method stops getting
 *   better at a distance of about that step: divide by sqrt(k + 1).
 * MISTAKE 3 sign-of-zero
 *   sign(0) is 1 in your code (or -1). At a kink that points away from a
 *   minimum that may be right here; the contract asks for 0.
 * MISTAKE 4 steps-shrink-too-fast
 *   The step is a / (k + 1). Those steps add up so slowly that the method may
 *   stand still long before the minimum: divide by the square root.
 * MISTAKE 5 divides-by-zero
 *   The first step is a / sqrt(0). k counts from 0: divide by sqrt(k + 1).
 * MISTAKE 6 normalised
 *   The subgradient is divided by its length. That is another method; the
 *   step of this one is a / sqrt(k + 1) times the subgradient.
 * MISTAKE 7 best-value-last-point
 *   The history holds the best values, but x is the last point. Copy the point
 *   whenever the value is a new best.
 * MISTAKE 8 best-point-last-values
 *   x is the best point, but the history holds the values as they come. It
 *   should hold the smallest so far.
 * MISTAKE 9 sign-of-the-residual
 *   The residual is b - Ax, and the subgradient was not turned with it: it
 *   points downhill, and the method climbs.
 * MISTAKE 10 adds-to-the-old-g
 *   g is added to without being set to 0 first.
 * MISTAKE 11 loops-on-nan
 *   NaN is not noticed. Return NUM_DIVERGED at the first value that is not
 *   finite.
 * MISTAKE 12 g-may-be-null
 *   g is written although it is NULL. Then only the value is wanted.
 * VARIANT 1 own-loops
 *   Without the library's vector functions.
 * VARIANT 2 best-so-far
 *   The best value in a variable, that starts at infinity.
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

#if VARIANT == 1
double absolute_eval(int n, double g[], const double x[], void *data)
{
    absolute_problem *p = data;
    double sum = 0;
    for (int j = 0; g && j < n; j++)
        g[j] = 0;
    for (int i = 0; i < p->m; i++) {
        double r = -p->b[i];
        for (int j = 0; j < n; j++)
            r += p->A[i * n + j] * x[j];
        for (int j = 0; g && j < n; j++)
            g[j] += r > 0 ? p->A[i * n + j] : r < 0 ? -p->A[i * n + j] : 0;
        sum += r > 0 ? r : -r;
    }
    return sum;
}
#else
double absolute_eval(int n, double g[], const double x[], void *data)
{
    const absolute_problem *p = data;
    double sum = 0;
#if MISTAKE != 10
#if MISTAKE != 12
    if (g != NULL)
#endif
        vec_fill(n, g, 0);
#endif
    for (int i = 0; i < p->m; i++) {
        const double *a = p->A + i * n;
        double r = vec_dot(n, a, x) - p->b[i];
        sum += fabs(r);
        if (g == NULL)
            continue;
#if MISTAKE == 3
        vec_axpy(n, g, a, r >= 0 ? 1 : -1);
#elif MISTAKE == 9
        vec_axpy(n, g, a, (r < 0) - (r > 0));
#else
        vec_axpy(n, g, a, (r > 0) - (r < 0));
#endif
    }
    return sum;
}
#endif

num_status subgradient_method(objective *f, double x[], double history[],
                              int *steps, double a, int max_steps,
                              double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, best = INFINITY;

    if (!(a > 0 && isfinite(a) && max_steps >= 0))
        return NUM_BAD_INPUT;
    vec_copy(n, y, x);
    for (int k = 0;; k++) {
        double value = objective_value_gradient(f, g, y);
        double norm = vec_norm2(n, g);
        *steps = k;
#if MISTAKE != 11
        if (!isfinite(value) || !isfinite(norm))
            return NUM_DIVERGED;
#endif
#if MISTAKE == 1
        history[k] = value;
        vec_copy(n, x, y);
        (void)best;
#elif MISTAKE == 7
        best = fmin(best, value);
        history[k] = best;
        vec_copy(n, x, y);
#else
        if (value < best) {
            best = value;
            vec_copy(n, x, y);
        }
#if MISTAKE == 8
        history[k] = value;
#else
        history[k] = best;
#endif
#endif
        if (norm == 0)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
#if MISTAKE == 2
        vec_axpy(n, y, g, -a);
#elif MISTAKE == 4
        vec_axpy(n, y, g, -a / (k + 1));
#elif MISTAKE == 5
        vec_axpy(n, y, g, -a / sqrt(k));
#elif MISTAKE == 6
        vec_axpy(n, y, g, -a / sqrt(k + 1) / norm);
#elif VARIANT == 1
        for (int i = 0; i < n; i++)
            y[i] -= a * g[i] / sqrt(k + 1);
#else
        vec_axpy(n, y, g, -a / sqrt(k + 1));
#endif
    }
}
