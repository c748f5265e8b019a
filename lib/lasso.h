/*
 * lasso.h: lasso and elastic net, one lambda or a path of them.
 *
 * Minimise over w in R^n, for X m x n and y in R^m,
 *   P(w) = |y - Xw|^2 / (2m) + l1 |w|_1 + l2/2 |w|^2,
 *   l1 = alpha lambda, l2 = (1 - alpha) lambda, 0 < alpha <= 1;
 * alpha = 1 is the lasso. There is no intercept: centre X and y for one.
 *
 * How it works. The strong rule guesses which features may be other than 0, the
 * working set; coordinate descent goes through those that are not yet in the
 * support; a Newton step makes the gradient 0 on the support, whose Gram matrix
 * is kept factored; the duality gap says when to stop, and its computation finds
 * the features that the guess has missed. Newton's step is exact for the lasso
 * as long as no sign changes; where one would, it goes as far as 0 and the
 * feature leaves the support. So most lambdas of a path take one round. Where the columns of the support become
 * dependent, as with duplicates or with more than m of them, weight is moved
 * along the dependence until one is 0. Features beyond LASSO_SUPPORT_MOST are
 * left to coordinate descent.
 *
 * The certificate, with r = y - Xw: for every s with |s| |x_j'r| <= m l1,
 *   D = (2 s r'y - s^2 |r|^2) / (2m) <= min P,
 * the value of the dual at s r. With l2 > 0 every s is allowed, and
 *   D = (2 s r'y - s^2 |r|^2) / (2m) - sum_j max(0, |s x_j'r| / m - l1)^2 /
 *       (2 l2).
 * P - D, the gap, is computed from w alone, with a new residual. With many more
 * rows than columns, and independent columns, a problem of n + 1 rows takes the
 * place of the given one,
 *   |y - Xw| = |b - Aw|,  [A b] = R with [X y]'[X y] = R'R;
 * a bound of what rounding errors in it can do is then part of the gap, and
 * where that would be a quarter of what is asked for, all rows come back.
 * Not every x_j'r is computed for the gap: with a residual q of the past,
 *   |x_j'r| <= a |x_j'q| + |x_j| |r - a q|,  a >= 0,
 * and a feature outside the working set for which this is below m l1 bounds
 * nothing.
 *
 * Sources: coordinate descent on paths, Friedman, Hastie & Tibshirani,
 * Regularization paths for generalized linear models via coordinate descent, J.
 * Statistical Software 33 (2010); strong rules, Tibshirani et al., J. R.
 * Statist. Soc. B 74 (2012), 245-266; exact steps for given signs, Lee, Battle,
 * Raina & Ng, Efficient sparse coding algorithms, NIPS 2006.
 */
#ifndef LASSO_H
#define LASSO_H

#include "num.h"

#define LASSO_SUPPORT_MOST 2048

/*
 * lasso: a problem and its solution so far. Read it, but let the functions
 * change it.
 *   m, n, X, y, alpha the problem; X and y are borrowed
 *   w                 [n], the solution
 *   r                 the residual, as lasso_parts.h has it
 *   c                 [n], x_j'r for the features that the last certificate
 *                     used, for the others an older value
 *   lambda, tol       what is being solved, and the gap asked for
 *   value, gap        P(w) and the certificate; a gap of INFINITY says that
 *                     this w has none yet
 *   lambda_max        the least lambda for which w = 0 is optimal
 *   rounds, products  since lasso_init: rounds of lasso_step, and inner products
 *                     of columns in certificates, n if none is left out
 *   own               the solver's, see lasso_parts.h
 */
typedef struct lasso {
    int m, n;
    const double *X, *y;
    double alpha;
    double *w, *r, *c;
    double lambda, tol, value, gap, lambda_max;
    long rounds, products;
    struct lasso_own *own;
} lasso;

/*
 * lasso_new: room for problems with m rows and n columns, both >= 1: a copy of
 * X, and a factor of order min(n, LASSO_SUPPORT_MOST), of which only what is
 * used is touched.
 * Returns NULL without memory. lasso_free(NULL) is fine.
 */
lasso *lasso_new(int m, int n);
void lasso_free(lasso *s);

/*
 * lasso_init: take up a problem, with w = 0 and lambda = lambda_max.
 *   X      in, m x n row-major; must stay as it is, like y
 *   y      in, [m]
 *   alpha  in, in (0, 1]
 * Returns NUM_OK, or NUM_BAD_INPUT if alpha is outside, or X or y has elements
 * that are not finite or so large that squares overflow. A column whose squares
 * all underflow counts as zero; the feature of a zero column keeps w_j = 0.
 */
num_status lasso_init(lasso *s, const double X[], const double y[],
                      double alpha);

/*
 * lasso_start: go to another lambda, from the solution for the last one.
 * lasso_step:  one round: coordinate descent, Newton on the support,
 *              certificate.
 * lasso_test:  NUM_OK if gap <= tol value, else NUM_MAX_ITERATIONS.
 *   lambda  in, > 0, INFINITY allowed
 *   tol     in, >= 0; below about 1e-13 rounding errors decide
 * lasso_start returns NUM_OK, or NUM_BAD_INPUT if lambda or tol is outside;
 * lasso_step NUM_OK, or NUM_DIVERGED after overflow.
 */
num_status lasso_start(lasso *s, double lambda, double tol);
num_status lasso_step(lasso *s);
num_status lasso_test(const lasso *s, double tol);

/*
 * lasso_solve: start, then steps until gap <= tol value, at most max_rounds.
 * Where lambda is far below the last one, it goes there in several stages, each
 * solved roughly: supports that grow slowly are found with less work.
 * Returns NUM_OK, NUM_MAX_ITERATIONS, or what start and step return.
 */
num_status lasso_solve(lasso *s, double lambda, double tol, int max_rounds);

/*
 * lasso_path: the solutions for a sequence of lambdas, each from the one before;
 * decreasing ones are fastest.
 *   count       in, >= 0
 *   W           out, [count * n], a solution in each row
 *   gaps        out, [count], or NULL
 *   lambdas     in, [count]
 *   max_rounds  in, for each of them
 * Returns NUM_OK; NUM_MAX_ITERATIONS if some gap was not reached, the others
 * are solved all the same; else at once what lasso_solve returned.
 */
num_status lasso_path(lasso *s, int count, double W[], double gaps[],
                      const double lambdas[], double tol, int max_rounds);

/*
 * lasso_lambdas: lambdas[k] = most ratio^(k / (count - 1)), the usual grid.
 *   count  >= 1
 *   ratio  least / most, e.g. 0.01
 */
void lasso_lambdas(int count, double lambdas[], double most, double ratio);

#endif
