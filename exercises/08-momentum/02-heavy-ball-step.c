/*
 * 8.2 heavy_ball_step, ema_to_heavy_ball
 *
 * A gradient step plus beta times the last step. Then work out which eta and
 * beta make it walk the path of momentum_step, also while the step size
 * changes.
 *
 * Read: chapters/08-momentum/README.md, "The heavy ball" and "Two step sizes"
 */
#include "momentum.h"

num_status heavy_ball_step(int n, double x[n], double x_last[n],
                           const double g[n], double eta, double beta)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status ema_to_heavy_ball(double *eta, double *beta, double ema_eta,
                             double ema_eta_last, double ema_beta)
{
    return NUM_NOT_IMPLEMENTED;
}
