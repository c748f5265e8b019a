/* optimizer_newton.c: Newton's method, safe where the Hessian is not. */
#include "chol.h"
#include "line_search.h"
#include "mat.h"
#include "optimizer_methods.h"
#include "vec.h"
#include <math.h>

static size_t newton_work_size(size_t n, const optimizer_options *options)
{
    (void)options;
    return 2 * n * n + n; /* H, its factor, the direction */
}

/*
 * L L' = H + tau I, with tau = 0 if that works. Above |H|_F plus the least
 * positive shift every matrix is positive definite, so doubling ends; it does
 * not if H is not finite.
 */
static num_status factor_shifted(int n, double L[], const double H[])
{
    const double size = vec_norm2(n * n, H);
    if (!isfinite(size))
        return NUM_DIVERGED;
    double least = INFINITY;
    for (int i = 0; i < n; i++)
        least = fmin(least, H[i * n + i]);
    const double beta = size > 0 ? 1e-3 * size : 1;
    double tau = least > 0 ? 0 : beta - least;
    for (;;) {
        vec_copy(n * n, L, H);
        mat_add_diagonal(n, L, tau);
        if (chol_factor(n, L, L) == NUM_OK)
            return NUM_OK;
        if (tau > 4 * size)
            return NUM_DIVERGED;
        tau = fmax(2 * tau, beta);
    }
}

static num_status newton_step(optimizer *o)
{
    const int n = o->n;
    double *H = o->work, *L = H + (size_t)n * (size_t)n;
    double *d = L + (size_t)n * (size_t)n, f_new;
    if (o->certificate == 0)
        return NUM_NO_PROGRESS;
    objective_hessian(o->f, H, o->x);
    num_status s = factor_shifted(n, L, H);
    if (s != NUM_OK)
        return s;
    chol_solve(n, d, L, o->g);
    vec_scale(n, d, -1);
    const line_search line = {.f = o->f,
                              .x = o->x,
                              .d = d,
                              .fx = o->fx,
                              .slope = vec_dot(n, o->g, d),
                              .c = o->options.c,
                              .sigma = 0.9};
    o->t = 1;
    s = line_search_wolfe(&line, o->x_new, o->g_new, &f_new, &o->t);
    return s == NUM_OK ? optimizer_accept(o, f_new) : s;
}

const optimizer_method optimizer_newton = {
    .name = "Newton", .work_size = newton_work_size, .step = newton_step};
