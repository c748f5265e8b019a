/*
 * What goes wrong in 7.4 schedules.
 *
 * MISTAKE 1 steps-without-floor
 *   schedule_step falls a little in every step, because t / every was not
 *   rounded down. Divide the integers.
 * MISTAKE 2 step-one-late
 *   schedule_step falls one step late, as if t counted from 1. Steps 0 ...
 *   every - 1 are the first plateau.
 * MISTAKE 3 cosine-of-degrees
 *   The cosine was asked for the angle 180 t / T. C's cos takes radians: pi t /
 *   T.
 * MISTAKE 4 cosine-reaches-the-end-early
 *   T - 1 stands where T belongs, so the last step of the run has size eta_min
 *   already; with eta_min = 0 it is wasted, and T = 1 divides by 0.
 * MISTAKE 5 cosine-rises-again
 *   After T the cosine goes on and the step size rises again. It stays at
 *   eta_min.
 * MISTAKE 6 cosine-from-the-sum
 *   The amplitude is eta_max instead of eta_max - eta_min, so it starts at
 *   eta_max + eta_min.
 * MISTAKE 7 warmup-starts-at-0
 *   eta t / W makes the first step 0: it computes a gradient and stays where it
 *   is. Count the steps from 1: (t + 1) / W.
 * MISTAKE 8 warmup-too-long
 *   eta (t + 1) / (W + 1) does not reach eta in W steps; one more is needed.
 * MISTAKE 9 cycle-of-half
 *   half was taken as the length of a whole cycle: up and down take 2 half
 *   steps.
 * MISTAKE 10 saw-tooth
 *   schedule_cyclic falls from the top to the bottom in one step. It comes down
 *   as it went up.
 * MISTAKE 11 inverse-of-a-power
 *   eta0 / (1 + k)^t falls exponentially. Inverse time is eta0 / (1 + k t).
 * MISTAKE 12 takes-any-parameter
 *   Parameters outside their range gave a number. Write what must hold and
 *   return NAN if it does not; comparisons with NaN are false.
 * VARIANT 1 by-other-formulas
 *   A loop for the step schedule, the cosine as a squared sine, the triangle by
 *   the distance from the nearest valley.
 * VARIANT 2 by-powers
 *   The exponential as a power, the step through an exponential.
 */
#include "stochastic_gradient.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

#if MISTAKE == 12
enum { ANYTHING = 1 };
#else
enum { ANYTHING = 0 };
#endif

static int is_positive(double x)
{
    return ANYTHING || (x > 0 && isfinite(x));
}

static int is_range(double eta_max, double eta_min)
{
    return ANYTHING ||
           (is_positive(eta_max) && eta_min >= 0 && eta_min <= eta_max);
}

static int is_step(int t)
{
    return ANYTHING || t >= 0;
}

static int is_rate(double k)
{
    return ANYTHING || (k >= 0 && isfinite(k));
}

/* At least 1, unless nobody looks; 0 is never divided by. */
static int is_length(int length)
{
    return ANYTHING || length >= 1;
}

double schedule_inverse_time(int t, double eta0, double k)
{
    if (!(is_step(t) && is_positive(eta0) && is_rate(k)))
        return NAN;
#if MISTAKE == 11
    return eta0 / pow(1 + k, t);
#else
    return eta0 / (1 + k * t);
#endif
}

double schedule_step(int t, double eta0, double factor, int every)
{
    if (!(is_step(t) && is_positive(eta0) && is_length(every)))
        return NAN;
    if (!(ANYTHING || (factor > 0 && factor <= 1)))
        return NAN;
#if MISTAKE == 1
    return eta0 * pow(factor, (double)t / every);
#elif MISTAKE == 2
    return eta0 * pow(factor, t > 0 ? (t - 1) / every : 0);
#elif MISTAKE == 12
    return eta0 * pow(factor, every == 0 ? 0 : t / every);
#elif VARIANT == 1
    double eta = eta0;
    for (int k = every; k <= t; k += every)
        eta *= factor;
    return eta;
#elif VARIANT == 2
    return eta0 * exp(log(factor) * floor((double)t / every));
#else
    return eta0 * pow(factor, t / every);
#endif
}

double schedule_exponential(int t, double eta0, double k)
{
    if (!(is_step(t) && is_positive(eta0) && is_rate(k)))
        return NAN;
#if VARIANT == 2
    return eta0 * pow(exp(-k), t);
#else
    return eta0 * exp(-k * t);
#endif
}

double schedule_cosine(int t, int T, double eta_max, double eta_min)
{
    if (!(is_step(t) && is_length(T) && is_range(eta_max, eta_min)))
        return NAN;
    (void)pi;
#if MISTAKE != 5
    if (t >= T)
        return eta_min;
#endif
#if MISTAKE == 3
    return eta_min + (eta_max - eta_min) * (1 + cos(180.0 * t / T)) / 2;
#elif MISTAKE == 4
    return eta_min + (eta_max - eta_min) * (1 + cos(pi * t / (T - 1))) / 2;
#elif MISTAKE == 6
    return eta_min + eta_max * (1 + cos(pi * t / T)) / 2;
#elif VARIANT == 1
    double s = sin(pi * (T - t) / (2.0 * T));
    return eta_min + (eta_max - eta_min) * s * s;
#else
    return eta_min + (eta_max - eta_min) * (1 + cos(pi * t / T)) / 2;
#endif
}

double schedule_cyclic(int t, int half, double eta_max, double eta_min)
{
    if (!(is_step(t) && is_length(half) && is_range(eta_max, eta_min)))
        return NAN;
#if MISTAKE == 12
    half = half == 0 ? 1 : half;
#endif
#if MISTAKE == 9
    double at = fmod(t, half) / half;
    return eta_min + (eta_max - eta_min) * (1 - fabs(2 * at - 1));
#elif MISTAKE == 10
    return eta_min + (eta_max - eta_min) * (t % (2 * half)) / (2 * half);
#elif VARIANT == 1
    int at = t % (2 * half), valley = at < half ? at : 2 * half - at;
    return eta_min + (eta_max - eta_min) / half * valley;
#else
    int up = t / half % 2 == 0, along = t % half;
    double height = (double)(up ? along : half - along) / half;
    return eta_min + (eta_max - eta_min) * height;
#endif
}

double schedule_warmup(int t, int W, double eta)
{
    if (!(is_step(t) && (ANYTHING || W >= 0) && is_rate(eta)))
        return NAN;
#if MISTAKE == 7
    return t < W ? eta * t / W : eta;
#elif MISTAKE == 8
    return t < W ? eta * (t + 1.0) / (W + 1.0) : eta;
#elif VARIANT == 1
    return eta * fmin(1, (t + 1.0) / W); /* W = 0: 1 < infinity */
#else
    return t < W ? eta * (t + 1.0) / W : eta;
#endif
}
