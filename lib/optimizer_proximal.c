/* optimizer_proximal.c: proximal gradient steps, plain and accelerated. */
#include "line_search.h"
#include "optimizer_methods.h"
#include "vec.h"
#include <float.h>
#include <math.h>

/* What the methods keep in s. */
enum { SMOOTH, THETA, MOMENTUM }; /* f(x) without h; theta; factor of x - x' */

/*
 * 1 if f(x_new) is not above the quadratic model at y, f(y) + gy'd +
 * |d|^2 / 2t with d = x_new - y. Where |d|^2 is beyond the digits of f, its
 * Bregman distance is (g_new - gy)'d / 2, exact for quadratics; a d that is
 * rounding error itself says nothing.
 */
static int below_model(const optimizer *o, double f_new, const double y[],
                       const double gy[], double fy)
{
    const int n = o->n;
    double dd = 0, linear = 0, bend = 0;
    for (int i = 0; i < n; i++) {
        const double d = o->x_new[i] - y[i];
        dd += d * d;
        linear += gy[i] * d;
        bend += (o->g_new[i] - gy[i]) * d;
    }
    const double model = dd / (2 * o->t), noise = line_search_noise(fy);
    if (model > 16 * noise)
        return f_new - fy - linear <= model + noise;
    const double size = vec_norm2(n, y) + o->t * vec_norm2(n, gy);
    return bend / 2 <= model * (1 + 0x1p-20) ||
           sqrt(dd) <= 16 * DBL_EPSILON * size;
}

/* x_new = prox_{th}(y - t gy), t shrunk until the model holds. */
static num_status prox_step(optimizer *o, const double y[], const double gy[],
                            double fy)
{
    const int n = o->n;
    const prox_term *h = o->options.h;
    for (;; o->t *= o->options.beta) {
        vec_add_scaled(n, o->x_new, y, gy, -o->t);
        if (h)
            h->prox(n, o->x_new, o->x_new, o->t, h->data);
        if (!(o->t > DBL_MIN) || !vec_is_finite(n, o->x_new))
            return NUM_DIVERGED;
        const double f_new = objective_value_gradient(o->f, o->g_new, o->x_new);
        if (f_new == -INFINITY)
            return NUM_UNBOUNDED;
        if (!isfinite(f_new) || !vec_is_finite(n, o->g_new) ||
            !below_model(o, f_new, y, gy, fy))
            continue;
        o->s[SMOOTH] = f_new;
        return NUM_OK;
    }
}

/* Accepts x_new; the certificate is |(y - x) / t + g - gy|. */
static num_status prox_accept(optimizer *o, const double y[], const double gy[])
{
    const prox_term *h = o->options.h;
    double f_new = o->s[SMOOTH];
    if (h && h->value)
        f_new += h->value(o->n, o->x_new, h->data);
    double largest = 0, sum = 0;
    if (h)
        for (int i = 0; i < o->n; i++) {
            const double s = (y[i] - o->x_new[i]) / o->t + o->g_new[i] - gy[i];
            largest = fmax(largest, fabs(s));
            sum += s * s;
        }
    const num_status status = optimizer_accept(o, f_new);
    if (status == NUM_OK && h) /* a square may underflow */
        o->certificate = fmax(largest, sqrt(sum));
    return status;
}

static num_status proximal_init(optimizer *o)
{
    const prox_term *h = o->options.h;
    o->t = o->options.eta;
    o->s[SMOOTH] = o->fx;
    if (h && h->value)
        o->s[SMOOTH] -= h->value(o->n, o->x, h->data);
    if (h)
        o->certificate = INFINITY;
    o->s[THETA] = 1;
    o->s[MOMENTUM] = 0;
    return NUM_OK;
}

static num_status proximal_step(optimizer *o)
{
    const num_status s = prox_step(o, o->x, o->g, o->s[SMOOTH]);
    return s == NUM_OK ? prox_accept(o, o->x, o->g) : s;
}

static size_t nesterov_work_size(size_t n, const optimizer_options *options)
{
    (void)options;
    return 3 * n; /* y, the gradient there, the iterate before x */
}

/* (y - x_new)'(x_new - x) > 0: the momentum leads uphill. */
static int uphill(const optimizer *o, const double y[])
{
    double sum = 0;
    for (int i = 0; i < o->n; i++)
        sum += (y[i] - o->x_new[i]) * (o->x_new[i] - o->x[i]);
    return sum > 0;
}

static num_status nesterov_step(optimizer *o)
{
    const int n = o->n;
    double *y = o->work, *gy = y + n, *before = gy + n, fy = o->s[SMOOTH];
    vec_copy(n, y, o->x);
    vec_copy(n, gy, o->g);
    if (o->s[MOMENTUM] > 0) {
        for (int i = 0; i < n; i++)
            y[i] += o->s[MOMENTUM] * (o->x[i] - before[i]);
        fy = objective_value_gradient(o->f, gy, y);
        if (!isfinite(fy) || !vec_is_finite(n, gy)) { /* too far: restart */
            o->s[THETA] = 1;
            o->s[MOMENTUM] = 0;
            return nesterov_step(o);
        }
    }
    const num_status s = prox_step(o, y, gy, fy);
    if (s != NUM_OK)
        return s;
    const double theta = uphill(o, y) ? 1 : o->s[THETA];
    o->s[THETA] = (1 + sqrt(1 + 4 * theta * theta)) / 2;
    o->s[MOMENTUM] = (theta - 1) / o->s[THETA];
    vec_copy(n, before, o->x);
    return prox_accept(o, y, gy);
}

const optimizer_method optimizer_proximal = {
    .name = "proximal gradient", .init = proximal_init, .step = proximal_step};
const optimizer_method optimizer_nesterov = {.name = "Nesterov, restarted",
                                             .work_size = nesterov_work_size,
                                             .init = proximal_init,
                                             .step = nesterov_step};
