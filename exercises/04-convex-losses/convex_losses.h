/*
 * convex_losses.h: the contracts of chapter 04.
 *
 * Samples are the rows of X, m x n row-major: row i is x_i. For an intercept
 * give X a column of ones. A g that is NULL says that only the value is wanted.
 * Outputs do not alias inputs, and norms are 2-norms. A NaN in X, y or the
 * weights gives the value NaN; it is never lost in a maximum or a comparison.
 */
#ifndef CONVEX_LOSSES_H
#define CONVEX_LOSSES_H

#include "not_written.h"
#include "num.h"

/*
 * 4.1 mse_loss, mae_loss, huber_loss: the mean loss of linear regression,
 *   f(w) = 1/m sum_i rho(r_i),   r_i = x_i'w - y_i,   with
 *   mse    rho(r) = r^2
 *   mae    rho(r) = |r|
 *   huber  rho(r) = r^2/2                     where |r| <= delta
 *                   delta (|r| - delta/2)     elsewhere
 *   m, n   samples and features, >= 1
 *   g      out, [n], or NULL: the gradient 1/m sum_i rho'(r_i) x_i; for mae the
 *          subgradient with sign(0) = 0
 *   X      in, m x n
 *   y      in, [m], what is to be predicted
 *   w      in, [n]
 *   delta  in, finite and > 0, in the units of y
 * Return f(w). 4mn flops, no allocation.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 6.1 (there Huber's
 * function is twice ours).
 */
double mse_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n]);
double mae_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n]);
double huber_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double delta);

/*
 * 4.2 logistic_loss: the mean loss of logistic regression,
 *   f(w) = 1/m sum_i log(1 + exp(-y_i x_i'w)).
 *   m, n  samples and features, >= 1
 *   g     out, [n], or NULL: -1/m sum_i y_i s_i x_i with
 *         s_i = 1 / (1 + exp(y_i x_i'w))
 *   X     in, m x n
 *   y     in, [m], the labels, +1 or -1
 *   w     in, [n]
 * Value and gradient are right to a few roundings for margins y_i x_i'w of any
 * size: nothing overflows, and a loss of 1e-30 is not 0.
 * Returns f(w). 4mn flops, no allocation.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 7.1.1.
 */
double logistic_loss(int m, int n, double g[], const double X[m * n],
                     const double y[m], const double w[n]);

/*
 * 4.3 hinge_loss: what a linear support vector machine minimises,
 *   f(w) = 1/m sum_i max(0, 1 - y_i x_i'w) + lambda/2 |w|^2.
 *   m, n    samples and features, >= 1
 *   g       out, [n], or NULL: a subgradient, 1/m sum_i c_i y_i x_i + lambda w
 *           with c_i = -1 where the margin y_i x_i'w is below 1, 0 where it is
 *           above, and any number of [-1, 0] where it is 1
 *   X       in, m x n
 *   y       in, [m], the labels, +1 or -1
 *   w       in, [n]
 *   lambda  in, >= 0
 * Returns f(w). 4mn flops, no allocation.
 */
double hinge_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double lambda);

/*
 * 4.4 softmax_cross_entropy: the mean loss of softmax regression with K
 * classes. With the scores z_i = W x_i in R^K, c_i the label of sample i and
 * p_i = exp(z_i) / sum_k exp(z_ik),
 *   f(W) = 1/m sum_i -log p_{i,c_i},
 *   -log p_{i,c_i} = log sum_k exp(z_ik) - z_{i,c_i}.
 *   m, n, K  samples, features and classes, >= 1
 *   G        out, K x n, or NULL: row k is 1/m sum_i (p_ik - [c_i = k]) x_i
 *   X        in, m x n
 *   label    in, [m], c_i in 0 ... K - 1
 *   W        in, K x n; row k holds the weights of class k
 *   work     [K], overwritten
 * Nothing overflows, whatever the size of the scores.
 * Returns f(W). 4mnK flops, no allocation.
 */
double softmax_cross_entropy(int m, int n, int K, double G[],
                             const double X[m * n], const int label[m],
                             const double W[K * n], double work[K]);

/*
 * 4.5 least_squares_normal: minimise |Xw - y|^2 + lambda sum_j w_j^2 by the
 * normal equations (X'X + lambda D) w = X'y and Cholesky. D is the identity,
 * with a 0 where an intercept stands.
 *   m, n       rows and columns of X, >= 1
 *   w          out, [n]
 *   X          in, m x n
 *   y          in, [m]
 *   lambda     in, >= 0; 0 is plain least squares
 *   intercept  in, the column of X that is not penalised, or -1 for none
 *   work       [n * n], overwritten
 * Returns NUM_OK; NUM_NOT_PD if chol_factor refuses the matrix (the columns of
 * X are linearly dependent, or X'X has lost the difference to rounding);
 * NUM_BAD_INPUT if lambda is not >= 0 or intercept is not in -1 ... n - 1. If
 * not NUM_OK, w means nothing. mn^2 + n^3/3 flops.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., Algorithm 5.3.1.
 */
num_status least_squares_normal(int m, int n, double w[n],
                                const double X[m * n], const double y[m],
                                double lambda, int intercept,
                                double work[n * n]);

/*
 * 4.5 least_squares_qr: minimise |Xw - y|^2 by Householder's X = Q R:
 * reflections H = I - 2 v v'/v'v from the left make X upper triangular and turn
 * y into Q'y; then R w = (Q'y)_{0 ... n-1}.
 *   m, n  rows and columns of X, m >= n >= 1
 *   w     out, [n]
 *   X     in, m x n
 *   y     in, [m]
 *   work  [m * n + 2 * m], overwritten
 * Returns NUM_OK; NUM_NOT_PD if not |R_jj| > 1e-14 max_k |R_kk| for every j
 * (the columns are linearly dependent, to working precision; NaN included);
 * NUM_BAD_INPUT if m < n. If not NUM_OK, w means nothing. About 2mn^2 flops.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., Algorithm 5.3.2.
 */
num_status least_squares_qr(int m, int n, double w[n], const double X[m * n],
                            const double y[m], double work[m * n + 2 * m]);

/*
 * 4.5 least_squares_residuals: how good is w?
 *   m, n      rows and columns of X, >= 1
 *   residual  out, |y - Xw|, how well the data are met: not 0 even for the best
 *             w, unless y is a combination of the columns
 *   slope     out, |X'(y - Xw)|, 0 exactly at the minimisers of |Xw - y|^2
 *   X         in, m x n
 *   y         in, [m]
 *   w         in, [n]
 *   work      [m + n], overwritten
 * 4mn flops.
 */
void least_squares_residuals(int m, int n, double *residual, double *slope,
                             const double X[m * n], const double y[m],
                             const double w[n], double work[m + n]);

/*
 * 4.6 logistic_newton_step: one damped Newton step for
 *   f(w) = 1/m sum_i log(1 + exp(-y_i x_i'w)) + lambda/2 |w|^2.
 * With p_i = 1 / (1 + exp(-x_i'w)) the Hessian is
 *   H = 1/m X' diag(p_i (1 - p_i)) X + lambda I;
 * the direction d solves H d = -grad f(w), by Cholesky.
 *   m, n       samples and features, >= 1
 *   w_new      out, [n], w + t d
 *   t          out, the first of 1, 1/2, 1/4, ... with
 *              f(w + t d) <= f(w) + 1e-4 t grad f(w)'d + 1e-14 f(w);
 *              the last term forgives the rounding of f: without it the last
 *              and best steps, which gain less than that, would be refused
 *   decrement  out, -grad f(w)'d / 2, what the full step gains by the quadratic
 *              model: an estimate of f(w) - min f near the minimum
 *   X          in, m x n
 *   y          in, [m], the labels, +1 or -1
 *   w          in, [n]
 *   lambda     in, >= 0
 *   work       [n * n + 2 * n], overwritten
 * A trial value that is NaN counts as +infinity.
 * Returns NUM_OK; NUM_NO_PROGRESS, with w_new = w and *t = 0, if no t > 0 will
 * do; NUM_NOT_PD if chol_factor refuses H; NUM_BAD_INPUT if f(w) is not finite
 * or lambda is not >= 0. In the last two cases nothing but work is written.
 * mn^2 + n^3/3 flops, and 2mn for each trial.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 9.5.
 */
num_status logistic_newton_step(int m, int n, double w_new[n], double *t,
                                double *decrement, const double X[m * n],
                                const double y[m], const double w[n],
                                double lambda, double work[n * n + 2 * n]);

/*
 * 4.7 lp_vertices_2d: minimise c'x over the x in R^2 with A x <= b, by looking
 * at every vertex.
 *   m      number of inequalities, >= 2
 *   x      out, [2], a vertex at which c'x is smallest
 *   value  out, c'x there
 *   c      in, [2], finite; c = 0 asks for any vertex
 *   A      in, m x 2, finite; row i is a_i, rows of zeros are allowed
 *   b      in, [m], finite
 * A vertex is the intersection of two lines a_i'x = b_i, a_k'x = b_k that
 * satisfies all inequalities. Rounding is forgiven:
 *   parallel  |det(a_i, a_k)| <= 1e-12 |a_i| |a_k|
 *   feasible  a_k'x <= b_k + 1e-9 (|a_k| |x| + |b_k|)
 *   a ray d   a_k'd <= 1e-9 |a_k| |d| for all k and c'd < -1e-9 |c| |d|
 * Rays are looked for along the lines only, which is enough.
 * Returns
 *   NUM_OK          x is optimal
 *   NUM_INFEASIBLE  no x satisfies A x <= b
 *   NUM_UNBOUNDED   some does, and along some ray c'x falls for ever
 *   NUM_BAD_INPUT   all rows are parallel (there may be no vertex), or a number
 *                   is not finite
 * x and *value are written only with NUM_OK. O(m^3).
 * Source: the lesson, which proves that vertices and these rays are enough.
 */
num_status lp_vertices_2d(int m, double x[2], double *value, const double c[2],
                          const double A[m * 2], const double b[m]);

/*
 * 4.8 posynomial_log: F(u) = log f(exp(u)) for the posynomial
 *   f(x) = sum_k c_k x_1^A_k1 ... x_n^A_kn,   c_k > 0, x > 0,
 * that is, F(u) = log sum_k exp(a_k'u + log c_k), which is convex.
 *   terms, n  number of terms and of variables, >= 1
 *   g         out, [n], or NULL: the gradient of F in u,
 *             sum_k p_k a_k with p_k = exp(a_k'u + log c_k - F(u))
 *   A         in, terms x n, the exponents, of any sign
 *   c         in, [terms], the coefficients
 *   u         in, [n], the logarithms of x
 *   work      [terms], overwritten
 * F(u) comes out also where f(x) itself would over- or underflow.
 * Returns F(u), or NaN if a c_k is not > 0; g is then left as it was.
 * 4 terms n flops.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 4.5.3.
 */
double posynomial_log(int terms, int n, double g[], const double A[terms * n],
                      const double c[terms], const double u[n],
                      double work[terms]);

/*
 * 4.9 svm_dual_cd: train the support vector machine of 4.3 by coordinate ascent
 * in its dual. With alpha in [0, 1]^m and w(alpha) = 1/(lambda m) sum_i alpha_i
 * y_i x_i,
 *   primal  P(w) = 1/m sum_i max(0, 1 - y_i x_i'w) + lambda/2 |w|^2
 *   dual    D(alpha) = 1/m sum_i alpha_i - lambda/2 |w(alpha)|^2
 *   gap     P(w(alpha)) - D(alpha) >= P(w(alpha)) - min P >= 0.
 * A sweep goes through i = 0 ... m - 1. Each step maximises D over alpha_i in
 * [0, 1], alpha_i <- clip(alpha_i + lambda m (1 - y_i x_i'w) / |x_i|^2), and
 * updates w at once; a row of zeros gets alpha_i = 1.
 *   m, n        samples and features, >= 1
 *   w           out, [n], w(alpha)
 *   alpha       in: the start, in [0, 1]; out: the multipliers, [m]
 *   gaps        out, [max_sweeps + 1]: gaps[k], the gap after k sweeps, for
 *               k = 0 ... *sweeps
 *   sweeps      out, sweeps that were made
 *   X           in, m x n
 *   y           in, [m], the labels, +1 or -1
 *   lambda      in, finite and > 0
 *   tol         in, stop when the gap is <= tol; tol >= 0
 *   max_sweeps  in, >= 0
 * Returns NUM_OK if gaps[*sweeps] <= tol; NUM_MAX_ITERATIONS if max_sweeps
 * sweeps did not get there; NUM_DIVERGED if gaps[*sweeps] is not finite;
 * NUM_BAD_INPUT, with nothing written, if lambda, tol, max_sweeps or an alpha_i
 * is outside its range. 6mn flops a sweep, 2mn of them for the gap.
 * Source: Hsieh, Chang, Lin, Keerthi & Sundararajan, A dual coordinate descent
 * method for large-scale linear SVM, ICML 2008 (there with C = 1/(lambda m) and
 * the multipliers C alpha_i).
 */
num_status svm_dual_cd(int m, int n, double w[n], double alpha[m],
                       double gaps[], int *sweeps, const double X[m * n],
                       const double y[m], double lambda, double tol,
                       int max_sweeps);

#endif
