/*
 * What goes wrong in 8.2 heavy_ball_step, ema_to_heavy_ball.
 *
 * MISTAKE 1 same-eta-for-both
 *   The heavy ball gets the eta of the moving average. There a gradient enters
 *   with the weight 1 - beta, here with weight 1: this step is too long by
 *   1 / (1 - beta), ten times for beta = 0.9.
 * MISTAKE 2 divided-by-one-minus-beta
 *   You divide eta by 1 - beta; that is the translation back, from the heavy
 *   ball to the moving average. From the average to the heavy ball multiply.
 * MISTAKE 3 schedule-forgotten
 *   beta is passed on unchanged. That is right while the step size stays; when
 *   it changes, x_k - x_{k-1} still has the old one in it.
 * MISTAKE 4 ratio-upside-down
 *   beta is multiplied by the old step size over the new one. A smaller new
 *   step size must make the remembered part smaller: new over old.
 * MISTAKE 5 x-last-stays
 *   x_last is never moved on, so the momentum grows with the distance from the
 *   start. After the step x_last is what x was.
 * MISTAKE 6 x-last-is-the-new-x
 *   x_last is set to the new x. From the next step on there is no momentum.
 * MISTAKE 7 x-last-too-early
 *   x_last is overwritten before the difference x - x_last is taken, so the
 *   momentum is 0 in every step: gradient descent. Save the new point in a
 *   local variable first.
 * MISTAKE 8 brakes
 *   beta (x - x_last) is subtracted. The ball rolls on in the direction of its
 *   last step: add it.
 * MISTAKE 9 gradient-weighted
 *   The gradient has the factor 1 - beta. That belongs to the moving average
 *   of 8.1; the heavy ball takes the whole gradient step.
 * MISTAKE 10 eta-on-the-momentum
 *   The momentum term is multiplied by eta too. x - x_last has the step size
 *   in it already.
 * MISTAKE 11 step-takes-anything
 *   heavy_ball_step uses eta, beta and g as they come. Refuse eta <= 0, beta <
 *   0 and what is not finite, before anything is written.
 * MISTAKE 12 translates-anything
 *   ema_to_heavy_ball takes step sizes that are not positive, beta outside
 *   [0, 1) or NaN. Refuse them, and refuse a result that is not finite.
 * VARIANT 1 three-term
 *   (1 + beta) x - beta x_last - eta g; log and exp for the ratio of steps.
 * VARIANT 2 by-the-velocity
 *   Keeps the last step in x_last while it works.
 */
#include "momentum.h"
#include "vec.h"

#include <math.h>

static int step_refused(int n, const double g[n], double eta, double beta)
{
#if MISTAKE == 11
    (void)n;
    (void)g;
    (void)eta;
    (void)beta;
    return 0;
#else
    return !(eta > 0 && isfinite(eta) && beta >= 0 && isfinite(beta)) ||
           !vec_is_finite(n, g);
#endif
}

num_status heavy_ball_step(int n, double x[n], double x_last[n],
                           const double g[n], double eta, double beta)
{
    if (step_refused(n, g, eta, beta))
        return NUM_BAD_INPUT;
#if VARIANT == 1
    for (int i = 0; i < n; i++) {
        double old = x[i];
        x[i] = (1 + beta) * old - beta * x_last[i] - eta * g[i];
        x_last[i] = old;
    }
#elif VARIANT == 2
    vec_sub(n, x_last, x, x_last); /* the last step */
    vec_scale(n, x_last, beta);
    vec_axpy(n, x_last, g, -eta); /* the new one */
    for (int i = 0; i < n; i++) {
        double old = x[i];
        x[i] += x_last[i];
        x_last[i] = old;
    }
#else
    for (int i = 0; i < n; i++) {
#if MISTAKE == 7
        x_last[i] = x[i];
#endif
        double last_step = x[i] - x_last[i];
#if MISTAKE == 8
        double next = x[i] - eta * g[i] - beta * last_step;
#elif MISTAKE == 9
        double next = x[i] - (1 - beta) * eta * g[i] + beta * last_step;
#elif MISTAKE == 10
        double next = x[i] - eta * (g[i] - beta * last_step);
#else
        double next = x[i] - eta * g[i] + beta * last_step;
#endif
#if MISTAKE == 6
        x_last[i] = next;
#elif MISTAKE != 5
        x_last[i] = x[i];
#endif
        x[i] = next;
    }
#endif
    return NUM_OK;
}

num_status ema_to_heavy_ball(double *eta, double *beta, double ema_eta,
                             double ema_eta_last, double ema_beta)
{
#if MISTAKE != 12
    if (!(ema_eta > 0 && isfinite(ema_eta) && ema_beta >= 0 && ema_beta < 1))
        return NUM_BAD_INPUT;
    if (!(ema_eta_last > 0 && isfinite(ema_eta_last)))
        return NUM_BAD_INPUT;
    if (!isfinite(ema_eta / ema_eta_last))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 1
    *eta = ema_eta;
#elif MISTAKE == 2
    *eta = ema_eta / (1 - ema_beta);
#elif VARIANT == 1
    *eta = ema_eta - ema_beta * ema_eta;
#else
    *eta = (1 - ema_beta) * ema_eta;
#endif
#if MISTAKE == 3
    *beta = ema_beta;
#elif MISTAKE == 4
    *beta = ema_beta * ema_eta_last / ema_eta;
#elif VARIANT == 1
    *beta = ema_beta * exp(log(ema_eta) - log(ema_eta_last));
#else
    *beta = ema_beta * ema_eta / ema_eta_last;
#endif
    return NUM_OK;
}
