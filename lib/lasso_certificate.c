/* lasso_certificate.c: the duality gap of lasso and elastic net (lasso.h). */
#include "lasso_parts.h"
#include "vec.h"
#include <math.h>

/* Where there are fewer features, looking at the past does not pay. */
enum { FEATURES_LEAST = 8 * LASSO_PAST };

/* Rounding errors of inner products and residuals, relative to |x| |r|. */
static const double noise = 1e-13;

/* Sums over the features that are used. */
typedef struct sums {
    double w1, w2, largest; /* |w|_1, |w|^2, max |x_j'r - m l2 w_j| */
} sums;

static sums sums_over_used(const lasso *s)
{
    const lasso_own *o = s->own;
    const double l2 = lasso_l2(s);
    sums t = {0, 0, 0};
    if (o->uses < s->n) /* those left out are at most this */
        t.largest = lasso_l1(s);
    for (int k = 0; k < o->uses; k++) {
        const int j = o->used[k];
        const double w = s->w[j], c = fabs(s->c[j] - l2 * w);
        t.w1 += fabs(w);
        t.w2 += w * w;
        if (c > t.largest || isnan(c))
            t.largest = c;
    }
    return t;
}

/* D at scale r; rr = |r|^2, ry = r'y. */
static double dual_value(const lasso *s, double rr, double ry, double scale)
{
    const lasso_own *o = s->own;
    const double l1 = lasso_l1(s), l2 = lasso_l2(s);
    const double smooth = scale * (ry - scale * rr / 2);
    double sum = 0;
    if (l2 == 0)
        return smooth / s->m;
    for (int k = 0; k < o->uses; k++) {
        const double beyond = fmax(fabs(scale * s->c[o->used[k]]) - l1, 0);
        sum += beyond * beyond;
    }
    return (smooth - sum / (2 * l2)) / s->m;
}

static void measure_gap(lasso *s)
{
    const lasso_own *o = s->own;
    const double l1 = lasso_l1(s), l2 = lasso_l2(s);
    const double rr = vec_dot(o->height, s->r, s->r);
    const double ry = vec_dot(o->height, s->r, o->target);
    const sums t = sums_over_used(s);
    const double size = rr + l2 * t.w2, most = l1 / t.largest;
    double scale = size > 0 ? ry / size : 1;
    if (fabs(scale) > most)
        scale = copysign(most, scale);
    double D = dual_value(s, rr, ry, scale);
    if (l2 > 0)
        D = fmax(D, dual_value(s, rr, ry, 1));
    s->value = (rr / 2 + l1 * t.w1 + l2 * t.w2 / 2) / s->m;
    s->gap = s->value - D;
    if (s->gap < 0) /* rounding error */
        s->gap = 0;
    s->gap += lasso_blur(s);
}

void lasso_renew_residual(lasso *s)
{
    lasso_own *o = s->own;
    int count = 0;
    if (o->residual != LASSO_STALE)
        return;
    for (int k = 0; k < o->works; k++) {
        const int j = o->working[k];
        if (s->w[j] == 0)
            continue;
        o->present[count] = j;
        o->step[count++] = s->w[j];
    }
    vec_copy(o->height, s->r, o->target);
    lasso_subtract(s, count, s->r, o->present, o->step);
    o->residual = LASSO_EXACT;
}

/* |x_j'r| <= factor |x_j'r'| + |x_j| distance, for one r' of the past. */
typedef struct bound {
    double factor, distance;
} bound;

static bound bound_from(const lasso *s, const double before[])
{
    const int m = s->own->height;
    const double bb = vec_dot(m, before, before);
    const double a = bb > 0 ? vec_dot(m, s->r, before) / bb : 0;
    double sum = 0;
    for (int i = 0; i < m; i++) {
        const double e = s->r[i] - a * before[i];
        sum += e * e;
    }
    return (bound){fabs(a), sqrt(sum) + noise * vec_norm2(m, s->r)};
}

/* Chooses the features whose x_j'r has to be known. */
static void choose(lasso *s)
{
    lasso_own *o = s->own;
    const double l1 = lasso_l1(s);
    const int newest = o->certificates - 1;
    bound bounds[LASSO_PAST];
    for (int k = 0; k < LASSO_PAST && k <= newest; k++)
        bounds[k] = bound_from(s, o->past + (size_t)k * (size_t)o->height);
    o->uses = 0;
    for (int j = 0; j < s->n; j++) {
        int needed = o->is_working[j] || newest - o->age[j] >= LASSO_PAST;
        if (!needed) {
            const bound b = bounds[o->age[j] % LASSO_PAST];
            needed =
                !(b.factor * fabs(s->c[j]) + sqrt(o->squares[j]) * b.distance <=
                  l1);
        }
        if (needed)
            o->used[o->uses++] = j;
    }
}

void lasso_certify(lasso *s, int everything)
{
    lasso_own *o = s->own;
    if (o->residual == LASSO_MOVED)
        o->residual = LASSO_STALE;
    lasso_renew_residual(s);
    if (everything || s->n < FEATURES_LEAST) {
        o->uses = s->n;
        for (int j = 0; j < s->n; j++)
            o->used[j] = j;
    } else {
        choose(s);
    }
    lasso_correlate(s, o->uses, o->step, o->used, s->r);
    for (int k = 0; k < o->uses; k++) {
        s->c[o->used[k]] = o->step[k];
        o->age[o->used[k]] = o->certificates;
    }
    s->products += o->uses;
    const int row = o->certificates++ % LASSO_PAST;
    vec_copy(o->height, o->past + (size_t)row * (size_t)o->height, s->r);
    measure_gap(s);
}
