/* stochastic_rules.c: step sizes and updates, each in one loop. */
#include "stochastic.h"

#include "vec.h"
#include <assert.h>
#include <math.h>

static const double pi = 3.14159265358979323846;

static double otherwise(double value, double standard)
{
    return value != 0 ? value : standard;
}

static int is_between(double x, double low, double high)
{
    return x > low && x < high; /* false for NaN */
}

num_status stochastic_complete(stochastic_options *out,
                               const stochastic_options *options)
{
    stochastic_options p = {0};
    if (options)
        p = *options;
    p.batch = p.batch != 0 ? p.batch : 32;
    p.period = p.period != 0 ? p.period : 1;
    p.eta = otherwise(p.eta, 0.01);
    p.beta1 = otherwise(p.beta1, 0.9);
    p.beta2 = otherwise(p.beta2, 0.999);
    p.eps = otherwise(p.eps, 1e-8);
    p.clip = otherwise(p.clip, INFINITY);
    *out = p;
    const int is_fine =
        p.rule >= STOCHASTIC_SGD && p.rule <= STOCHASTIC_ADAMW &&
        p.schedule >= STOCHASTIC_CONSTANT && p.schedule <= STOCHASTIC_CYCLIC &&
        p.batch >= 1 && p.warmup >= 0 && p.period >= 1 &&
        is_between(p.eta, 0, INFINITY) && p.rate >= 0 && p.rate < INFINITY &&
        is_between(p.beta1, 0, 1) && is_between(p.beta2, 0, 1) &&
        is_between(p.eps, 0, INFINITY) && p.decay >= 0 && p.decay < INFINITY &&
        p.clip > 0;
    return is_fine ? NUM_OK : NUM_BAD_INPUT;
}

double stochastic_eta(const stochastic_options *o, long t)
{
    assert(t >= 1);
    if (t <= o->warmup)
        return o->eta * (double)t / o->warmup;
    const long s = t - 1 - o->warmup, phase = s % (2L * o->period);
    const double share = (double)s / o->period;
    switch (o->schedule) {
    case STOCHASTIC_CONSTANT:
        break;
    case STOCHASTIC_INVERSE:
        return o->eta / (1 + o->rate * (double)s);
    case STOCHASTIC_STAIRS:
        return o->eta * pow(o->rate, floor(share));
    case STOCHASTIC_EXPONENTIAL:
        return o->eta * exp(-o->rate * (double)s);
    case STOCHASTIC_COSINE:
        return share < 1 ? o->eta * (1 + cos(pi * share)) / 2 : 0;
    case STOCHASTIC_CYCLIC: {
        const double height = 1 - fabs((double)phase / o->period - 1);
        return o->eta * (o->rate + (1 - o->rate) * height);
    }
    }
    return o->eta;
}

/* ---- the rules; h is g + decay x ---- */

static void sgd(int n, double *restrict x, const double *restrict g, double eta,
                double decay)
{
#pragma omp simd
    for (int i = 0; i < n; i++)
        x[i] -= eta * (g[i] + decay * x[i]);
}

/*
 * The three kinds of momentum: u = beta u + fresh h, and then x -= eta
 * (ahead h + along u).
 */
static void momentum(int n, double *restrict x, double *restrict u,
                     const double *restrict g, double eta, double fresh,
                     double ahead, double along, const stochastic_options *o)
{
    const double beta = o->beta1, decay = o->decay;
#pragma omp simd
    for (int i = 0; i < n; i++) {
        const double h = g[i] + decay * x[i];
        u[i] = beta * u[i] + fresh * h;
        x[i] -= eta * (ahead * h + along * u[i]);
    }
}

/* v = keep v + fresh h^2: a sum (1, 1) or a moving average. */
static void adaptive(int n, double *restrict x, double *restrict v,
                     const double *restrict g, double eta, double keep,
                     double fresh, const stochastic_options *o)
{
    const double eps = o->eps, decay = o->decay;
#pragma omp simd
    for (int i = 0; i < n; i++) {
        const double h = g[i] + decay * x[i];
        v[i] = keep * v[i] + fresh * (h * h);
        x[i] -= eta * h / (sqrt(v[i]) + eps);
    }
}

/* coupled is the decay in the gradient, shrink the factor of x beside it. */
static void adam(int n, double *restrict x, double *restrict u,
                 double *restrict v, const double *restrict g, double a,
                 double c, double coupled, double shrink,
                 const stochastic_options *o)
{
    const double beta1 = o->beta1, beta2 = o->beta2, eps = o->eps;
#pragma omp simd
    for (int i = 0; i < n; i++) {
        const double h = g[i] + coupled * x[i];
        u[i] = beta1 * u[i] + (1 - beta1) * h;
        v[i] = beta2 * v[i] + (1 - beta2) * (h * h);
        x[i] = shrink * x[i] - a * u[i] / (sqrt(c * v[i]) + eps);
    }
}

static void amsgrad(int n, double *restrict x, double *restrict state,
                    const double *restrict g, double a, double c,
                    const stochastic_options *o)
{
    const double beta1 = o->beta1, beta2 = o->beta2, eps = o->eps;
    double *restrict u = state, *restrict v = u + n, *restrict w = v + n;
#pragma omp simd
    for (int i = 0; i < n; i++) {
        const double h = g[i] + o->decay * x[i];
        u[i] = beta1 * u[i] + (1 - beta1) * h;
        v[i] = beta2 * v[i] + (1 - beta2) * (h * h);
        w[i] = v[i] > w[i] ? v[i] : w[i]; /* a NaN is in u as well */
        x[i] -= a * u[i] / (sqrt(c * w[i]) + eps);
    }
}

static void shorten(int n, double g[], double clip)
{
    const double norm = vec_norm2(n, g);
    if (norm > clip)
        vec_scale(n, g, clip / norm);
}

void stochastic_update(int n, double x[], double state[], double g[], long t,
                       const stochastic_options *o)
{
    const double eta = stochastic_eta(o, t), beta1 = o->beta1, d = o->decay;
    double *u = state, *v = state + n, a = 0, c = 0;
    if (o->clip < INFINITY)
        shorten(n, g, o->clip);
    if (o->rule >= STOCHASTIC_ADAM) {
        a = eta / (1 - pow(beta1, (double)t));
        c = 1 / (1 - pow(o->beta2, (double)t));
    }
    switch (o->rule) {
    case STOCHASTIC_SGD:
        sgd(n, x, g, eta, d);
        break;
    case STOCHASTIC_MOMENTUM:
        momentum(n, x, u, g, eta, 1 - beta1, 0, 1, o);
        break;
    case STOCHASTIC_HEAVY_BALL:
        momentum(n, x, u, g, eta, 1, 0, 1, o);
        break;
    case STOCHASTIC_NESTEROV:
        momentum(n, x, u, g, eta, 1, 1, beta1, o);
        break;
    case STOCHASTIC_ADAGRAD:
        adaptive(n, x, v, g, eta, 1, 1, o);
        break;
    case STOCHASTIC_RMSPROP:
        adaptive(n, x, v, g, eta, o->beta2, 1 - o->beta2, o);
        break;
    case STOCHASTIC_ADAM:
        adam(n, x, u, v, g, a, c, d, 1, o);
        break;
    case STOCHASTIC_AMSGRAD:
        amsgrad(n, x, state, g, a, c, o);
        break;
    case STOCHASTIC_ADAMW:
        adam(n, x, u, v, g, a, c, 0, 1 - eta * d, o);
        break;
    }
}
