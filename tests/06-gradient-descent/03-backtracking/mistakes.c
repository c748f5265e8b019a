/*
 * What goes wrong in 6.3 backtracking.
 *
 * MISTAKE 1 plain-decrease
 *   Any step that lowers f is accepted. Steps that lower f by almost nothing
 *   can go on for ever without getting anywhere: ask for the fraction c of
 *   what the slope promises.
 * MISTAKE 2 sign-of-c
 *   The line fx + c t g'd goes up in your code, so steps that raise f are
 *   accepted. g'd is negative already; add it.
 * MISTAKE 3 nan-is-accepted
 *   You shrink t while f(x + t d) is too large, and NaN is not larger than
 *   anything. Ask the other way round: accept if value <= bound.
 * MISTAKE 4 step-never-reset
 *   A search starts from the step that the last one found, so steps can only
 *   shrink. Start every search from t0.
 * MISTAKE 5 t-missing
 *   The decrease asked for is c g'd without t. It must shrink with the step,
 *   or small steps are refused although they are right.
 * MISTAKE 6 slope-of-steepest-descent
 *   The slope is taken to be -g'g, which is so for d = -g alone. Along d it is
 *   g'd.
 * MISTAKE 7 trials-add-up
 *   Each trial starts where the last one ended. Compute x + t d from x.
 * MISTAKE 8 t-of-the-next-trial
 *   t is shrunk once more after the accepted trial, so t and x_new do not
 *   belong together.
 * MISTAKE 9 any-direction
 *   g'd is not tested. Along a direction with g'd >= 0 f does not go down, and
 *   the condition accepts steps uphill: return NUM_BAD_INPUT.
 * MISTAKE 10 asks-for-fx
 *   f(x) is computed again in every search, although the caller hands it over
 *   as fx.
 * MISTAKE 11 accepts-standing-still
 *   When t is so small that x + t d rounds to x, the condition holds by
 *   rounding alone. That is no step: return NUM_NO_PROGRESS.
 * MISTAKE 12 t0-not-tried
 *   t is shrunk before the first trial, so t0 itself is never tried.
 * VARIANT 1 counts-the-halvings
 *   t = t0 beta^j by repeated multiplication, the search in a function.
 * VARIANT 2 compares-the-quotient
 *   Divides the decrease by t g'd and compares with c.
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

#if MISTAKE != 7 && MISTAKE != 11
static int moved(int n, const double x_new[], const double x[])
{
    int count = 0;
    for (int i = 0; i < n; i++)
        count += x_new[i] != x[i];
    return count > 0;
}
#endif

#if VARIANT == 1
static int armijo(objective *f, const double y[], double bound)
{
    double value = objective_value(f, y);
    return !isnan(value) && value <= bound;
}

num_status backtracking(objective *f, double x_new[], double *t,
                        const double x[], double fx, const double g[],
                        const double d[], double t0, double beta, double c)
{
    double slope = 0, step = t0;
    for (int i = 0; i < f->n; i++)
        slope += g[i] * d[i];
    int good = slope < 0 && isfinite(fx) && isfinite(t0) && t0 > 0 &&
               beta > 0 && beta < 1 && c > 0 && c < 1;
    if (!good)
        return NUM_BAD_INPUT;
    do {
        for (int i = 0; i < f->n; i++)
            x_new[i] = x[i] + step * d[i];
        if (step > 0 && moved(f->n, x_new, x) &&
            armijo(f, x_new, fx + c * (step * slope))) {
            *t = step;
            return NUM_OK;
        }
        step *= beta;
    } while (step > 0 && moved(f->n, x_new, x));
    vec_copy(f->n, x_new, x);
    *t = 0;
    return NUM_NO_PROGRESS;
}
#else
num_status backtracking(objective *f, double x_new[], double *t,
                        const double x[], double fx, const double g[],
                        const double d[], double t0, double beta, double c)
{
    int n = f->n;
#if MISTAKE == 6
    double slope = -vec_dot(n, g, g);
#else
    double slope = vec_dot(n, g, d);
#endif

#if MISTAKE != 9
    if (!(slope < 0))
        return NUM_BAD_INPUT;
#endif
    if (!(isfinite(fx) && isfinite(slope) && t0 > 0 && isfinite(t0)))
        return NUM_BAD_INPUT;
    if (!(beta > 0 && beta < 1 && c > 0 && c < 1))
        return NUM_BAD_INPUT;
#if MISTAKE == 10
    fx = objective_value(f, x);
#elif MISTAKE == 12
    t0 *= beta;
#elif MISTAKE == 7
    vec_copy(n, x_new, x);
#endif
    for (*t = t0; *t >= 0; *t *= beta) {
#if MISTAKE == 7
        vec_axpy(n, x_new, d, *t);
        if (*t < 1e-20)
            break;
#else
        vec_add_scaled(n, x_new, x, d, *t);
#endif
#if MISTAKE != 11 && MISTAKE != 7
        if (!moved(n, x_new, x))
            break;
#endif
        double value = objective_value(f, x_new);
#if MISTAKE == 1
        if (value < fx)
            return NUM_OK;
#elif MISTAKE == 2
        if (value <= fx - c * *t * slope)
            return NUM_OK;
#elif MISTAKE == 3
        if (!(value > fx + c * *t * slope))
            return NUM_OK;
#elif MISTAKE == 5
        if (value <= fx + c * slope)
            return NUM_OK;
#elif MISTAKE == 8
        if (value <= fx + c * *t * slope) {
            *t *= beta;
            return NUM_OK;
        }
#elif VARIANT == 2
        if ((value - fx) / (*t * slope) >= c)
            return NUM_OK;
#else
        if (value <= fx + c * *t * slope)
            return NUM_OK;
#endif
    }
    vec_copy(n, x_new, x);
    *t = 0;
    return NUM_NO_PROGRESS;
}
#endif

num_status gradient_descent_backtracking(objective *f, double x[],
                                         double history[], int *steps,
                                         double t0, double beta, double c,
                                         double tol, int max_steps,
                                         double work[])
{
    int n = f->n;
    double t = t0, *g = work, *d = work + n, *x_new = work + 2 * n;

    if (!(t0 > 0 && isfinite(t0) && beta > 0 && beta < 1 && c > 0 && c < 1 &&
          tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int k = 0; k <= max_steps; k++) {
        history[k] = objective_value_gradient(f, g, x);
        *steps = k;
        if (!isfinite(history[k]) || !vec_is_finite(n, g))
            return NUM_DIVERGED;
        if (vec_norm2(n, g) <= tol)
            return NUM_OK;
        if (k == max_steps)
            break;
        for (int i = 0; i < n; i++)
            d[i] = -g[i];
#if MISTAKE != 4
        t = t0;
#endif
        if (backtracking(f, x_new, &t, x, history[k], g, d, t, beta, c) !=
            NUM_OK)
            return NUM_NO_PROGRESS;
        vec_copy(n, x, x_new);
    }
    return NUM_MAX_ITERATIONS;
}
