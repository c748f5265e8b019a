/* optimizer_gradient.c: gradient descent with three rules for the step. */
#include "line_search.h"
#include "optimizer_methods.h"
#include "vec.h"
#include <assert.h>
#include <math.h>

/* Evaluates x - t g and accepts it; a step too short to move x is none. */
static num_status move(optimizer *o, double t)
{
    vec_add_scaled(o->n, o->x_new, o->x, o->g, -t);
    if (vec_distance(o->n, o->x_new, o->x) == 0)
        return NUM_NO_PROGRESS;
    o->t = t;
    return optimizer_accept(o,
                            objective_value_gradient(o->f, o->g_new, o->x_new));
}

static num_status fixed_step(optimizer *o)
{
    return move(o, o->options.eta);
}

/*
 * Values alone for the trials. Where they cannot tell, because the difference
 * is one of rounding errors, the gradient is asked.
 */
static num_status backtracking_step(optimizer *o)
{
    const double gg = vec_dot(o->n, o->g, o->g);
    const line_search s = {.fx = o->fx, .slope = -gg, .c = o->options.c};
    for (double t = o->options.eta;; t *= o->options.beta) {
        vec_add_scaled(o->n, o->x_new, o->x, o->g, -t);
        if (vec_distance(o->n, o->x_new, o->x) == 0)
            return NUM_NO_PROGRESS;
        const double value = objective_value(o->f, o->x_new);
        const int clear = line_search_decreases(&s, t, value, INFINITY);
        if (!clear && !(value <= o->fx + line_search_noise(o->fx)))
            continue;
        objective_gradient(o->f, o->g_new, o->x_new);
        const double slope = -vec_dot(o->n, o->g_new, o->g);
        if (value != -INFINITY && !isfinite(slope))
            continue;
        if (!clear && !line_search_decreases(&s, t, value, slope))
            continue;
        o->t = t;
        return optimizer_accept(o, value);
    }
}

static size_t exact_work_size(size_t n, const optimizer_options *options)
{
    (void)options;
    return n * n;
}

static num_status exact_init(optimizer *o)
{
    objective_hessian(o->f, o->work, o->x);
    return NUM_OK;
}

/* g'Hg / g'g with u = g / |g|, lest squares of g underflow. */
static num_status exact_line_step(optimizer *o)
{
    const int n = o->n;
    const double norm = o->certificate;
    double curvature = 0;
    if (norm == 0)
        return NUM_NO_PROGRESS;
    for (int i = 0; i < n; i++) {
        const double *row = o->work + (size_t)i * (size_t)n;
        curvature += o->g[i] / norm * (vec_dot(n, row, o->g) / norm);
    }
    if (isnan(curvature))
        return NUM_DIVERGED;
    if (!(curvature > 0))
        return NUM_UNBOUNDED;
    return move(o, 1 / curvature);
}

const optimizer_method optimizer_gd_fixed = {.name = "gradient, fixed step",
                                             .step = fixed_step};
const optimizer_method optimizer_gd_backtracking = {
    .name = "gradient, backtracking", .step = backtracking_step};
const optimizer_method optimizer_gd_exact = {.name = "gradient, exact step",
                                             .work_size = exact_work_size,
                                             .init = exact_init,
                                             .step = exact_line_step};
