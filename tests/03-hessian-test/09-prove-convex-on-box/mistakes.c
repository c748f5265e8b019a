/*
 * What goes wrong in 3.9 prove_convex_on_box.
 *
 * MISTAKE 1 points-called-proof
 *   The Hessian was asked at points of the box (its middle and its ends), and
 *   good answers were called a proof. Between any points there is room for a
 *   dip: ask about the whole box.
 * MISTAKE 2 two-corners
 *   The product of intervals was made from lo lo and hi hi. With negative
 *   numbers the extremes may be at any of the four corners.
 * MISTAKE 3 unknown-called-refuted
 *   The proof did not succeed, and CONVEX_REFUTED was returned. A bound below 0
 *   says only that the bound is below 0: CONVEX_UNKNOWN.
 * MISTAKE 4 not-rounded-outwards
 *   The ends of the product are the computed numbers. They are rounded, so the
 *   true product may lie outside: move them with nextafter.
 * MISTAKE 5 one-end-off-the-diagonal
 *   The weight of an element off the diagonal was taken to be |hi|. It may be
 *   as large as the larger of |lo| and |hi|.
 * MISTAKE 6 zero-is-not-enough
 *   A bound of 0 was not accepted. f'' >= 0 is convexity: x^4 passes.
 * MISTAKE 7 other-half-forgotten
 *   After a cut only one half was examined. A proof needs all the parts.
 * MISTAKE 8 gives-up-without-cutting
 *   The first bound below 0 ends the search. On smaller boxes the bound is
 *   sharper: cut and go on.
 * MISTAKE 9 always-cuts-the-first
 *   Every cut goes through the first coordinate, so the others stay wide and
 *   the bound never gets sharp. Cut the widest side.
 * MISTAKE 10 nan-settled
 *   Boxes were cut if bound < 0, so one with a NaN bound counts as settled. Ask
 *   the other way round: it is settled if bound >= 0.
 * MISTAKE 11 limit-called-proof
 *   max_boxes boxes were examined without an end, and CONVEX_PROVED was
 *   returned. Parts that were not settled are not proved.
 * MISTAKE 12 mu-of-the-last-box
 *   mu is the bound of the last part. It has to hold on all parts: keep the
 *   smallest.
 * VARIANT 1 recursive
 *   Halves in recursive calls, products by cases of sign.
 * VARIANT 2 bounds-kept-apart
 *   Corners compared before they are rounded, two arrays for the ends.
 */
#include "hessian_test.h"
#include <math.h>
#include <string.h>

#if VARIANT == 1
/* x y rounded up, and down. */
static double up(double x, double y)
{
    return x == 0 || y == 0 ? 0 : nextafter(x * y, INFINITY);
}

static double down(double x, double y)
{
    return x == 0 || y == 0 ? 0 : nextafter(x * y, -INFINITY);
}

interval interval_product(interval a, interval b)
{
    if (isnan(a.lo) || isnan(a.hi) || isnan(b.lo) || isnan(b.hi))
        return (interval){NAN, NAN};
    if (a.lo >= 0)
        return (interval){down(b.lo >= 0 ? a.lo : a.hi, b.lo),
                          up(b.hi >= 0 ? a.hi : a.lo, b.hi)};
    if (a.hi <= 0)
        return (interval){down(b.hi >= 0 ? a.lo : a.hi, b.hi),
                          up(b.lo >= 0 ? a.hi : a.lo, b.lo)};
    return (interval){fmin(down(a.lo, b.hi), down(a.hi, b.lo)),
                      fmax(up(a.lo, b.lo), up(a.hi, b.hi))};
}
#elif VARIANT == 2
interval interval_product(interval a, interval b)
{
    const double x[2] = {a.lo, a.hi}, y[2] = {b.lo, b.hi};
    double lo = INFINITY, hi = -INFINITY;
    int zero = 0;
    for (int k = 0; k < 4; k++) {
        double p = x[k / 2] * y[k % 2];
        if (isnan(x[k / 2]) || isnan(y[k % 2]))
            return (interval){NAN, NAN};
        if (x[k / 2] == 0 || y[k % 2] == 0) {
            zero = 1;
            continue;
        }
        lo = fmin(lo, nextafter(p, -INFINITY));
        hi = fmax(hi, nextafter(p, INFINITY));
    }
    return zero ? (interval){fmin(lo, 0), fmax(hi, 0)} : (interval){lo, hi};
}
#else
static interval corner(double x, double y)
{
    if (x == 0 || y == 0)
        return (interval){0, 0};
#if MISTAKE == 4
    return (interval){x * y, x * y};
#else
    return (interval){nextafter(x * y, -INFINITY), nextafter(x * y, INFINITY)};
#endif
}

interval interval_product(interval a, interval b)
{
    if (isnan(a.lo) || isnan(a.hi) || isnan(b.lo) || isnan(b.hi))
        return (interval){NAN, NAN};
    interval c[4] = {corner(a.lo, b.lo), corner(a.hi, b.hi), corner(a.lo, b.hi),
                     corner(a.hi, b.lo)};
#if MISTAKE == 2
    return (interval){c[0].lo, c[1].hi};
#else
    interval p = c[0];
    for (int k = 1; k < 4; k++) {
        p.lo = fmin(p.lo, c[k].lo);
        p.hi = fmax(p.hi, c[k].hi);
    }
    return p;
#endif
}
#endif

double gershgorin_bound(int n, const interval H[n * n])
{
    double bound = INFINITY;
    for (int i = 0; i < n; i++) {
        double radius = 0;
        for (int j = 0; j < n; j++) {
            const interval *h = &H[i * n + j];
            if (isnan(h->lo) || isnan(h->hi))
                return NAN;
#if MISTAKE == 5
            if (j != i)
                radius = add_up(radius, fabs(h->hi));
#else
            if (j != i)
                radius = add_up(radius, fmax(fabs(h->lo), fabs(h->hi)));
#endif
        }
        bound = fmin(bound, add_down(H[i * n + i].lo, -radius));
    }
    return bound;
}

#if MISTAKE != 8
static int widest(int n, const interval part[])
{
    int w = 0;
    for (int i = 1; i < n; i++)
        if (part[i].hi - part[i].lo > part[w].hi - part[w].lo)
            w = i;
#if MISTAKE == 9
    w = 0;
#endif
    return w;
}
#endif

static int is_box(int n, const interval box[])
{
    for (int i = 0; i < n; i++)
        if (!(isfinite(box[i].lo) && isfinite(box[i].hi) &&
              box[i].lo <= box[i].hi))
            return 0;
    return 1;
}

#if VARIANT == 1
/* Examines part; the room behind it is for its halves. */
static int examine(int n, double *mu, int *boxes, interval part[],
                   const boxed_hessian *f, int max_boxes, interval H[])
{
    if (*boxes == max_boxes)
        return CONVEX_UNKNOWN;
    ++*boxes;
    f->hessian(n, H, part, f->data);
    double bound = gershgorin_bound(n, H);
    if (bound >= 0) {
        *mu = fmin(*mu, bound);
        return CONVEX_PROVED;
    }
    int w = widest(n, part);
    interval whole = part[w];
    double middle = whole.lo / 2 + whole.hi / 2;
    if (!(whole.lo < middle && middle < whole.hi))
        return CONVEX_UNKNOWN;
    part[w] = (interval){whole.lo, middle};
    int verdict = examine(n, mu, boxes, part, f, max_boxes, H);
    part[w] = (interval){middle, whole.hi};
    if (verdict == CONVEX_PROVED)
        verdict = examine(n, mu, boxes, part, f, max_boxes, H);
    part[w] = whole;
    return verdict;
}

int prove_convex_on_box(int n, double *mu, int *boxes, const interval box[n],
                        const boxed_hessian *f, int max_boxes, interval work[])
{
    double least = INFINITY;
    *boxes = 0;
    if (max_boxes < 1 || !is_box(n, box))
        return CONVEX_BAD_INPUT;
    memcpy(work + n * n, box, (size_t)n * sizeof *box);
    int verdict = examine(n, &least, boxes, work + n * n, f, max_boxes, work);
    if (verdict == CONVEX_PROVED)
        *mu = least;
    return verdict;
}
#else

#if MISTAKE == 3
enum { NOT_PROVED = CONVEX_REFUTED };
#else
enum { NOT_PROVED = CONVEX_UNKNOWN };
#endif

#if MISTAKE != 8
/* Cuts part: it keeps the upper half, part + n gets the lower one. */
static int cut(int n, interval part[])
{
    int w = widest(n, part);
    double lo = part[w].lo, hi = part[w].hi, middle = lo / 2 + hi / 2;
    if (!(lo < middle && middle < hi))
        return 0;
    memcpy(part + n, part, (size_t)n * sizeof *part);
    part[w].lo = middle;
    part[n + w].hi = middle;
    return 1;
}
#endif

#if MISTAKE == 1
/* The smallest bound at the middle and the two ends of a part. */
static double bound_of(int n, const interval part[], const boxed_hessian *f,
                       interval H[])
{
    double least = INFINITY;
    interval at[8];
    for (int k = 0; k < 3; k++) {
        for (int i = 0; i < n; i++) {
            double x = k == 0   ? part[i].lo
                       : k == 1 ? part[i].lo / 2 + part[i].hi / 2
                                : part[i].hi;
            at[i] = (interval){x, x};
        }
        f->hessian(n, H, at, f->data);
        double b = gershgorin_bound(n, H);
        least = b <= least ? b : isnan(b) ? b : least;
    }
    return least;
}
#else
static double bound_of(int n, const interval part[], const boxed_hessian *f,
                       interval H[])
{
    f->hessian(n, H, part, f->data);
    return gershgorin_bound(n, H);
}
#endif

int prove_convex_on_box(int n, double *mu, int *boxes, const interval box[n],
                        const boxed_hessian *f, int max_boxes, interval work[])
{
    interval *H = work, *stack = work + n * n;
    double least = INFINITY, bound = 0;
    int height = 1;

    *boxes = 0;
    if (max_boxes < 1 || !is_box(n, box))
        return CONVEX_BAD_INPUT;
    memcpy(stack, box, (size_t)n * sizeof *box);
    while (height > 0 && *boxes < max_boxes) {
        interval *part = stack + (height - 1) * n;
        bound = bound_of(n, part, f, H);
        ++*boxes;
#if MISTAKE == 6
        if (bound > 0) {
#elif MISTAKE == 10
        if (!(bound < 0)) {
#else
        if (bound >= 0) {
#endif
            least = fmin(least, bound);
            height--;
#if MISTAKE == 8
        } else {
            return NOT_PROVED;
        }
#elif MISTAKE == 7
        } else if (cut(n, part)) {
            memcpy(part, part + n, (size_t)n * sizeof *part);
        } else {
            return NOT_PROVED;
        }
#else
        } else if (cut(n, part)) {
            height++;
        } else {
            return NOT_PROVED;
        }
#endif
    }
#if MISTAKE == 11
    if (height > 0)
        least = 0;
#else
    if (height > 0)
        return NOT_PROVED;
#endif
#if MISTAKE == 12
    *mu = bound;
#else
    *mu = least;
#endif
    return CONVEX_PROVED;
}
#endif
