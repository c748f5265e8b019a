/* optimizer.c: what all methods have in common. */
#include "optimizer_methods.h"

#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>

static double otherwise(double value, double standard)
{
    return value != 0 ? value : standard;
}

static optimizer_options completed(const optimizer_options *options)
{
    optimizer_options p = {0};
    if (options)
        p = *options;
    p.eta = otherwise(p.eta, 1);
    p.beta = otherwise(p.beta, 0.5);
    p.c = otherwise(p.c, 1e-4);
    if (p.memory == 0)
        p.memory = 8;
    assert(p.eta > 0 && p.eta < INFINITY);
    assert(p.beta > 0 && p.beta < 1);
    assert(p.c > 0 && p.c < 0.5);
    assert(p.memory >= 1);
    return p;
}

optimizer *optimizer_new(const optimizer_method *method, int n,
                         const optimizer_options *options)
{
    assert(n >= 1);
    optimizer *o = calloc(1, sizeof *o);
    if (!o)
        return NULL;
    o->method = method;
    o->n = n;
    o->options = completed(options);
    const size_t each = (size_t)n;
    size_t size = 4 * each;
    if (method->work_size)
        size += method->work_size(each, &o->options);
    o->x = calloc(size, sizeof *o->x);
    if (!o->x) {
        free(o);
        return NULL;
    }
    o->g = o->x + each;
    o->x_new = o->g + each;
    o->g_new = o->x_new + each;
    o->work = o->g_new + each;
    return o;
}

void optimizer_free(optimizer *o)
{
    if (o)
        free(o->x);
    free(o);
}

num_status optimizer_init(optimizer *o, objective *f, const double x0[])
{
    const prox_term *h = o->options.h;
    assert(f->n == o->n);
    if (!vec_is_finite(o->n, x0))
        return NUM_BAD_INPUT;
    o->f = f;
    o->steps = o->count = 0;
    o->t = 0;
    if (h && !h->value)
        h->prox(o->n, o->x, x0, o->options.eta, h->data);
    else
        vec_copy(o->n, o->x, x0);
    o->fx = objective_value_gradient(f, o->g, o->x);
    if (h && h->value)
        o->fx += h->value(o->n, o->x, h->data);
    o->certificate = vec_norm2(o->n, o->g);
    if (!isfinite(o->fx) || !isfinite(o->certificate))
        return NUM_BAD_INPUT;
    return o->method->init ? o->method->init(o) : NUM_OK;
}

num_status optimizer_accept(optimizer *o, double f_new)
{
    const double norm = vec_norm2(o->n, o->g_new);
    if (f_new == -INFINITY)
        return NUM_UNBOUNDED;
    if (!isfinite(f_new) || !isfinite(norm))
        return NUM_DIVERGED;
    vec_copy(o->n, o->x, o->x_new);
    vec_copy(o->n, o->g, o->g_new);
    o->fx = f_new;
    o->certificate = norm;
    return NUM_OK;
}

num_status optimizer_step(optimizer *o)
{
    assert(o->f);
    const num_status s = o->method->step(o);
    if (s == NUM_OK)
        o->steps++;
    return s;
}

num_status optimizer_test(const optimizer *o, double tol)
{
    return o->certificate <= tol ? NUM_OK : NUM_MAX_ITERATIONS;
}

num_status optimizer_run(optimizer *o, objective *f, const double x0[],
                         double tol, int max_steps, trace *t)
{
    num_status s = optimizer_init(o, f, x0);
    if (s == NUM_OK && t)
        trace_point(t, o->fx, o->x);
    while (s == NUM_OK && optimizer_test(o, tol) != NUM_OK) {
        if (o->steps >= max_steps)
            return NUM_MAX_ITERATIONS;
        s = optimizer_step(o);
        if (s == NUM_OK && t)
            trace_point(t, o->fx, o->x);
    }
    return s;
}
