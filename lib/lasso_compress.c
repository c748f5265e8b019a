/*
 * lasso_compress.c: the problem in n + 1 rows instead of m.
 *
 * With [X y]'[X y] = R'R, |y - Xw|^2 = |R (-w, 1)|^2: the columns of R can take
 * the place of those of X and y. They cost mn^2 flops once, and after that each
 * product with a column n + 1 instead of m.
 */
#include "chol_grow.h"
#include "gemm.h"
#include "lasso_parts.h"
#include "mat.h"
#include "vec.h"
#include <float.h>
#include <math.h>

enum { TILE = 8, SHORTER = 4 };

/* Sums of m products have errors of about this, relative to |x| |y|. */
static double rounding(const lasso *s)
{
    return (256 + s->m / 256.0 + s->n) * DBL_EPSILON;
}

double lasso_blur(const lasso *s)
{
    const lasso_own *o = s->own;
    double size = o->target_size;
    if (o->height == s->m)
        return 0;
    for (int k = 0; k < o->works; k++)
        size += sqrt(o->squares[o->working[k]]) * fabs(s->w[o->working[k]]);
    return rounding(s) * size * size / s->m;
}

/* A tile of rows at a time: whole cache lines both ways. */
void lasso_copy(lasso *s)
{
    lasso_own *o = s->own;
    const size_t m = (size_t)s->m, n = (size_t)s->n;
    o->height = s->m;
    o->target = s->y;
    for (size_t from = 0; from < m; from += TILE) {
        const size_t to = from + TILE < m ? from + TILE : m;
        for (size_t j = 0; j < n; j++)
            for (size_t i = from; i < to; i++)
                o->columns[j * m + i] = s->X[i * n + j];
    }
    for (int j = 0; j < s->n; j++)
        o->squares[j] = vec_dot(s->m, lasso_column(s, j), lasso_column(s, j));
}

/*
 * Column j of the factor, from its products with the `rank` columns before, in
 * batch. Returns 1 if it is new, 0 if it depends on the others.
 */
static int column_of(lasso_own *o, double to[], int rank, double square,
                     double tol)
{
    const int is_new =
        chol_append(rank, o->R, o->stride, o->batch, square, tol) == NUM_OK;
    vec_fill(o->height, to, 0);
    vec_copy(rank, to, o->batch);
    if (is_new)
        to[rank] = o->R[(size_t)rank * (size_t)(o->stride + 1)];
    return is_new;
}

/*
 * Columns that depend on others, other than zeros, are not for this: what is
 * left of them is lost in the Gram matrix, whose entries are squares.
 */
static int columns_of(lasso *s, const double G[])
{
    lasso_own *o = s->own;
    int rank = 0;
    for (int j = 0; j < s->n; j++) {
        const double *row = G + (size_t)j * (size_t)s->n;
        for (int k = 0; k < rank; k++)
            o->batch[k] = row[o->support[k]];
        o->squares[j] = row[j];
        if (column_of(o, lasso_column(s, j), rank, row[j], rounding(s)))
            o->support[rank++] = j;
        else if (row[j] != 0)
            return -1;
    }
    return rank;
}

/* The Gram matrix stands behind the columns, where there is room for m rows. */
int lasso_compress(lasso *s)
{
    lasso_own *o = s->own;
    const int n = s->n;
    if (s->m / SHORTER < n + 1 || n >= o->stride)
        return 0;
    o->height = n + 1;
    double *G = o->columns + (size_t)n * (size_t)o->height;
    const gemm_view X = {s->X, n, 1}, transposed = {s->X, 1, n};
    const double yy = vec_dot(s->m, s->y, s->y);
    vec_fill(n * n, G, 0);
    gemm_add_lower(n, s->m, G, n, 1, transposed, X);
    mat_t_vec(s->m, n, s->c, s->X, s->y);
    if (!vec_is_finite(n, s->c) || !(yy < INFINITY))
        return 0;
    const int rank = columns_of(s, G);
    if (rank < 0)
        return 0;
    for (int k = 0; k < rank; k++)
        o->batch[k] = s->c[o->support[k]];
    column_of(o, o->small, rank, yy, 0);
    o->target = o->small;
    o->target_size = sqrt(yy);
    return 1;
}
