/*
 * l1_vs_l2.h: the contracts of chapter 10.
 *
 * Samples are the rows of X, m x n row-major; x_j is column j. All of the
 * chapter is about one problem, minimise over w in R^n
 *   P(w) = 1/(2m) |Xw - y|^2 + lambda (alpha |w|_1 + (1 - alpha)/2 |w|^2),
 * alpha = 1 being the lasso and alpha = 0 ridge regression. Mind the 1/(2m) and
 * the 1/2: a lambda from another source has to be translated, see the lesson.
 * Only ridge has an intercept; for the others take the mean from every column
 * of X and from y before. |.| is the 2-norm, |.|_1 the sum of absolute values.
 *
 * Outputs do not alias inputs or each other unless it is said. Parameters
 * outside their range, NaN included, give NUM_BAD_INPUT; then nothing is
 * written. So does an X, y or x that is not finite.
 */
#ifndef L1_VS_L2_H
#define L1_VS_L2_H

#include "not_written.h"
#include "num.h"
#include "objective.h"

/*
 * 10.1 soft_threshold: z = S_t(x), the point that minimises
 * t |z|_1 + 1/2 |z - x|^2:
 *   z_i = sign(x_i) max(|x_i| - t, 0).
 *   n  dimension, n >= 1
 *   z  out, [n]; may be x itself
 *   x  in, [n]. Here an element may be NaN or infinite: NaN stays NaN, and
 *      infinite elements stay what they are.
 *   t  finite, >= 0
 * Returns NUM_OK or NUM_BAD_INPUT. O(n).
 * Source: Parikh & Boyd, Proximal algorithms, Foundations and Trends in
 * Optimization 1 (2014), chapter 6.
 */
num_status soft_threshold(int n, double z[n], const double x[n], double t);

/*
 * 10.2 ridge, ridge_augmented: minimise over w and the intercept b
 *   1/(2m) sum_i (x_i'w + b - y_i)^2 + lambda/2 |w|^2,   x_i row i of X.
 * b is not penalised: with Z = X and v = y minus the means of their columns,
 *   (Z'Z + m lambda I) w = Z'v,   b = mean(y) - sum_j mean(x_j) w_j.
 * ridge solves these normal equations by Cholesky. ridge_augmented solves the
 * least squares problem with the same minimiser by QR, without forming Z'Z:
 *   minimise |(      Z       ) w - (v)|^2
 *            |(sqrt(m lambda) I)    (0)|.
 *   m, n    samples and features, >= 1
 *   w       out, [n]
 *   b       out
 *   X       in, m x n, without a column of ones
 *   y       in, [m]
 *   lambda  finite, >= 0; 0 is plain least squares
 *   work    overwritten
 *   perm    overwritten
 * Return NUM_OK; NUM_NOT_PD if chol_factor refuses the matrix, or
 * qr_least_squares finds its columns dependent: w and *b then mean nothing; or
 * NUM_BAD_INPUT. mn^2 + n^3/3, and about 3(m + n)n^2 flops.
 * Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning,
 * 2nd ed., section 3.4.1; the lesson derives the second form.
 */
num_status ridge(int m, int n, double w[n], double *b, const double X[m * n],
                 const double y[m], double lambda,
                 double work[(m + n) * (n + 1)]);
num_status ridge_augmented(int m, int n, double w[n], double *b,
                           const double X[m * n], const double y[m],
                           double lambda,
                           double work[(m + n) * (n + 1) + 3 * n], int perm[n]);

/*
 * 10.3 ista: minimise F(x) = f(x) + lambda |x|_1, f smooth and convex, by
 *   x_{k+1} = S_{eta lambda}(x_k - eta grad f(x_k)),
 * S the soft threshold of 10.1 (proximal gradient). The gradient of F does not
 * exist everywhere, so stop on |G(x_k)|, G(x_k) = (x_k - x_{k+1}) / eta: it is
 * 0 exactly at the minimisers.
 *   f          the smooth term, n = f->n
 *   x          in: the start x_0; out: the last x_k, [n]
 *   history    out, [max_steps + 1]: history[k] = F(x_k) for k = 0 ... *steps
 *   steps      out, that last k
 *   lambda     finite, >= 0; 0 is gradient descent
 *   eta        step size, finite, > 0; 1/L for the bound of the lesson
 *   tol        stop when |G(x_k)| <= tol; tol >= 0
 *   max_steps  >= 0
 *   work       [2 * n]
 * Returns
 *   NUM_OK              |G(x_k)| <= tol
 *   NUM_MAX_ITERATIONS  max_steps steps were taken and it was not
 *   NUM_DIVERGED        F(x_k) or |G(x_k)| is not finite; x is that x_k
 *   NUM_BAD_INPUT       lambda, eta, tol or max_steps is outside its range; f
 *                       is not called
 * One value and gradient for each x_k.
 * Source: Beck & Teboulle, A fast iterative shrinkage-thresholding algorithm
 * for linear inverse problems, SIAM J. Imaging Sci. 2 (2009), section 3.
 */
num_status ista(objective *f, double x[], double history[], int *steps,
                double lambda, double eta, double tol, int max_steps,
                double work[]);

/*
 * 10.4 fista: the same problem with momentum. From y_0 = x_0 and t_0 = 1
 *   x_{k+1} = S_{eta lambda}(y_k - eta grad f(y_k))
 *   t_{k+1} = (1 + sqrt(1 + 4 t_k^2)) / 2
 *   y_{k+1} = x_{k+1} + (t_k - 1) / t_{k+1} (x_{k+1} - x_k).
 *   tol   stop after the first step with |y_k - x_{k+1}| / eta <= tol
 *   work  [2 * n]
 * The other parameters and the statuses are those of ista, but NUM_OK speaks of
 * the last step, and NUM_DIVERGED of F(x_k) alone.
 * Calls objective_value at every x_k, objective_gradient at every y_k that a
 * step is taken from, and f in no other way.
 * Source: as for ista, (4.1)-(4.3) and Theorem 4.4.
 */
num_status fista(objective *f, double x[], double history[], int *steps,
                 double lambda, double eta, double tol, int max_steps,
                 double work[]);

/*
 * 10.5 lasso_cd: minimise P for alpha = 1 by coordinate descent. With the
 * residual r = y - Xw and c_j = |x_j|^2/m, one visit of coordinate j is
 *   w_j <- S_lambda(c_j w_j + x_j'r/m) / c_j,   0 where c_j = 0,
 * which minimises P over w_j alone; r is changed along with it. A full sweep
 * visits j = 0 ... n - 1; an active sweep only those with w_j != 0. A sweep's
 * size is the largest sqrt(c_j) |change of w_j| in it: how far the predictions
 * moved. The first sweep is full; a sweep larger than tol is followed by an
 * active one; an active one that is not larger, by a full one; a full one that
 * is not larger is the last.
 *   m, n        samples and features, >= 1
 *   w           in: the start; out: the solution, [n]
 *   r           out, [m], y - Xw for the w that is returned
 *   sweeps      out, sweeps that were made, of both kinds
 *   visits      out, visits of coordinates in all sweeps together
 *   X, y        in, m x n and [m]
 *   lambda      finite, >= 0
 *   tol         >= 0, in the units of y
 *   max_sweeps  >= 0
 * Returns NUM_OK; NUM_MAX_ITERATIONS if it takes more than max_sweeps sweeps,
 * w and r are then where those have led; or NUM_BAD_INPUT. 4m to 6m flops a
 * visit.
 * Source: Friedman, Hastie & Tibshirani, Regularization paths for generalized
 * linear models via coordinate descent, J. Stat. Softw. 33 (2010), section 2.
 */
num_status lasso_cd(int m, int n, double w[n], double r[m], int *sweeps,
                    int *visits, const double X[m * n], const double y[m],
                    double lambda, double tol, int max_sweeps);

/*
 * 10.6 lasso_gap: how far is w from the minimum of P for alpha = 1? With the
 * residual r = y - Xw the dual point is
 *   nu = s r,   s = min(1, m lambda / max_j |x_j'r|)   (s = 1 for X'r = 0),
 * so that |x_j'nu| <= m lambda for all j; then min P >= D(nu) with
 *   D(nu) = 1/(2m) (|y|^2 - |y - nu|^2) = 1/m (y'nu - |nu|^2/2),
 * and the duality gap is P(w) - D(nu) >= P(w) - min P.
 *   m, n    samples and features, >= 1
 *   nu      out, [m]
 *   X, y    in, m x n and [m]
 *   w       in, [n]
 *   lambda  finite, > 0
 *   work    [n], overwritten
 * Returns the gap, or NaN if lambda, X, y or w breaks its condition; nothing is
 * written then. Rounding may make it negative, by some 1e-16 P(0).
 * Source: Kim, Koh, Lustig, Boyd & Gorinevsky, An interior-point method for
 * large-scale l1-regularized least squares, IEEE J. Sel. Top. Signal Process. 1
 * (2007), 606-617 (there for |Xw - y|^2 + lambda |w|_1); the lesson derives it.
 */
double lasso_gap(int m, int n, double nu[m], const double X[m * n],
                 const double y[m], const double w[n], double lambda,
                 double work[n]);

/*
 * 10.6 kkt_violation: how much w misses the optimality condition of P for
 * alpha = 1. With g_j = x_j'(y - Xw)/m
 *   |g_j - lambda sign(w_j)|  where w_j != 0
 *   max(|g_j| - lambda, 0)    where w_j = 0;
 * w is a minimiser exactly if all of them are 0.
 *   lambda  finite, >= 0
 *   work    [m + n], overwritten
 * Returns the largest of the n numbers, or NaN as above. 4mn flops.
 */
double kkt_violation(int m, int n, const double X[m * n], const double y[m],
                     const double w[n], double lambda, double work[m + n]);

/*
 * 10.7 elastic_net_cd: minimise P for any alpha by coordinate descent. One
 * visit of coordinate j, with r and c_j as in 10.5, is
 *   w_j <- S_{lambda alpha}(c_j w_j + x_j'r/m) / (c_j + lambda (1 - alpha)),
 * 0 where the denominator is 0. All sweeps are full; the first whose size (as in
 * 10.5) is at most tol is the last.
 *   alpha  in [0, 1]
 * Everything else as for lasso_cd.
 */
num_status elastic_net_cd(int m, int n, double w[n], double r[m], int *sweeps,
                          const double X[m * n], const double y[m],
                          double lambda, double alpha, double tol,
                          int max_sweeps);

/*
 * 10.8 lambda_max: the smallest lambda for which w = 0 minimises P,
 *   max_j |x_j'y| / (m alpha).
 *   m, n   samples and features, >= 1
 *   X, y   in, m x n and [m]
 *   alpha  in (0, 1]
 * Returns it, or NaN if alpha, X or y breaks its condition. 2mn flops.
 */
double lambda_max(int m, int n, const double X[m * n], const double y[m],
                  double alpha);

/*
 * path_solver: something that minimises P for one lambda, 10.5 or 10.7, say.
 *   solve  w in: the start, out: the solution, [n]; returns NUM_OK, or why it
 *          could not
 *   data   handed to solve untouched
 */
typedef struct path_solver {
    num_status (*solve)(int n, double w[], double lambda, void *data);
    void *data;
} path_solver;

/*
 * 10.8 lambda_path: the solutions for a falling sequence of lambda,
 *   lambda_k = top ratio^(k / (count - 1)),   k = 0 ... count - 1,
 * evenly spaced on a logarithmic scale from top down to ratio top. Each solve
 * starts from the solution before it (a warm start), the first one from 0.
 *   n        features, n >= 1
 *   count    how many lambda, >= 2
 *   lambdas  out, [count]
 *   W        out, count x n; row k is the solution for lambda_k
 *   top      lambda_0, finite, > 0; lambda_max as a rule
 *   ratio    in (0, 1)
 *   s        in, called once for each lambda
 * Returns NUM_OK; NUM_BAD_INPUT, and then s is not called; or the first status
 * of s->solve that is not NUM_OK: it is not called again, and row k and those
 * after it mean nothing.
 */
num_status lambda_path(int n, int count, double lambdas[count],
                       double W[count * n], double top, double ratio,
                       const path_solver *s);

/*
 * 10.9 project_l1_ball: the nearest point p to x with |p|_1 <= radius. For
 * |x|_1 <= radius it is x itself; otherwise p = S_tau(x), with the tau > 0 for
 * which |p|_1 = radius.
 *   n       dimension, n >= 1
 *   p       out, [n]; may be x itself
 *   x       in, [n]
 *   radius  finite, > 0
 *   work    [n], overwritten; must not alias p or x
 * Returns NUM_OK or NUM_BAD_INPUT. O(n log n), for a sort.
 * Source: Duchi, Shalev-Shwartz, Singer & Chandra, Efficient projections onto
 * the l1-ball for learning in high dimensions, ICML 2008, section 4.
 */
num_status project_l1_ball(int n, double p[n], const double x[n], double radius,
                           double work[n]);

#endif
