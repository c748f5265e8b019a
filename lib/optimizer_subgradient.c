/*
 * optimizer_subgradient.c: steps along -g / |g| of diminishing length.
 *
 * Values need not fall, so the best point is kept: it is x; the current one is
 * x_new. Convexity makes every subgradient a lower bound,
 *     f(x) >= f_k + g_k'(x - x_k),
 * and a weighted mean of them, minimised over the ball of radius R = eta around
 * x_0, is one for f*: with weights w_k = step / |g_k|, W = sum w_k and
 * G = sum w_k g_k,
 *     f* >= (sum w_k (f_k - g_k'(x_k - x_0)) - R |G|) / W.
 */
#include "optimizer_methods.h"
#include "vec.h"
#include <assert.h>
#include <math.h>

enum { WEIGHT, OFFSET, BOUND }; /* W, the sum, the best lower bound */

static size_t subgradient_work_size(size_t n, const optimizer_options *options)
{
    (void)options;
    return 2 * n; /* x_0 and G */
}

/* Takes the value and subgradient at x_new into the bound. */
static void improve_bound(optimizer *o, double f_new, double length)
{
    const int n = o->n;
    const double *start = o->work, R = o->options.eta;
    double *G = o->work + n, offset = f_new;
    const double norm = vec_norm2(n, o->g_new);
    for (int i = 0; i < n; i++)
        offset -= o->g_new[i] * (o->x_new[i] - start[i]);
    o->s[BOUND] = fmax(o->s[BOUND], offset - R * norm); /* from it alone */
    if (!(norm > 0))
        return;
    const double w = length / norm;
    vec_axpy(n, G, o->g_new, w);
    o->s[WEIGHT] += w;
    o->s[OFFSET] += w * offset;
    const double mean = (o->s[OFFSET] - R * vec_norm2(n, G)) / o->s[WEIGHT];
    o->s[BOUND] = fmax(o->s[BOUND], mean);
}

static double step_length(const optimizer *o, int k)
{
    return o->options.eta / sqrt(k + 1.0);
}

static num_status subgradient_init(optimizer *o)
{
    const int n = o->n;
    assert(!o->options.h || !o->options.h->value);
    vec_copy(n, o->work, o->x);
    vec_fill(n, o->work + n, 0);
    vec_copy(n, o->x_new, o->x);
    vec_copy(n, o->g_new, o->g);
    o->s[WEIGHT] = o->s[OFFSET] = 0;
    o->s[BOUND] = -INFINITY;
    improve_bound(o, o->fx, step_length(o, 0));
    o->certificate = o->fx - o->s[BOUND];
    return NUM_OK;
}

static num_status subgradient_step(optimizer *o)
{
    const int n = o->n;
    const prox_term *h = o->options.h;
    const double norm = vec_norm2(n, o->g_new);
    if (norm == 0)
        return NUM_NO_PROGRESS;
    o->t = step_length(o, o->steps) / norm;
    vec_axpy(n, o->x_new, o->g_new, -o->t);
    if (h)
        h->prox(n, o->x_new, o->x_new, o->t, h->data);
    const double f_new = objective_value_gradient(o->f, o->g_new, o->x_new);
    if (!(f_new > o->fx)) { /* NaN and -infinity go in here */
        const num_status s = optimizer_accept(o, f_new);
        if (s != NUM_OK)
            return s;
    } else if (!vec_is_finite(n, o->g_new) || isinf(f_new)) {
        return NUM_DIVERGED;
    }
    improve_bound(o, f_new, step_length(o, o->steps + 1));
    o->certificate = fmax(o->fx - o->s[BOUND], 0);
    return NUM_OK;
}

const optimizer_method optimizer_subgradient = {.name = "subgradient",
                                                .work_size =
                                                    subgradient_work_size,
                                                .init = subgradient_init,
                                                .step = subgradient_step};
