/* 8.2 heavy_ball_step, ema_to_heavy_ball: Polyak's form and its step size. */
#include "momentum.h"
#include "vec.h"

#include <math.h>

num_status heavy_ball_step(int n, double x[n], double x_last[n],
                           const double g[n], double eta, double beta)
{
    if (!(eta > 0 && isfinite(eta) && beta >= 0 && isfinite(beta)))
        return NUM_BAD_INPUT;
    if (!vec_is_finite(n, g))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
        double next = x[i] - eta * g[i] + beta * (x[i] - x_last[i]);
        x_last[i] = x[i];
        x[i] = next;
    }
    return NUM_OK;
}

num_status ema_to_heavy_ball(double *eta, double *beta, double ema_eta,
                             double ema_eta_last, double ema_beta)
{
    if (!(ema_eta > 0 && isfinite(ema_eta) && ema_beta >= 0 && ema_beta < 1))
        return NUM_BAD_INPUT;
    if (!(ema_eta_last > 0 && isfinite(ema_eta_last)))
        return NUM_BAD_INPUT;
    double ratio = ema_eta / ema_eta_last; /* x_k - x_{k-1} has the old eta */
    if (!isfinite(ratio))
        return NUM_BAD_INPUT;
    *eta = (1 - ema_beta) * ema_eta;
    *beta = ema_beta * ratio;
    return NUM_OK;
}
