/*
 * Data for the lesson's picture of a proof: the parts of [0, 1] that the proof
 * for f'' = x x - x + 0.3 settles, with their bounds: lo hi bound.
 */
#include "hessian_test.h"
#include <stdio.h>

static void needs_cuts(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    (void)data;
    interval x = box[0];
    H[0] =
        interval_add(interval_sub(interval_mul(x, x), x), interval_point(0.3));
    if (H[0].lo >= 0)
        printf("%.9g %.9g %.9g\n", x.lo, x.hi, H[0].lo);
}

int main(void)
{
    interval work[102];
    const interval box[1] = {{0, 1}};
    const boxed_hessian f = {needs_cuts, NULL};
    double mu;
    int boxes;
    int v = prove_convex_on_box(1, &mu, &boxes, box, &f, 100, work);
    return v != CONVEX_PROVED;
}
