/* svm.c: the augmented Lagrangian method for the linear SVM. */
#include "svm.h"

#include "svm_parts.h"
#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>

/*
 * phi is minimised until the offset is below share times the slack. sigma grows
 * by a factor; beyond sigma_most rounding errors in u would show in alpha. The
 * reach is three times what u moved by in the last step.
 */
static const double share = 0.5, factor = 4, wide = 3;
static const double sigma_first = 4, sigma_most = 0x1p30;

svm *svm_new(int m, int n)
{
    assert(m >= 1 && n >= 1);
    const size_t rows = (size_t)m, columns = (size_t)n, number = sizeof(double);
    svm *s = calloc(1, sizeof *s);
    svm_own *o = calloc(1, sizeof *o);
    if (!s || !o) {
        free(s);
        free(o);
        return NULL;
    }
    s->m = m;
    s->n = n;
    s->own = o;
    s->w = calloc(columns, number);
    s->alpha = calloc(rows, number);
    o->multiplier = malloc(rows * number);
    o->u = malloc(rows * number);
    o->which = malloc(rows * sizeof *o->which);
    o->t = malloc(rows * number);
    o->z = malloc(rows * number);
    o->g = malloc(columns * number);
    o->rest = malloc(columns * number);
    o->d = malloc(columns * number);
    o->H = malloc(columns * columns * number);
    o->pack = malloc(SVM_PACK * columns * number);
    if (s->w && s->alpha && o->multiplier && o->u && o->which && o->t && o->z &&
        o->g && o->rest && o->d && o->H && o->pack)
        return s;
    svm_free(s);
    return NULL;
}

void svm_free(svm *s)
{
    if (!s)
        return;
    svm_own *o = s->own;
    free(o->multiplier);
    free(o->u);
    free(o->which);
    free(o->t);
    free(o->z);
    free(o->g);
    free(o->rest);
    free(o->d);
    free(o->H);
    free(o->pack);
    free(o);
    free(s->w);
    free(s->alpha);
    free(s);
}

/* What a pass over all rows sums up. */
typedef struct totals {
    double loss, slack, moved;
} totals;

/* u and alpha of row i, from x_i'w. */
static void look_at(svm *s, totals *sum, int i, double product)
{
    svm_own *o = s->own;
    const double u = 1 - s->y[i] * product, change = u - o->u[i];
    const double alpha = svm_clip(o->multiplier[i] + s->sigma * u);
    sum->loss += fmax(u, 0);
    sum->slack += fmax(u, 0) - alpha * u;
    sum->moved += change * change;
    o->u[i] = u;
    s->alpha[i] = alpha;
}

/* Margins, alpha, g and the gap, from w alone, four rows at a time. */
static num_status evaluate(svm *s)
{
    svm_own *o = s->own;
    const int n = s->n;
    totals sum = {0, 0, 0};
    int i = 0;
    vec_fill(n, o->g, 0);
    for (; i <= s->m - SVM_ROWS; i += SVM_ROWS) {
        const double *x[SVM_ROWS];
        double z[SVM_ROWS], c[SVM_ROWS], any = 0;
        for (int r = 0; r < SVM_ROWS; r++)
            x[r] = svm_row(s, i + r);
        svm_dot_rows(n, z, x, s->w);
        for (int r = 0; r < SVM_ROWS; r++) {
            look_at(s, &sum, i + r, z[r]);
            c[r] = s->alpha[i + r] * s->y[i + r];
            any += s->alpha[i + r];
        }
        if (any > 0)
            svm_add_rows(n, o->g, x, c);
    }
    for (; i < s->m; i++) {
        look_at(s, &sum, i, vec_dot(n, svm_row(s, i), s->w));
        vec_axpy(n, o->g, svm_row(s, i), s->alpha[i] * s->y[i]);
    }
    o->slack = sum.slack / s->m;
    o->offset = svm_offset(s);
    o->moved = sqrt(sum.moved / s->m);
    s->value = sum.loss / s->m + s->lambda / 2 * vec_dot(n, s->w, s->w);
    s->gap = o->slack + o->offset;
    s->passes++;
    return isfinite(s->value) && isfinite(s->gap) ? NUM_OK : NUM_DIVERGED;
}

num_status svm_init(svm *s, const double X[], const double y[], double lambda)
{
    svm_own *o = s->own;
    s->X = X;
    s->y = y;
    s->lambda = lambda;
    s->sigma = sigma_first;
    s->steps = s->newtons = s->passes = 0;
    s->value = s->gap = NAN;
    vec_fill(s->n, s->w, 0);
    vec_fill(s->m, s->alpha, 0);
    vec_fill(s->m, o->multiplier, 0);
    vec_fill(s->m, o->u, 1);
    o->reach = INFINITY;
    if (!(lambda > 0 && lambda < INFINITY))
        return NUM_BAD_INPUT;
    for (int i = 0; i < s->m; i++)
        if (!(y[i] == 1 || y[i] == -1))
            return NUM_BAD_INPUT;
    return evaluate(s) == NUM_OK ? NUM_OK : NUM_BAD_INPUT;
}

/* Chooses the rows that matter; rest = g without them. */
static void choose(svm *s)
{
    svm_own *o = s->own;
    const double least = -s->sigma * o->reach, most = 1 - least;
    o->count = 0;
    vec_fill(s->n, o->rest, 0);
    for (int i = 0; i < s->m; i++) {
        const double t = o->multiplier[i] + s->sigma * o->u[i];
        if (t > least && t < most) {
            o->t[o->count] = t;
            o->which[o->count++] = i;
        } else if (t > 0) {
            vec_axpy(s->n, o->rest, svm_row(s, i), s->y[i]);
        }
    }
}

num_status svm_step(svm *s)
{
    svm_own *o = s->own;
    choose(s);
    svm_minimise(s, share);
    s->steps++;
    const num_status status = evaluate(s);
    if (status != NUM_OK)
        return status;
    if (o->offset <= 2 * share * o->slack + 0x1p-50 * s->value) {
        vec_copy(s->m, o->multiplier, s->alpha);
        s->sigma = fmin(factor * s->sigma, sigma_most);
        o->reach = wide * o->moved;
    } else {
        o->reach = fmax(2 * o->reach, wide * o->moved);
    }
    return NUM_OK;
}

num_status svm_test(const svm *s, double tol)
{
    return s->gap <= tol * s->value ? NUM_OK : NUM_MAX_ITERATIONS;
}

num_status svm_solve(svm *s, const double X[], const double y[], double lambda,
                     double tol, int max_steps)
{
    num_status status = svm_init(s, X, y, lambda);
    if (status == NUM_OK && !(tol >= 0))
        status = NUM_BAD_INPUT;
    for (int k = 0; status == NUM_OK && k < max_steps; k++) {
        if (svm_test(s, tol) == NUM_OK)
            break;
        status = svm_step(s);
    }
    return status == NUM_OK ? svm_test(s, tol) : status;
}
