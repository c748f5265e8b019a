/*
 * 3.9 interval_product, gershgorin_bound, prove_convex_on_box
 *
 * A challenge. Samples can refute convexity; only a statement about all points at
 * once can prove it. Multiply intervals, bound all eigenvalues of a matrix of
 * intervals from below, and cut the box into parts until every part is settled.
 *
 * Read: chapters/03-hessian-test/README.md, "A proof: intervals and Gershgorin"
 */
#include "hessian_test.h"
#include <math.h>

interval interval_product(interval a, interval b)
{
    return (interval){NAN, NAN};
}

double gershgorin_bound(int n, const interval H[n * n])
{
    return NAN;
}

int prove_convex_on_box(int n, double *mu, int *boxes, const interval box[n],
                        const boxed_hessian *f, int max_boxes, interval work[])
{
    return NOT_WRITTEN;
}
