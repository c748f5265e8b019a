/* lasso_support.c: the exact step where the signs are known. */
#include "chol_grow.h"
#include "lasso_parts.h"
#include "vec.h"
#include <math.h>

/*
 * A new column may differ in direction from all those in the factor by 1e-5 or
 * more. Closer ones would amplify rounding errors beyond the use of a step.
 */
static const double pivot_least = 1e-10;

enum { TRIES = 60 };

static void leave(lasso_own *o, int k)
{
    chol_remove(o->size, o->R, o->stride, k);
    o->place[o->support[k]] = -1;
    o->size--;
    for (; k < o->size; k++) {
        o->support[k] = o->support[k + 1];
        o->place[o->support[k]] = k;
    }
}

/*
 * Up to four features enter: their products with the columns of the factor are
 * formed in one pass over these.
 */
static void enter(lasso *s, int count, const int features[])
{
    lasso_own *o = s->own;
    const double *x[LASSO_BATCH];
    const int size = o->size;
    for (int b = 0; b < LASSO_BATCH; b++)
        x[b] = lasso_column(s, features[b < count ? b : 0]);
    for (int k = 0; k < size; k++) {
        double c[LASSO_BATCH];
        lasso_dot_columns(o->height, c, x, lasso_column(s, o->support[k]));
        for (int b = 0; b < count; b++)
            o->batch[b * o->stride + k] = c[b];
    }
    for (int b = 0; b < count && o->size < o->most; b++) {
        double *a = o->batch + b * o->stride;
        const int j = features[b];
        lasso_correlate(s, o->size - size, a + size, o->support + size, x[b]);
        if (chol_append(o->size, o->R, o->stride, a, o->squares[j] + o->shift,
                        pivot_least) != NUM_OK)
            continue;
        o->place[j] = o->size;
        o->support[o->size++] = j;
    }
}

/*
 * For an elastic net R belongs to some l2 in the past, shift. A step with
 * shift >= m l2 still decreases P, and with shift <= 2 m l2 it leaves at most
 * half of the gradient.
 */
static void refresh_shift(lasso *s)
{
    lasso_own *o = s->own;
    const double l2 = lasso_l2(s);
    if (l2 <= o->shift && o->shift <= 2 * l2)
        return;
    for (int k = 0; k < o->size; k++)
        o->place[o->support[k]] = -1;
    o->size = 0;
    o->shift = l2;
}

/* The first of the features to reach 0 along d = direction (1 at j, -b on S). */
static double first_zero(const lasso *s, int j, const double b[],
                         double direction, int *first)
{
    const lasso_own *o = s->own;
    double least = direction * s->w[j] < 0 ? fabs(s->w[j]) : INFINITY;
    *first = o->size;
    for (int k = 0; k < o->size; k++) {
        const double w = s->w[o->support[k]];
        if (direction * b[k] * w > 0 && fabs(w / b[k]) < least) {
            least = fabs(w / b[k]);
            *first = k;
        }
    }
    return least;
}

/*
 * x_j = X_S b + e with a small e. Along d = (1 at j, -b on S) X w changes by e
 * alone, and P by little more than l1 sign(w)'d: downhill, until a weight is 0
 * or, with an e that counts, P is least. Returns 1 if a weight has become 0.
 */
static int exchange(lasso *s, int j, double b[])
{
    lasso_own *o = s->own;
    const double l1 = lasso_l1(s), l2 = lasso_l2(s);
    double *e = o->past + (size_t)LASSO_PAST * (size_t)o->height;
    chol_solve_back(o->size, b, o->R, o->stride);
    vec_copy(o->height, e, lasso_column(s, j));
    lasso_subtract(s, o->size, e, o->support, b);
    double slope =
        copysign(l1, s->w[j]) + l2 * s->w[j] - vec_dot(o->height, e, s->r);
    for (int k = 0; k < o->size; k++) {
        const double w = s->w[o->support[k]];
        slope -= b[k] * (copysign(l1, w) + l2 * w);
    }
    const double curvature =
        vec_dot(o->height, e, e) + l2 * (1 + vec_dot(o->size, b, b));
    const double against = slope != 0 ? slope : s->w[j];
    const double direction = against > 0 ? -1 : 1;
    int first;
    const double zero = first_zero(s, j, b, direction, &first);
    const int reached = slope == 0 || !(fabs(slope) < zero * curvature);
    const double t = direction * (reached ? zero : fabs(slope) / curvature);
    if (!isfinite(t))
        return 0;
    s->w[j] += t;
    for (int k = 0; k < o->size; k++)
        s->w[o->support[k]] -= t * b[k];
    vec_axpy(o->height, s->r, e, -t);
    o->residual = LASSO_MOVED;
    if (!reached)
        return 0;
    s->w[first < o->size ? o->support[first] : j] = 0;
    if (first < o->size)
        leave(o, first);
    return 1;
}

/* Feature j enters, or takes the place of another, or becomes 0. */
static void settle(lasso *s, int j)
{
    lasso_own *o = s->own;
    lasso_renew_residual(s);
    while (s->w[j] != 0 && o->size < o->most) {
        lasso_correlate(s, o->size, o->batch, o->support, lasso_column(s, j));
        if (chol_append(o->size, o->R, o->stride, o->batch,
                        o->squares[j] + o->shift, pivot_least) == NUM_OK) {
            o->place[j] = o->size;
            o->support[o->size++] = j;
            return;
        }
        if (!exchange(s, j, o->batch))
            return;
    }
}

int lasso_support_update(lasso *s)
{
    lasso_own *o = s->own;
    int features[LASSO_BATCH], count = 0, refused = 0;
    refresh_shift(s);
    for (int k = o->size - 1; k >= 0; k--)
        if (s->w[o->support[k]] == 0)
            leave(o, k);
    for (int k = 0; k < o->works && o->size < o->most; k++) {
        const int j = o->working[k];
        if (s->w[j] == 0 || o->place[j] >= 0)
            continue;
        features[count++] = j;
        if (count == LASSO_BATCH) {
            enter(s, count, features);
            count = 0;
        }
    }
    if (count > 0)
        enter(s, count, features);
    for (int k = 0; k < o->works && o->size < o->most; k++) {
        const int j = o->working[k];
        if (s->w[j] == 0 || o->place[j] >= 0)
            continue;
        settle(s, j);
        refused++;
    }
    return refused > 0;
}

/* rhs = X_S'r - m l1 sign(w_S) - m l2 w_S: minus the gradient on the support. */
static void gradient(lasso *s, int known)
{
    lasso_own *o = s->own;
    const double l1 = lasso_l1(s), l2 = lasso_l2(s);
    if (!known) {
        lasso_renew_residual(s);
        lasso_correlate(s, o->size, o->rhs, o->support, s->r);
    }
    for (int k = 0; k < o->size; k++) {
        const int j = o->support[k];
        const double c = known ? s->c[j] : o->rhs[k];
        o->rhs[k] = c - copysign(l1, s->w[j]) - l2 * s->w[j];
    }
}

/* The largest t <= 1 at which no sign has changed; *first becomes 0 there. */
static double step_length(const lasso *s, int *first)
{
    const lasso_own *o = s->own;
    double t = 1;
    *first = -1;
    for (int k = 0; k < o->size; k++) {
        const double w = s->w[o->support[k]], there = w + o->step[k];
        if ((w > 0) == (there > 0) && there != 0)
            continue;
        const double crossing = fmin(-w / o->step[k], 1);
        if (*first < 0 || crossing < t) {
            t = crossing;
            *first = k;
        }
    }
    return t;
}

/*
 * One step; returns 1 if there is more to do. With H = X_S'X_S + m l2 I and
 * R'R = H + (shift - m l2) I, the right side after w_S += t step is
 *   rhs - t H step = (1 - t) rhs + t (shift - m l2) step.
 */
static int newton_step(lasso *s, double enough)
{
    lasso_own *o = s->own;
    const double rest = o->shift - lasso_l2(s);
    int first;
    vec_copy(o->size, o->step, o->rhs);
    chol_solve_upper(o->size, o->step, o->R, o->stride);
    const double t = step_length(s, &first);
    for (int k = 0; k < o->size; k++) {
        s->w[o->support[k]] += t * o->step[k];
        o->rhs[k] = (1 - t) * o->rhs[k] + t * rest * o->step[k];
    }
    if (first >= 0) {
        s->w[o->support[first]] = 0;
        leave(o, first);
        for (int k = first; k < o->size; k++)
            o->rhs[k] = o->rhs[k + 1];
    }
    return vec_norm_inf(o->size, o->rhs) > enough;
}

/*
 * Steps to the minimiser for the present signs; features whose sign would change
 * stop at 0 and leave.
 */
void lasso_support_newton(lasso *s, int known)
{
    lasso_own *o = s->own;
    const double enough = 1e-3 * s->tol * lasso_l1(s);
    const int tries = o->size + TRIES;
    if (o->size == 0)
        return;
    gradient(s, known);
    for (int k = 0; k < tries; k++)
        if (!newton_step(s, enough))
            break;
    o->residual = LASSO_STALE;
}
