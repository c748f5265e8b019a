/*
 * Data for the picture of 3.9: the boxes that prove_convex_on_box settles, as
 * xlo xhi ylo yhi, for f = |x|^2 / 2 - a w^2 exp(-r^2), r the distance to c
 * over w, a = 0.3. The first row is the verdict and the number of boxes.
 */
#include "hessian_test.h"
#include <stdio.h>

enum { MOST = 300 };

static const double A = 0.3, W = 0.25, C[2] = {0.3, 0.2};

/* asked: the boxes that were asked for, and the bounds found there. */
typedef struct asked {
    int count;
    interval box[MOST][2];
    double bound[MOST];
} asked;

static interval gauss(interval u)
{
    return interval_exp(interval_sub(interval_point(0), interval_square(u)));
}

static void pit(int n, interval H[], const interval box[], void *data)
{
    asked *a = data;
    interval u[2], four = interval_point(4), two = interval_point(2);
    for (int i = 0; i < n; i++)
        u[i] = interval_mul(interval_sub(box[i], interval_point(C[i])),
                            interval_point(1 / W));
    interval e =
        interval_mul(interval_point(A), interval_mul(gauss(u[0]), gauss(u[1])));
    for (int i = 0; i < n; i++)
        H[i * n + i] = interval_sub(
            interval_point(1),
            interval_mul(
                e,
                interval_sub(interval_mul(four, interval_square(u[i])), two)));
    H[1] = H[2] = interval_sub(
        interval_point(0),
        interval_mul(four, interval_mul(e, interval_mul(u[0], u[1]))));
    if (a->count < MOST) {
        double radius = H[1].hi > -H[1].lo ? H[1].hi : -H[1].lo;
        double least = H[0].lo < H[3].lo ? H[0].lo : H[3].lo;
        a->box[a->count][0] = box[0];
        a->box[a->count][1] = box[1];
        a->bound[a->count] = least - radius;
        a->count++;
    }
}

int main(void)
{
    static interval work[2 * (MOST + 1) + 4];
    static asked a;
    const interval box[2] = {{-1, 1}, {-1, 1}};
    const boxed_hessian f = {pit, &a};
    double mu = 0;
    int boxes = 0;
    int v = prove_convex_on_box(2, &mu, &boxes, box, &f, MOST, work);
    if (v == NOT_WRITTEN)
        return 0;
    printf("\"%s\" %d %.6g\n\n\n", convex_string(v), boxes, mu);
    for (int k = 0; k < a.count; k++)
        if (a.bound[k] >= 0)
            printf("%.9g %.9g %.9g %.9g\n", a.box[k][0].lo, a.box[k][0].hi,
                   a.box[k][1].lo, a.box[k][1].hi);
    return 0;
}
