/*
 * 7.4 schedule_inverse_time, schedule_step, schedule_exponential,
 *     schedule_cosine, schedule_cyclic, schedule_warmup
 *
 * Six rules for the step size of step t = 0, 1, 2, ... Mind both ends: the
 * first step, and the step after the last.
 *
 * Read: chapters/07-stochastic-gradient/README.md, "Schedules"
 */
#include "stochastic_gradient.h"

#include <math.h>

double schedule_inverse_time(int t, double eta0, double k)
{
    return NAN;
}

double schedule_step(int t, double eta0, double factor, int every)
{
    return NAN;
}

double schedule_exponential(int t, double eta0, double k)
{
    return NAN;
}

double schedule_cosine(int t, int T, double eta_max, double eta_min)
{
    return NAN;
}

double schedule_cyclic(int t, int half, double eta_max, double eta_min)
{
    return NAN;
}

double schedule_warmup(int t, int W, double eta)
{
    return NAN;
}
