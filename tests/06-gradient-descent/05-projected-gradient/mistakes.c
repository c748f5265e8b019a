/*
 * What goes wrong in 6.5 projected_gradient.
 *
 * MISTAKE 1 projects-the-gradient
 *   The gradient is projected on C. C is a set of points, not of directions:
 *   step first, then project the point you reach.
 * MISTAKE 2 stops-on-the-raw-gradient
 *   You wait for a short gradient. At a solution on the boundary the gradient
 *   is not 0, it points out of the set; stop on the gradient mapping.
 * MISTAKE 3 eta-not-divided-out
 *   The movement |x - P(x - eta g)| is compared with tol. It is small whenever
 *   eta is small: divide by eta.
 * MISTAKE 4 start-not-projected
 *   The start is used as it comes. It may lie outside of C; project it first.
 * MISTAKE 5 projects-at-the-end
 *   Free gradient descent, and one projection at the end. The projection of
 *   the free minimum is in general not the best point of C.
 * MISTAKE 6 projects-before-the-step
 *   You project x and then step, so that the points you evaluate and return
 *   lie outside of C. Step, then project.
 * MISTAKE 7 stops-on-the-change-of-f
 *   The run ends when f stays the same. The value can stay the same while x
 *   jumps about: stop on the gradient mapping.
 * MISTAKE 8 loops-on-nan
 *   NaN is not noticed, and the run goes on until the steps are used up.
 * MISTAKE 9 returns-the-next-point
 *   x has moved on before the test, so the x that comes back is one step
 *   beyond the point that passed it.
 * MISTAKE 10 ascent
 *   You walk with the gradient, which is uphill. The step is x - eta g.
 * MISTAKE 11 takes-any-parameter
 *   eta, tol and max_steps are used as they come: return NUM_BAD_INPUT for
 *   values outside their range.
 * MISTAKE 12 projects-too-often
 *   The same point is projected again in every iteration. The projection may
 *   be the dearest part of a step; do it once.
 * VARIANT 1 step-as-a-movement
 *   Computes the movement p - x and adds it.
 * VARIANT 2 own-loops
 *   Without the library's vector functions.
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

#if VARIANT == 2
num_status projected_gradient(objective *f, double x[], double history[],
                              int *steps, const feasible_set *C, double eta,
                              double tol, int max_steps, double work[])
{
    int n = f->n;
    if (!(eta > 0 && eta < INFINITY && tol >= 0) || max_steps < 0)
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        work[i] = x[i];
    C->project(n, x, work, C->data);
    for (*steps = 0;; ++*steps) {
        double sum = 0, value = objective_value_gradient(f, work, x);
        history[*steps] = value;
        for (int i = 0; i < n; i++)
            work[i] = x[i] - eta * work[i];
        C->project(n, work + n, work, C->data);
        for (int i = 0; i < n; i++)
            sum += pow((x[i] - work[n + i]) / eta, 2);
        if (!isfinite(value) || !isfinite(sum))
            return NUM_DIVERGED;
        if (sqrt(sum) <= tol || *steps == max_steps)
            return sqrt(sum) <= tol ? NUM_OK : NUM_MAX_ITERATIONS;
        for (int i = 0; i < n; i++)
            x[i] = work[n + i];
    }
}
#else
num_status projected_gradient(objective *f, double x[], double history[],
                              int *steps, const feasible_set *C, double eta,
                              double tol, int max_steps, double work[])
{
    int n = f->n;
    double *g = work, *p = work + n;

#if MISTAKE != 11
    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE != 4 && MISTAKE != 5
    C->project(n, p, x, C->data);
    vec_copy(n, x, p);
#endif
    for (int k = 0;; k++) {
        history[k] = objective_value_gradient(f, g, x);
        *steps = k;
#if MISTAKE == 2
        double raw = vec_norm2(n, g);
#endif
#if MISTAKE == 12
        C->project(n, p, x, C->data);
        vec_copy(n, x, p);
#endif
#if MISTAKE == 1
        C->project(n, p, g, C->data);
        vec_scale(n, p, -eta);
        vec_add(n, p, p, x);
#elif MISTAKE == 5
        vec_add_scaled(n, p, x, g, -eta);
#elif MISTAKE == 6
        C->project(n, p, x, C->data);
        vec_axpy(n, p, g, -eta);
#elif MISTAKE == 10
        vec_add_scaled(n, g, x, g, eta);
        C->project(n, p, g, C->data);
#else
        vec_add_scaled(n, g, x, g, -eta);
        C->project(n, p, g, C->data);
#endif
        double norm = vec_distance(n, x, p) / eta;
#if MISTAKE == 2
        norm = raw;
#elif MISTAKE == 3
        norm *= eta;
#elif MISTAKE == 7
        norm = k > 0 ? fabs(history[k] - history[k - 1]) : INFINITY;
#endif
#if MISTAKE == 7
        if (!isfinite(history[k]))
            return NUM_DIVERGED;
#elif MISTAKE != 8
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
#endif
#if MISTAKE == 9
        vec_copy(n, x, p);
#endif
        if (norm <= tol || k >= max_steps) {
#if MISTAKE == 5
            C->project(n, p, x, C->data);
            vec_copy(n, x, p);
#endif
            return norm <= tol ? NUM_OK : NUM_MAX_ITERATIONS;
        }
#if VARIANT == 1
        vec_sub(n, p, p, x);
        vec_add(n, x, x, p);
#elif MISTAKE != 9
        vec_copy(n, x, p);
#endif
    }
}
#endif
