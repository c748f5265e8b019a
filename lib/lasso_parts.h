/* lasso_parts.h: what lasso.c and lasso_support.c share; not for others. */
#ifndef LASSO_PARTS_H
#define LASSO_PARTS_H

#include "lasso.h"
#include <stddef.h>

enum { LASSO_BATCH = 4, LASSO_PAST = 8 };

/* What r is: y - Xw computed from w, the same with updates, or out of date. */
typedef enum lasso_residual {
    LASSO_EXACT,
    LASSO_MOVED,
    LASSO_STALE
} lasso_residual;

/*
 * lasso_own: the working set, the factor and the past.
 *   height           rows in use: m, or n + 1 of a smaller problem that is the
 *                    same (lasso_compress.c)
 *   columns          [n * height], column after column
 *   target           [height], what stands for y
 *   small            [n + 1], the target of the smaller problem
 *   target_size      |y|
 *   squares          [n], |x_j|^2
 *   working, works   the working set: features that may change
 *   is_working       [n]
 *   support, size    the features in the factor, at most `most`; all have
 *                    w_j other than 0
 *   place            [n], where in support, or -1
 *   R, stride, shift the factor: R'R = X_S'X_S + shift I (chol_grow.h)
 *   past             [(LASSO_PAST + 1) * height], the residuals of the last
 *                    certificates, that of number k in row k % LASSO_PAST; the
 *                    last row is scratch
 *   certificates     how many there were
 *   age              [n], the number of the one to which c_j belongs
 *   used, uses       the features whose c_j the last certificate used
 *   residual         what r is
 *   tries            rounds since lasso_start
 *   present, rhs, step, batch
 *                    scratch
 */
typedef struct lasso_own {
    int height;
    double *columns, *squares;
    const double *target;
    double *small, target_size;
    int *working, works;
    char *is_working;
    int *support, size, most;
    int *place;
    double *R, shift;
    int stride;
    double *past;
    int certificates, *age;
    int *used, uses;
    lasso_residual residual;
    int tries;
    double *rhs, *step, *batch;
    int *present;
} lasso_own;

static inline double *lasso_column(const lasso *s, int j)
{
    return s->own->columns + (size_t)j * (size_t)s->own->height;
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
 * lasso_compress: set up columns, squares and target for n + 1 rows in place of
 *                 m, where that pays; else returns 0.
 * lasso_copy:     set them up for all m rows.
 * lasso_blur:     what the gap may be off by because of rounding errors in the
 *                 smaller problem; 0 with all rows.
 */
int lasso_compress(lasso *s);
void lasso_copy(lasso *s);
double lasso_blur(const lasso *s);

/*
 * lasso_dot_columns: c_k = x_k'v for four columns at once.
 * lasso_correlate:   c_k = x_j'v, j = features[k].
 * lasso_subtract:    v = v - sum_k a_k x_j, j = features[k].
 */
void lasso_dot_columns(int m, double c[LASSO_BATCH], const double *x[],
                       const double v[]);
void lasso_correlate(const lasso *s, int count, double c[],
                     const int features[], const double v[]);
void lasso_subtract(const lasso *s, int count, double v[], const int features[],
                    const double a[]);

/*
 * lasso_support_update: bring the factor in line with w on the working set. Where
 *                       a column depends on those in the factor, weight moves
 *                       along that dependence until one of them is 0. Returns 1
 *                       if w has changed.
 * lasso_support_newton: Newton's step on the support.
 *   known  1 if s->c is X'r for the present w
 */
int lasso_support_update(lasso *s);
void lasso_support_newton(lasso *s, int known);

/*
 * lasso_renew_residual: r from w, if it is out of date.
 * lasso_certify:        r, value and gap from w; c, used and uses along with
 *                       them.
 *   everything  1 to compute all of c
 */
void lasso_renew_residual(lasso *s);
void lasso_certify(lasso *s, int everything);

#endif
