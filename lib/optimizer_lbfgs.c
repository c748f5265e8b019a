/*
 * optimizer_lbfgs.c: L-BFGS, the inverse Hessian from the last few steps.
 *
 * A pair is s = x_{k+1} - x_k and y = g_{k+1} - g_k. The Wolfe conditions give
 * s'y > 0; where rounding says otherwise, the pair is left out.
 */
#include "chol.h"
#include "line_search.h"
#include "optimizer_methods.h"
#include "vec.h"
#include <float.h>
#include <math.h>

static const double sigma = 0.9;

static size_t lbfgs_work_size(size_t n, const optimizer_options *options)
{
    const size_t memory = (size_t)options->memory;
    return 2 * memory * n + 2 * memory + n; /* pairs, rho, alpha, direction */
}

/* pairs: where things lie in work; pair k is in row k % memory. */
typedef struct pairs {
    double *S, *Y, *rho, *alpha, *d;
} pairs;

static pairs pairs_in(const optimizer *o)
{
    const size_t memory = (size_t)o->options.memory, n = (size_t)o->n;
    pairs p = {.S = o->work};
    p.Y = p.S + memory * n;
    p.rho = p.Y + memory * n;
    p.alpha = p.rho + memory;
    p.d = p.alpha + memory;
    return p;
}

static double *row(const optimizer *o, double rows[], int k)
{
    return rows + (size_t)(k % o->options.memory) * (size_t)o->n;
}

/* d = H d for the H that the pairs correct: see direction. */
static void apply_first(const optimizer *o, const pairs *p)
{
    const int n = o->n, last = o->count - 1;
    if (o->options.metric) {
        chol_solve(n, p->d, o->options.metric, p->d);
    } else if (o->count > 0) {
        const double *y = row(o, p->Y, last);
        const double rho = p->rho[last % o->options.memory];
        vec_scale(n, p->d, 1 / (rho * vec_dot(n, y, y)));
    }
}

/*
 * d = -H g. H starts as the inverse of the metric if there is one, else as
 * gamma I with gamma = s'y / y'y of the newest pair.
 */
static void direction(const optimizer *o, const pairs *p)
{
    const int n = o->n, memory = o->options.memory, last = o->count - 1;
    const int first = o->count > memory ? o->count - memory : 0;
    vec_copy(n, p->d, o->g);
    vec_scale(n, p->d, -1);
    for (int k = last; k >= first; k--) {
        double *alpha = &p->alpha[k % memory];
        *alpha = p->rho[k % memory] * vec_dot(n, row(o, p->S, k), p->d);
        vec_axpy(n, p->d, row(o, p->Y, k), -*alpha);
    }
    apply_first(o, p);
    for (int k = first; k <= last; k++) {
        const double beta =
            p->rho[k % memory] * vec_dot(n, row(o, p->Y, k), p->d);
        vec_axpy(n, p->d, row(o, p->S, k), p->alpha[k % memory] - beta);
    }
}

static void remember(optimizer *o, const pairs *p)
{
    const int n = o->n;
    double *s = row(o, p->S, o->count), *y = row(o, p->Y, o->count);
    vec_sub(n, s, o->x_new, o->x);
    vec_sub(n, y, o->g_new, o->g);
    const double sy = vec_dot(n, s, y);
    const double size = vec_norm2(n, s) * vec_norm2(n, y);
    if (!(sy > DBL_EPSILON * size) || !isfinite(1 / sy))
        return;
    p->rho[o->count % o->options.memory] = 1 / sy;
    o->count++;
}

static num_status lbfgs_step(optimizer *o)
{
    const pairs p = pairs_in(o);
    double f_new;
    if (o->certificate == 0)
        return NUM_NO_PROGRESS;
    direction(o, &p);
    line_search line = {.f = o->f,
                        .x = o->x,
                        .d = p.d,
                        .fx = o->fx,
                        .slope = vec_dot(o->n, o->g, p.d),
                        .c = o->options.c,
                        .sigma = sigma};
    o->t = o->count || o->options.metric ? 1 : o->options.eta / o->certificate;
    num_status s = line_search_wolfe(&line, o->x_new, o->g_new, &f_new, &o->t);
    if (s == NUM_NO_PROGRESS && o->count > 0) {
        /* the pairs mislead: forget them and go down the gradient */
        o->count = 0;
        return lbfgs_step(o);
    }
    if (s != NUM_OK)
        return s;
    remember(o, &p);
    return optimizer_accept(o, f_new);
}

const optimizer_method optimizer_lbfgs = {
    .name = "L-BFGS", .work_size = lbfgs_work_size, .step = lbfgs_step};
