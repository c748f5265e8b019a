/*
 * What goes wrong in 11.4 perturbed_gradient_descent.
 *
 * MISTAKE 1 noise-in-every-step
 *   Every step has noise. A kick is needed only where the gradient is short;
 *   elsewhere noise keeps the run from settling.
 * MISTAKE 2 kicks-for-ever
 *   A kick is never judged, so a minimum is kicked until the steps are used up.
 *   wait steps after it, look whether f has fallen by decrease; if not, stop.
 * MISTAKE 3 keeps-the-kicked-point
 *   The run stops where the kick has led. It did not help: go back to the point
 *   before it.
 * MISTAKE 4 does-not-wait
 *   A new kick comes before the last one was judged. It takes some steps to
 *   grow along the way out: wait.
 * MISTAKE 5 judged-one-step-early
 *   The kick at x_m is a step of its own: wait gradient steps later k is m + 1
 *   + wait.
 * MISTAKE 6 compared-with-the-last-value
 *   f is compared with its value one step earlier. The question is what the
 *   kick won: compare with f before it.
 * MISTAKE 7 decrease-of-the-wrong-sign
 *   You ask whether f rose by more than decrease. A kick has helped if f is at
 *   or below f(x_m) - decrease.
 * MISTAKE 8 never-kicks
 *   It stops where the gradient is short, as gradient descent does: at a
 *   saddle, too.
 * MISTAKE 9 a-normal-for-the-ball
 *   The kick is radius times normals: in n dimensions that is sqrt(n) too long
 *   and has no bound. Use ball_point.
 * MISTAKE 10 kick-and-step
 *   The kick was added to a gradient step. Here it is a step of its own.
 * MISTAKE 11 nan-goes-on
 *   A value that is not finite does not end the run. Ask isfinite at every x_k
 *   and return NUM_DIVERGED.
 * MISTAKE 12 takes-anything
 *   The parameters are used as they come. Refuse what is outside its range
 *   before f is called.
 * VARIANT 1 counts-down
 *   Counts the steps that are left until the judgement.
 * VARIANT 2 own-loops
 *   Without the library's vectors.
 */
#include "landscapes.h"

static int in_range(const perturbation *p, int max_steps)
{
    return p->eta > 0 && isfinite(p->eta) && p->tol >= 0 && p->radius > 0 &&
           isfinite(p->radius) && p->decrease >= 0 && p->wait >= 1 &&
           max_steps >= 0;
}

#if VARIANT == 1
num_status perturbed_gradient_descent(objective *f, double x[], int *steps,
                                      int *kicks, const perturbation *p,
                                      int max_steps, rng *r, double work[])
{
    int n = f->n, left = -1;
    double *g = work, *before = work + n, target = 0;

    if (!in_range(p, max_steps))
        return NUM_BAD_INPUT;
    *steps = *kicks = 0;
    for (;; ++*steps, left--) {
        double value = objective_value_gradient(f, g, x);
        double norm = vec_norm2(n, g);
        if (!isfinite(value) || !isfinite(norm))
            return NUM_DIVERGED;
        if (left == 0 && value > target) {
            vec_copy(n, x, before);
            return NUM_OK;
        }
        if (*steps == max_steps)
            return NUM_MAX_ITERATIONS;
        if (norm > p->tol || left > 0) {
            vec_axpy(n, x, g, -p->eta);
            continue;
        }
        vec_copy(n, before, x);
        target = value - p->decrease;
        ball_point(n, g, p->radius, r);
        vec_axpy(n, x, g, 1);
        left = p->wait + 1;
        ++*kicks;
    }
}
#else
num_status perturbed_gradient_descent(objective *f, double x[], int *steps,
                                      int *kicks, const perturbation *p,
                                      int max_steps, rng *r, double work[])
{
    int n = f->n, judge = -1;
    double *g = work, *before = work + n, f_before = 0;

#if MISTAKE != 12
    if (!in_range(p, max_steps))
        return NUM_BAD_INPUT;
#else
    if (max_steps < 0 || in_range(p, max_steps) < 0)
        max_steps = 0;
#endif
    *kicks = 0;
    for (int k = 0;; k++) {
        double value = objective_value_gradient(f, g, x);
        double norm = 0;
#if VARIANT == 2
        for (int i = 0; i < n; i++)
            norm += g[i] * g[i];
        norm = sqrt(norm);
#else
        norm = vec_norm2(n, g);
#endif
        *steps = k;
#if MISTAKE != 11
        if (!isfinite(value) || !isfinite(norm))
            return NUM_DIVERGED;
#endif
#if MISTAKE == 8
        if (norm <= p->tol)
            return NUM_OK;
#endif
#if MISTAKE == 7
        if (k == judge && value > f_before + p->decrease) {
#elif MISTAKE == 2
        if (k < judge && value > INFINITY + f_before) {
#else
        if (k == judge && value > f_before - p->decrease) {
#endif
#if MISTAKE == 3
            return NUM_OK;
#endif
            for (int i = 0; i < n; i++)
                x[i] = before[i];
            return NUM_OK;
        }
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
#if MISTAKE == 6
        f_before = value;
#endif
#if MISTAKE == 4
        int ready = 1;
#else
        int ready = k >= judge;
#endif
        if (norm <= p->tol && ready) {
            double kick[64];
            for (int i = 0; i < n; i++)
                before[i] = x[i];
            f_before = value;
            judge = k + 1 + p->wait;
#if MISTAKE == 5
            judge--;
#endif
#if MISTAKE == 9
            for (int i = 0; i < n; i++)
                kick[i] = p->radius * rng_normal(r);
#else
            ball_point(n, kick, p->radius, r);
#endif
#if MISTAKE == 10
            vec_axpy(n, x, g, -p->eta);
#endif
            for (int i = 0; i < n; i++)
                x[i] += kick[i];
            ++*kicks;
        } else {
            for (int i = 0; i < n; i++)
                x[i] -= p->eta * g[i];
#if MISTAKE == 1
            ball_point(n, g, p->radius, r);
            vec_add(n, x, x, g);
#endif
        }
    }
}
#endif
