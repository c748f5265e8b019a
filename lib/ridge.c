/* ridge.c: ridge regression by Cholesky, from the smaller of two systems. */
#include "ridge.h"

#include "chol.h"
#include "gemm.h"
#include "mat.h"
#include "vec.h"
#include <math.h>

enum { BLOCK = 64 };

/* ridge_system: the problem, and where in work its pieces are. */
typedef struct ridge_system {
    int m, n, order;
    const double *X, *y;
    double shift;  /* m lambda */
    double *L;     /* [order^2], the factor */
    double *a, *d; /* [order], the solution of the system, a correction */
    double *r, *g; /* [m], [n], y - Xw and X'r - shift w */
} ridge_system;

size_t ridge_work_size(int m, int n)
{
    const size_t k = (size_t)(m < n ? m : n);
    return k * (k + 2) + (size_t)m + (size_t)n;
}

static num_status factor(ridge_system *s)
{
    const gemm_view X = {s->X, s->n, 1}, transposed = {s->X, 1, s->n};
    vec_fill(s->order * s->order, s->L, 0);
    if (s->n <= s->m)
        gemm_add_lower(s->order, s->m, s->L, s->order, 1, transposed, X);
    else
        gemm_add_lower(s->order, s->n, s->L, s->order, 1, X, transposed);
    mat_add_diagonal(s->order, s->L, s->shift);
    return chol_factor(s->order, s->L, s->L);
}

/*
 * r and g from w, block by block, so that X comes from memory once; for n > m
 * what is left of the system is r - shift a, in d. is_zero: w and a are 0.
 */
static double residuals(ridge_system *s, const double w[], int is_zero)
{
    vec_fill(s->n, s->g, 0);
    for (int i = 0; i < s->m; i += BLOCK) {
        const int rows = s->m - i < BLOCK ? s->m - i : BLOCK;
        const double *X = s->X + (size_t)i * (size_t)s->n, *y = s->y + i;
        if (is_zero) {
            vec_copy(rows, s->r + i, y);
        } else {
            mat_vec(rows, s->n, s->r + i, X, w);
            vec_sub(rows, s->r + i, y, s->r + i);
        }
        mat_add_t_vec(rows, s->n, s->g, X, s->r + i);
    }
    vec_axpy(s->n, s->g, w, -s->shift);
    if (s->n <= s->m)
        vec_copy(s->n, s->d, s->g);
    else
        vec_add_scaled(s->m, s->d, s->r, s->a, -s->shift);
    return vec_norm2(s->n, s->g);
}

/* a = a + sign d, and w, which is a itself or X'a. */
static void move(ridge_system *s, double w[], double sign)
{
    vec_axpy(s->order, s->a, s->d, sign);
    if (s->n <= s->m)
        vec_copy(s->n, w, s->a);
    else
        mat_t_vec(s->m, s->n, w, s->X, s->a);
}

num_status ridge_solve(int m, int n, double w[n], double *gradient,
                       const double X[m * n], const double y[m], double lambda,
                       double work[])
{
    ridge_system s = {.m = m,
                      .n = n,
                      .order = m < n ? m : n,
                      .X = X,
                      .y = y,
                      .shift = m * lambda};
    s.L = work;
    s.a = s.L + (size_t)s.order * (size_t)s.order;
    s.d = s.a + s.order;
    s.r = s.d + s.order;
    s.g = s.r + m;
    if (!(lambda >= 0 && s.shift < INFINITY) || !vec_is_finite(m, y))
        return NUM_BAD_INPUT;
    if (factor(&s) != NUM_OK) /* NaN and infinity always end here */
        return vec_is_finite(m * n, X) ? NUM_NOT_PD : NUM_BAD_INPUT;
    vec_fill(s.order, s.a, 0);
    vec_fill(n, w, 0);
    double size = residuals(&s, w, 1);
    for (int k = 0; k < 2; k++) { /* the solution, then its refinement */
        chol_solve(s.order, s.d, s.L, s.d);
        move(&s, w, 1);
        size = residuals(&s, w, 0);
    }
    *gradient = size / m;
    return isfinite(size) ? NUM_OK : NUM_DIVERGED;
}
