/*
 * What goes wrong in 6.7 newton_step.
 *
 * MISTAKE 1 undamped
 *   The full step is always taken. Far from the minimum the quadratic model
 *   can promise too much: halve t until the Armijo condition holds.
 * MISTAKE 2 ascent-at-a-saddle
 *   The system is solved with H as it is. Where H is not positive definite
 *   that leads to the saddle or the maximum of the model: shift H first.
 * MISTAKE 3 wrong-sign
 *   You step along +H^{-1} g, away from the bottom of the model. It is x -
 *   H^{-1} g.
 * MISTAKE 4 always-shifted
 *   H is shifted although it is positive definite. That is no Newton step any
 *   more: the last digits come slowly. Try tau = 0 first.
 * MISTAKE 5 falls-back-to-the-gradient
 *   Where H is not positive definite you step along -g, and forget all that H
 *   knows of the other directions. Shift it.
 * MISTAKE 6 shift-without-scale
 *   The first shift is 1e-3 whatever the size of H. Multiply it by the
 *   Frobenius norm, or the units of f decide.
 * MISTAKE 7 shifts-add-up
 *   Each shift is added to the one before, so that more is added than tau
 *   says. Start again from H for each tau.
 * MISTAKE 8 slope-of-steepest-descent
 *   The Armijo condition uses -g'g. The slope along the Newton direction is
 *   g'd.
 * MISTAKE 9 nan-is-accepted
 *   You halve while f(x + t d) is too large, and NaN is not larger than
 *   anything. Accept if value <= bound.
 * MISTAKE 10 gives-up-at-indefinite
 *   A Hessian that is not positive definite is returned as an error. Shift it:
 *   there is a descent direction.
 * MISTAKE 11 stationary-is-a-failure
 *   At a gradient of 0 the search finds nothing better and you return
 *   NUM_NO_PROGRESS. There is nothing to do: NUM_OK.
 * MISTAKE 12 accepts-standing-still
 *   When x + t d rounds to x the condition holds by rounding alone. That is no
 *   step: return NUM_NO_PROGRESS.
 * VARIANT 1 diagonal-in-place
 *   Adds the shift to the diagonal of the copy by hand.
 * VARIANT 2 decrement
 *   The Armijo condition with the Newton decrement, the gradient turned first.
 */
#include "chol.h"
#include "gradient_descent.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

#if MISTAKE == 2
/* Solve H d = b by elimination without pivoting, whatever the signs. */
static void eliminate(int n, double d[], double H[], const double b[])
{
    vec_copy(n, d, b);
    for (int k = 0; k < n; k++)
        for (int i = k + 1; i < n; i++) {
            double factor = H[i * n + k] / H[k * n + k];
            for (int j = k; j < n; j++)
                H[i * n + j] -= factor * H[k * n + j];
            d[i] -= factor * d[k];
        }
    for (int i = n - 1; i >= 0; i--) {
        for (int j = i + 1; j < n; j++)
            d[i] -= H[i * n + j] * d[j];
        d[i] /= H[i * n + i];
    }
}
#endif

#if MISTAKE != 2
static double factor_shifted(int n, double L[n * n], double H[n * n])
{
    double F = vec_norm2(n * n, H), tau = 0;
#if MISTAKE == 6
    double next = 1e-3;
#else
    double next = 1e-3 * (F > 0 ? F : 1);
#endif
#if MISTAKE == 4
    tau = next;
    next *= 4;
#endif
    (void)F;
    for (;; tau = next, next *= 4) {
        vec_copy(n * n, L, H);
#if VARIANT == 1
        for (int i = 0; i < n; i++)
            L[i * n + i] += tau;
#else
        mat_add_diagonal(n, L, tau);
#endif
#if MISTAKE == 7
        vec_copy(n * n, H, L);
#endif
        if (chol_factor(n, L, L) == NUM_OK)
            return tau;
#if MISTAKE == 5 || MISTAKE == 10
        return -1;
#endif
    }
}
#endif

num_status newton_step(objective *f, double x_new[], double *t, double *tau,
                       const double x[], double work[])
{
    int n = f->n;
    double *H = work, *L = H + n * n, *g = L + n * n, *d = g + n;

    double fx = objective_value_gradient(f, g, x);
    if (!isfinite(fx) || !vec_is_finite(n, g))
        return NUM_BAD_INPUT;
#if MISTAKE != 11
    if (vec_norm_inf(n, g) == 0) {
        vec_copy(n, x_new, x);
        *t = *tau = 0;
        return NUM_OK;
    }
#endif
    objective_hessian(f, H, x);
    if (!vec_is_finite(n * n, H))
        return NUM_BAD_INPUT;
#if MISTAKE == 2
    *tau = 0;
    vec_copy(n * n, L, H);
    eliminate(n, d, L, g);
    vec_scale(n, d, -1);
#elif MISTAKE == 5
    *tau = fmax(0, factor_shifted(n, L, H));
    vec_copy(n, d, g);
    if (chol_factor(n, L, H) == NUM_OK)
        chol_solve(n, d, L, g);
    vec_scale(n, d, -1);
#elif MISTAKE == 10
    *tau = factor_shifted(n, L, H);
    if (*tau < 0)
        return NUM_NOT_PD;
    chol_solve(n, d, L, g);
    vec_scale(n, d, -1);
#elif MISTAKE == 3
    *tau = factor_shifted(n, L, H);
    chol_solve(n, d, L, g);
#else
    *tau = factor_shifted(n, L, H);
    chol_solve(n, d, L, g);
    vec_scale(n, d, -1);
#endif
#if MISTAKE == 8
    double slope = -vec_dot(n, g, g);
#else
    double slope = vec_dot(n, g, d);
#endif
    for (*t = 1; *t >= 0; *t /= 2) {
        int moved = 0;
        for (int i = 0; i < n; i++) {
            x_new[i] = x[i] + *t * d[i];
            moved |= x_new[i] != x[i];
        }
#if MISTAKE == 1
        return NUM_OK;
#endif
#if MISTAKE == 12
        (void)moved;
#else
        if (!moved)
            break;
#endif
        double value = objective_value(f, x_new);
#if MISTAKE == 9
        if (!(value > fx + 1e-4 * *t * slope))
            return NUM_OK;
#elif VARIANT == 2
        if (fx - value >= -1e-4 * *t * slope)
            return NUM_OK;
#else
        if (value <= fx + 1e-4 * *t * slope)
            return NUM_OK;
#endif
    }
    vec_copy(n, x_new, x);
    *t = 0;
    return NUM_NO_PROGRESS;
}
