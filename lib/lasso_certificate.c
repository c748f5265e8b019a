/* lasso_certificate.c: the duality gap of lasso and elastic net (lasso.h). */
#include "lasso_parts.h"
#include "mat.h"
#include "vec.h"
#include <math.h>

/* Sums over the features in list, or over all of them where it is NULL. */
typedef struct sums {
    double w1, w2, largest; /* |w|_1, |w|^2, max |x_j'r - m l2 w_j| */
} sums;

static sums sums_over(const lasso *s, int count, const int list[])
{
    const double l2 = lasso_l2(s);
    sums t = {0, 0, 0};
    for (int k = 0; k < count; k++) {
        const int j = list ? list[k] : k;
        const double w = s->w[j], c = fabs(s->c[j] - l2 * w);
        t.w1 += fabs(w);
        t.w2 += w * w;
        if (c > t.largest || isnan(c))
            t.largest = c;
    }
    return t;
}

/* D at scale r; rr = |r|^2, ry = r'y. */
static double dual_value(const lasso *s, int count, const int list[], double rr,
                         double ry, double scale)
{
    const double l1 = lasso_l1(s), l2 = lasso_l2(s);
    const double smooth = scale * (ry - scale * rr / 2);
    double sum = 0;
    if (l2 == 0)
        return smooth / s->m;
    for (int k = 0; k < count; k++) {
        const double c = scale * s->c[list ? list[k] : k];
        const double beyond = fmax(fabs(c) - l1, 0);
        sum += beyond * beyond;
    }
    return (smooth - sum / (2 * l2)) / s->m;
}

double lasso_gap_over(const lasso *s, double *value, int count,
                      const int list[])
{
    const double l1 = lasso_l1(s), l2 = lasso_l2(s);
    const double rr = vec_dot(s->m, s->r, s->r);
    const double ry = vec_dot(s->m, s->r, s->y);
    const sums t = sums_over(s, count, list);
    const double size = rr + l2 * t.w2, most = l1 / t.largest;
    double scale = size > 0 ? ry / size : 1;
    if (fabs(scale) > most)
        scale = copysign(most, scale);
    double D = dual_value(s, count, list, rr, ry, scale);
    if (l2 > 0)
        D = fmax(D, dual_value(s, count, list, rr, ry, 1));
    *value = (rr / 2 + l1 * t.w1 + l2 * t.w2 / 2) / s->m;
    const double gap = *value - D;
    return gap < 0 ? 0 : gap; /* below 0 it is rounding error */
}

void lasso_certify(lasso *s)
{
    lasso_own *o = s->own;
    int count = 0;
    for (int k = 0; k < o->works; k++) {
        const int j = o->working[k];
        if (s->w[j] == 0)
            continue;
        o->touched[count] = j;
        o->step[count++] = s->w[j];
    }
    vec_copy(s->m, s->r, s->y);
    lasso_subtract(s, count, s->r, o->touched, o->step);
    mat_t_vec(s->m, s->n, s->c, s->X, s->r);
    s->gap = lasso_gap_over(s, &s->value, s->n, NULL);
    s->passes++;
}
