/* 7.4 schedules: the step size of step t. */
#include "stochastic_gradient.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

static int is_positive(double x)
{
    return x > 0 && isfinite(x);
}

/* 0 <= eta_min <= eta_max, eta_max > 0. */
static int is_range(double eta_max, double eta_min)
{
    return is_positive(eta_max) && eta_min >= 0 && eta_min <= eta_max;
}

double schedule_inverse_time(int t, double eta0, double k)
{
    if (!(t >= 0 && is_positive(eta0) && k >= 0 && isfinite(k)))
        return NAN;
    return eta0 / (1 + k * t);
}

double schedule_step(int t, double eta0, double factor, int every)
{
    if (!(t >= 0 && is_positive(eta0) && factor > 0 && factor <= 1))
        return NAN;
    if (every < 1)
        return NAN;
    return eta0 * pow(factor, t / every); /* integers: rounded down */
}

double schedule_exponential(int t, double eta0, double k)
{
    if (!(t >= 0 && is_positive(eta0) && k >= 0 && isfinite(k)))
        return NAN;
    return eta0 * exp(-k * t);
}

double schedule_cosine(int t, int T, double eta_max, double eta_min)
{
    if (!(t >= 0 && T >= 1 && is_range(eta_max, eta_min)))
        return NAN;
    if (t >= T)
        return eta_min;
    return eta_min + (eta_max - eta_min) * (1 + cos(pi * t / T)) / 2;
}

double schedule_cyclic(int t, int half, double eta_max, double eta_min)
{
    if (!(t >= 0 && half >= 1 && is_range(eta_max, eta_min)))
        return NAN;
    int up = t / half % 2 == 0, along = t % half;
    double height = (double)(up ? along : half - along) / half;
    return eta_min + (eta_max - eta_min) * height;
}

double schedule_warmup(int t, int W, double eta)
{
    if (!(t >= 0 && W >= 0 && eta >= 0 && isfinite(eta)))
        return NAN;
    return t < W ? eta * (t + 1.0) / W : eta;
}
