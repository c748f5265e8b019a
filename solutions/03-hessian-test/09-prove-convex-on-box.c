/* 3.9 prove_convex_on_box: Gershgorin's bound on ever smaller boxes. */
#include "hessian_test.h"
#include <math.h>
#include <string.h>

/* One corner: an interval that contains the exact product x y. */
static interval corner(double x, double y)
{
    if (x == 0 || y == 0)
        return (interval){0, 0};
    return (interval){nextafter(x * y, -INFINITY), nextafter(x * y, INFINITY)};
}

interval interval_product(interval a, interval b)
{
    if (isnan(a.lo) || isnan(a.hi) || isnan(b.lo) || isnan(b.hi))
        return (interval){NAN, NAN};
    interval c[4] = {corner(a.lo, b.lo), corner(a.lo, b.hi), corner(a.hi, b.lo),
                     corner(a.hi, b.hi)};
    interval p = c[0];
    for (int k = 1; k < 4; k++) {
        p.lo = fmin(p.lo, c[k].lo);
        p.hi = fmax(p.hi, c[k].hi);
    }
    return p;
}

double gershgorin_bound(int n, const interval H[n * n])
{
    double bound = INFINITY;
    for (int i = 0; i < n; i++) {
        double radius = 0;
        for (int j = 0; j < n; j++) {
            const interval *h = &H[i * n + j];
            if (isnan(h->lo) || isnan(h->hi))
                return NAN;
            if (j != i)
                radius = add_up(radius, fmax(fabs(h->lo), fabs(h->hi)));
        }
        bound = fmin(bound, add_down(H[i * n + i].lo, -radius));
    }
    return bound;
}

/* Cuts part in two: it keeps the upper half, part + n gets the lower one. */
static int cut(int n, interval part[])
{
    int widest = 0;
    for (int i = 1; i < n; i++)
        if (part[i].hi - part[i].lo > part[widest].hi - part[widest].lo)
            widest = i;
    double lo = part[widest].lo, hi = part[widest].hi;
    double middle = lo / 2 + hi / 2;
    if (!(lo < middle && middle < hi))
        return 0;
    memcpy(part + n, part, (size_t)n * sizeof *part);
    part[widest].lo = middle;
    part[n + widest].hi = middle;
    return 1;
}

static int is_box(int n, const interval box[])
{
    for (int i = 0; i < n; i++)
        if (!(isfinite(box[i].lo) && isfinite(box[i].hi) &&
              box[i].lo <= box[i].hi))
            return 0;
    return 1;
}

int prove_convex_on_box(int n, double *mu, int *boxes, const interval box[n],
                        const boxed_hessian *f, int max_boxes, interval work[])
{
    interval *H = work, *stack = work + n * n;
    double least = INFINITY;
    int height = 1; /* parts on the stack, the next one on top */

    *boxes = 0;
    if (max_boxes < 1 || !is_box(n, box))
        return CONVEX_BAD_INPUT;
    memcpy(stack, box, (size_t)n * sizeof *box);
    while (height > 0 && *boxes < max_boxes) {
        interval *part = stack + (height - 1) * n;
        f->hessian(n, H, part, f->data);
        ++*boxes;
        double bound = gershgorin_bound(n, H);
        if (bound >= 0) {
            least = fmin(least, bound);
            height--;
        } else if (cut(n, part)) {
            height++;
        } else {
            return CONVEX_UNKNOWN;
        }
    }
    if (height > 0)
        return CONVEX_UNKNOWN;
    *mu = least;
    return CONVEX_PROVED;
}
