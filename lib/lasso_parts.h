/* lasso_parts.h: what lasso.c and lasso_support.c share; not for others. */
#ifndef LASSO_PARTS_H
#define LASSO_PARTS_H

#include "lasso.h"
#include <stddef.h>

enum { LASSO_BATCH = 4 };

/*
 * lasso_own: the working set and the factor.
 *   columns          copies of columns of X, each [m], in the order in which
 *                    they were first needed; that of feature j is number
 *                    slot[j], none if that is -1; copied of them
 *   squares          [n], |x_j|^2
 *   working, works   the working set: features that may change
 *   is_working       [n]
 *   support, size    the features in the factor, at most `most`; all have
 *                    w_j other than 0
 *   place            [n], where in support, or -1
 *   R, stride, shift the factor: R'R = X_S'X_S + shift I (chol_grow.h)
 *   before, touched, rhs, step, batch
 *                    scratch of Newton's step and of new columns
 */
typedef struct lasso_own {
    double *columns, *squares;
    int *slot, copied;
    int *working, works;
    char *is_working;
    int *support, size, most;
    int *place;
    double *R, shift;
    int stride;
    double *before, *rhs, *step, *batch;
    int *touched;
} lasso_own;

static inline double *lasso_column(const lasso *s, int j)
{
    return s->own->columns + (size_t)s->own->slot[j] * (size_t)s->m;
}

/* m l1 and m l2: the penalties beside |y - Xw|^2 / 2 and its gradient. */
static inline double lasso_l1(const lasso *s)
{
    return s->m * (s->alpha * s->lambda);
}

static inline double lasso_l2(const lasso *s)
{
    return s->alpha < 1 ? s->m * ((1 - s->alpha) * s->lambda) : 0;
}

/*
 * lasso_correlate: c_k = x_j'v, j = features[k], for features with copies.
 * lasso_subtract:  v = v - sum_k a_k x_j.
 */
void lasso_correlate(const lasso *s, int count, double c[],
                     const int features[], const double v[]);
void lasso_subtract(const lasso *s, int count, double v[], const int features[],
                    const double a[]);

/*
 * lasso_support_update: bring the factor in line with w on the working set.
 * lasso_support_newton: Newton's step on the support.
 *   known  1 if s->c is X'r for the present w
 */
void lasso_support_update(lasso *s);
void lasso_support_newton(lasso *s, int known);

/*
 * lasso_gap_over: the gap of the problem that has only the features in list, or
 *                 all n of them for NULL, from r and c; *value = P.
 * lasso_certify:  r, c, value and gap from w.
 */
double lasso_gap_over(const lasso *s, double *value, int count,
                      const int list[]);
void lasso_certify(lasso *s);

#endif
