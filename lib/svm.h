/*
 * svm.h: the linear support vector machine with hinge loss.
 *
 * Minimise over w in R^n, with rows x_i in R^n and labels y_i = +1 or -1,
 *   P(w) = 1/m sum_i max(0, 1 - y_i x_i'w) + lambda/2 |w|^2.
 * There is no intercept: give X a column of ones for one (it is then regularised
 * like the others). The dual is to maximise over 0 <= alpha_i <= 1
 *   D(alpha) = 1/m sum_i alpha_i - lambda/2 |v|^2,
 *   v = 1/(lambda m) sum_i alpha_i y_i x_i,
 * and for every w and alpha, with u_i = 1 - y_i x_i'w,
 *   P(w) - D(alpha) = 1/m sum_i (max(0, u_i) - alpha_i u_i)
 *                     + lambda/2 |w - v|^2,
 * a sum of terms >= 0: so the gap keeps its digits however small it is.
 *
 * How it works. The augmented Lagrangian method with multipliers a and a penalty
 * sigma minimises
 *   phi(w) = lambda/2 |w|^2 + 1/(m sigma) sum_i h(a_i + sigma u_i),
 * h(t) = 0, t^2/2, t - 1/2 for t below 0, in [0, 1], above 1; then a becomes
 * alpha_i = min(max(a_i + sigma u_i, 0), 1), and sigma grows. phi has a
 * continuous gradient lambda (w - v(alpha)) and is piecewise quadratic: the
 * semismooth Newton method solves with
 *   lambda I + sigma/m sum of x_i x_i' over 0 < a_i + sigma u_i < 1,
 * n x n, and searches the line exactly. Rows that are far from 0 and 1 keep
 * their alpha_i within a step and are left alone; the pass over all rows that
 * ends the step finds out if that was wrong.
 * Source: Yan & Li, An efficient augmented Lagrangian method for support vector
 * machine, arXiv:1912.06800 (2019).
 */
#ifndef SVM_H
#define SVM_H

#include "num.h"

/*
 * svm: a problem and its solution so far. Read it, but let the functions change
 * it.
 *   m, n, X, y, lambda  the problem; X and y are borrowed
 *   w                   [n]
 *   alpha               [m], in [0, 1]; 0 for rows with y_i x_i'w well above 1
 *   value, gap          P(w), and P(w) - D(alpha) >= P(w) - min P
 *   sigma               the penalty
 *   steps, newtons, passes
 *                       since svm_init: steps, systems solved, passes over all
 *                       rows
 *   own                 the solver's
 */
typedef struct svm {
    int m, n;
    const double *X, *y;
    double lambda;
    double *w, *alpha;
    double value, gap, sigma;
    long steps, newtons, passes;
    struct svm_own *own;
} svm;

/*
 * svm_new: room for problems with m rows and n columns, both >= 1: about 6m +
 * n (n + 260) numbers.
 * Returns NULL without memory. svm_free(NULL) is fine.
 */
svm *svm_new(int m, int n);
void svm_free(svm *s);

/*
 * svm_init: take up a problem, with w = 0.
 *   X       in, m x n row-major; must stay as it is, like y
 *   y       in, [m], +1 and -1, both or only one of them
 *   lambda  in, > 0, finite
 * Returns NUM_OK, or NUM_BAD_INPUT if lambda or y is something else, or X has
 * elements that are not finite or so large that the gap overflows.
 */
num_status svm_init(svm *s, const double X[], const double y[], double lambda);

/*
 * svm_step: minimise phi on the rows that matter, then look at all of them, and
 * if phi is minimised well enough, renew multipliers and penalty. A step takes a
 * few Newton steps, n^3/3 flops and 2 n^2 for each row between 0 and 1 (at most
 * 20 n rows are used), and one pass, 4mn.
 * Returns NUM_OK or NUM_DIVERGED (overflow).
 * svm_test: NUM_OK if gap <= tol value, else NUM_MAX_ITERATIONS.
 * svm_solve: init, then steps until gap <= tol value, at most max_steps.
 *   tol  in, >= 0; where tol value is below about 1e-14, rounding errors in u
 *        decide
 * Returns NUM_OK, NUM_MAX_ITERATIONS, or what init and step return.
 */
num_status svm_step(svm *s);
num_status svm_test(const svm *s, double tol);
num_status svm_solve(svm *s, const double X[], const double y[], double lambda,
                     double tol, int max_steps);

#endif
