/* lasso.c: coordinate descent with active sets, stopped by the duality gap. */
#include "lasso.h"

#include "lasso_parts.h"
#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>

static const double stage_ratio = 0.7, stage_tol = 1e-3;

/* ---- memory ---- */

static void own_free(lasso_own *o)
{
    if (!o)
        return;
    free(o->columns);
    free(o->squares);
    free(o->working);
    free(o->is_working);
    free(o->support);
    free(o->place);
    free(o->R);
    free(o->rhs);
    free(o->step);
    free(o->batch);
    free(o->present);
    free(o->past);
    free(o->age);
    free(o->used);
    free(o->small);
    free(o);
}

static lasso_own *own_new(int m, int n)
{
    const size_t features = (size_t)n, number = sizeof(double);
    lasso_own *o = calloc(1, sizeof *o);
    if (!o)
        return NULL;
    o->most = n < LASSO_SUPPORT_MOST ? n : LASSO_SUPPORT_MOST;
    o->stride = o->most + 1; /* chol_append wants room for one more */
    const size_t side = (size_t)o->stride;
    o->columns = malloc((size_t)m * features * number);
    o->squares = malloc(features * number);
    o->working = malloc(features * sizeof *o->working);
    o->is_working = malloc(features);
    o->support = malloc(side * sizeof *o->support);
    o->place = malloc(features * sizeof *o->place);
    o->R = malloc(side * side * number);
    o->rhs = malloc(features * number);
    o->step = malloc(features * number);
    o->batch = malloc(LASSO_BATCH * side * number);
    o->present = malloc(features * sizeof *o->present);
    o->past = malloc((LASSO_PAST + 1) * (size_t)m * number);
    o->age = malloc(features * sizeof *o->age);
    o->used = malloc(features * sizeof *o->used);
    o->small = malloc((features + 1) * number);
    if (o->small && o->past && o->age && o->used && o->columns && o->squares &&
        o->working && o->is_working && o->support && o->place && o->R &&
        o->rhs && o->step && o->batch && o->present)
        return o;
    own_free(o);
    return NULL;
}

lasso *lasso_new(int m, int n)
{
    assert(m >= 1 && n >= 1);
    lasso *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->m = m;
    s->n = n;
    s->w = calloc((size_t)n, sizeof *s->w);
    s->r = calloc((size_t)m, sizeof *s->r);
    s->c = calloc((size_t)n, sizeof *s->c);
    s->own = own_new(m, n);
    if (s->w && s->r && s->c && s->own)
        return s;
    lasso_free(s);
    return NULL;
}

void lasso_free(lasso *s)
{
    if (!s)
        return;
    free(s->w);
    free(s->r);
    free(s->c);
    own_free(s->own);
    free(s);
}

/* ---- the working set ---- */

static void work_on_nothing(lasso *s)
{
    for (int j = 0; j < s->n; j++)
        s->own->is_working[j] = 0;
    s->own->works = 0;
}

static void work_on(lasso *s, int j)
{
    lasso_own *o = s->own;
    if (o->is_working[j] || !(o->squares[j] > 0))
        return;
    o->is_working[j] = 1;
    o->working[o->works++] = j;
}

/* ---- coordinate descent ---- */

static double soft(double z, double t)
{
    return z > t ? z - t : z < -t ? z + t : 0;
}

/* w_j = the minimiser of P with all others fixed; returns 1 if it has moved. */
static int descend(lasso *s, int j, double enough)
{
    const double *x = lasso_column(s, j), square = s->own->squares[j];
    const double l2 = lasso_l2(s), curvature = square + l2;
    const double z = vec_dot(s->own->height, x, s->r) + square * s->w[j];
    const double w = soft(z, lasso_l1(s)) / curvature, change = w - s->w[j];
    if (change == 0 || (w != 0 && fabs(change) * curvature <= enough))
        return 0;
    vec_axpy(s->own->height, s->r, x, -change);
    s->w[j] = w;
    s->own->residual = LASSO_MOVED;
    return 1;
}

/*
 * Through the features that the factor does not have. Where the gradient is off
 * by less than tol / 1000 of l1 they stay: all these together change the gap by
 * about tol / 1000 of P. Returns how many have moved.
 */
static int sweep(lasso *s)
{
    const lasso_own *o = s->own;
    const double enough = 1e-3 * s->tol * lasso_l1(s);
    int moved = 0;
    for (int k = 0; k < o->works; k++) {
        if (o->place[o->working[k]] >= 0)
            continue;
        lasso_renew_residual(s);
        moved += descend(s, o->working[k], enough);
    }
    return moved;
}

/* ---- public ---- */

/* w = 0, which is the solution for lambda >= lambda_max. */
static void start_from_zero(lasso *s, double lambda)
{
    lasso_own *o = s->own;
    vec_fill(s->n, s->w, 0);
    work_on_nothing(s);
    for (int j = 0; j < s->n; j++)
        o->place[j] = -1;
    o->size = 0;
    o->shift = 0;
    o->certificates = 0;
    o->residual = LASSO_STALE;
    s->lambda = 1; /* any: w = 0 has no penalty */
    lasso_certify(s, 1);
    s->lambda = lambda;
    s->gap = 0;
}

num_status lasso_init(lasso *s, const double X[], const double y[],
                      double alpha)
{
    lasso_own *o = s->own;
    s->X = X;
    s->y = y;
    s->alpha = alpha;
    s->rounds = s->products = 0;
    if (!(alpha > 0 && alpha <= 1))
        return NUM_BAD_INPUT;
    if (!lasso_compress(s))
        lasso_copy(s);
    start_from_zero(s, 1);
    s->lambda_max = vec_norm_inf(s->n, s->c) / s->m / alpha;
    s->lambda = s->lambda_max;
    if (!vec_is_finite(s->n, o->squares) || !vec_is_finite(s->n, s->c) ||
        !isfinite(s->value) || !isfinite(s->lambda_max))
        return NUM_BAD_INPUT;
    return NUM_OK;
}

num_status lasso_start(lasso *s, double lambda, double tol)
{
    if (!(lambda > 0) || !(tol >= 0))
        return NUM_BAD_INPUT;
    const int known = s->gap < INFINITY; /* c belongs to this w */
    const double last = fmin(s->lambda, s->lambda_max);
    s->tol = tol;
    if (lambda >= s->lambda_max) {
        start_from_zero(s, lambda);
        return NUM_OK;
    }
    s->lambda = lambda;
    s->gap = INFINITY;
    s->own->tries = 0;
    work_on_nothing(s);
    const double strong = s->m * s->alpha * fmin(2 * lambda - last, lambda);
    for (int j = 0; j < s->n; j++)
        if (fabs(s->c[j]) > strong || s->w[j] != 0)
            work_on(s, j);
    const int changed = lasso_support_update(s);
    lasso_support_newton(s, known && !changed);
    return NUM_OK;
}

/* The certificate; where rounding errors would blur it, all rows come back. */
static void certify(lasso *s)
{
    lasso_certify(s, 0);
    if (!(lasso_blur(s) <= s->tol / 4 * s->value)) {
        lasso_copy(s);
        s->own->certificates = 0;
        s->own->residual = LASSO_STALE;
        lasso_certify(s, 1);
    }
}

num_status lasso_step(lasso *s)
{
    lasso_own *o = s->own;
    if (s->lambda >= s->lambda_max)
        return NUM_OK;
    s->rounds++;
    if (sweep(s) > 0 || o->tries > 0) { /* lasso_start has been there */
        lasso_support_update(s);
        lasso_support_newton(s, 0);
    }
    o->tries++;
    certify(s);
    if (!isfinite(s->gap) || !isfinite(s->value))
        return NUM_DIVERGED;
    for (int k = 0; k < o->uses; k++)
        if (fabs(s->c[o->used[k]]) > lasso_l1(s))
            work_on(s, o->used[k]);
    return NUM_OK;
}

num_status lasso_test(const lasso *s, double tol)
{
    return s->gap <= tol * s->value ? NUM_OK : NUM_MAX_ITERATIONS;
}

/* To a lambda that is not far from the last one. */
static num_status stage(lasso *s, double lambda, double tol, int max_rounds)
{
    num_status status = lasso_start(s, lambda, tol);
    for (int k = 0; status == NUM_OK && k < max_rounds; k++) {
        if (lasso_test(s, tol) == NUM_OK)
            break;
        status = lasso_step(s);
    }
    return status;
}

num_status lasso_solve(lasso *s, double lambda, double tol, int max_rounds)
{
    if (!(lambda > 0) || !(tol >= 0))
        return NUM_BAD_INPUT;
    double from = fmin(s->lambda, s->lambda_max);
    num_status status = NUM_OK;
    while (status == NUM_OK && lambda < stage_ratio * from) {
        from *= stage_ratio;
        status = stage(s, from, fmax(tol, stage_tol), max_rounds);
    }
    if (status == NUM_OK)
        status = stage(s, lambda, tol, max_rounds);
    if (status != NUM_OK)
        return status;
    if (!(s->gap < INFINITY))
        certify(s);
    return lasso_test(s, tol);
}

num_status lasso_path(lasso *s, int count, double W[], double gaps[],
                      const double lambdas[], double tol, int max_rounds)
{
    num_status worst = NUM_OK;
    for (int k = 0; k < count; k++) {
        const num_status status = lasso_solve(s, lambdas[k], tol, max_rounds);
        if (status != NUM_OK && status != NUM_MAX_ITERATIONS)
            return status;
        if (status != NUM_OK)
            worst = status;
        vec_copy(s->n, W + (size_t)k * (size_t)s->n, s->w);
        if (gaps)
            gaps[k] = s->gap;
    }
    return worst;
}

void lasso_lambdas(int count, double lambdas[], double most, double ratio)
{
    assert(count >= 1);
    for (int k = 0; k < count; k++)
        lambdas[k] = count > 1 ? most * pow(ratio, k / (count - 1.0)) : most;
}
