/*
 * optimizer.h: minimise f, or f + h, with every method in the same shape.
 *
 *     optimizer *o = optimizer_new(&optimizer_lbfgs, n, NULL);
 *     num_status s = optimizer_init(o, &f, x0);
 *     while (s == NUM_OK && optimizer_test(o, 1e-6) != NUM_OK)
 *         s = optimizer_step(o);
 *     ... o->x, o->fx, o->certificate ...
 *     optimizer_free(o);
 *
 * One step makes one new iterate, so that a caller can record each.
 * Evaluations are counted in f.
 */
#ifndef OPTIMIZER_H
#define OPTIMIZER_H

#include "num.h"
#include "objective.h"
#include "prox.h"
#include "trace.h"
#include <stddef.h>

/*
 * optimizer_options: parameters of the methods; 0 stands for the default.
 *   eta     step size, default 1; see the methods
 *   beta    factor of backtracking, in (0, 1), default 1/2
 *   c       of the condition of enough decrease, in (0, 1/2), default 1e-4
 *   memory  pairs that lbfgs keeps, >= 1, default 8
 *   metric  [n * n], the factor L of M = L L' (chol_factor), NULL for none. lbfgs
 *           begins with the inverse of M in place of gamma I; M is best like the
 *           Hessian: that at the start, or that of a sample of the data. Must
 *           outlive the run.
 *   h       the second term of f + h, NULL for h = 0; must outlive the run. For
 *           proximal, nesterov, and (a set only) subgradient.
 */
typedef struct optimizer_options {
    double eta, beta, c;
    int memory;
    const double *metric;
    const prox_term *h;
} optimizer_options;

typedef struct optimizer optimizer;

/* optimizer_method: what a method brings; see optimizer_methods.h. */
typedef struct optimizer_method optimizer_method;

/*
 * The methods, f smooth and h = 0. The certificate is |grad f(x)|: if f is
 * mu-strongly convex, f(x) - f* <= certificate^2 / (2 mu).
 *   gd_fixed         x - eta g; for L-smooth f use eta = 1/L
 *   gd_backtracking  x - t g, t the first of eta, beta eta, beta^2 eta, ...
 *                    with enough decrease (line_search.h)
 *   gd_exact         x - t g, t = g'g / g'Hg, which minimises along the line if
 *                    f is a quadratic. H is taken from f->hessian, once.
 *   newton           x - t (H + tau I)^{-1} g, tau = 0 where Cholesky accepts
 *                    H, else the first of a growing sequence that it accepts
 *                    (Nocedal & Wright, 2nd ed., Algorithm 3.3), t by the
 *                    strong Wolfe conditions from 1. Needs f->hessian.
 *   lbfgs            the two-loop recursion over the last pairs (Nocedal &
 *                    Wright, 2nd ed., Algorithm 7.4), t by the strong Wolfe
 *                    conditions from 1, in the first step without a metric
 *                    from eta / |g|
 *
 * f smooth and any h. The certificate is |s| for a subgradient s of f + h at x,
 *   s = (y - x) / t + grad f(x) - grad f(y),  x = prox_{th}(y - t grad f(y)),
 * with the same bound for mu-strongly convex f + h; INFINITY at the start.
 *   proximal         y is the last x. With h = lambda |x|_1 this is also called
 *                    ISTA, with a set projected gradient descent.
 *   nesterov         y = x + (theta_k - 1) / theta_{k+1} (x - x'), x' before x,
 *                    theta_1 = 1, theta_{k+1} = (1 + sqrt(1 + 4 theta_k^2))/2;
 *                    with h also called FISTA (Beck & Teboulle, SIAM J. Imaging
 *                    Sci. 2 (2009), 183-202). theta starts again when
 *                    (y - x)'(x - x') > 0 (O'Donoghue & Candes, Adaptive
 *                    restart for accelerated gradient schemes, 2012). Two
 *                    gradients a step, at y and at x.
 * Both begin with t = eta and multiply it by beta, for good, where f is above
 * its quadratic model of curvature 1/t; with eta <= 1/L that never happens.
 *
 * f convex, not smooth; x is the best point so far:
 *   subgradient      steps of length eta / sqrt(k + 1), k = 0, 1, ... along
 *                    -g / |g|, projected if h is a set. The certificate bounds
 *                    f(x) - f*, provided a minimiser lies within eta of the
 *                    start.
 */
extern const optimizer_method optimizer_gd_fixed, optimizer_gd_backtracking,
    optimizer_gd_exact, optimizer_newton, optimizer_lbfgs, optimizer_proximal,
    optimizer_nesterov, optimizer_subgradient;

/*
 * optimizer: the state of a run. Read it, but let the functions change it.
 *   x, g, fx        iterate, (sub)gradient of f there, value f + h there
 *   certificate     see the methods; 0 only where x is optimal
 *   t               the last step size
 *   steps           iterates after the start
 *   x_new, g_new    the iterate in the making
 *   work, count, s  of the method
 */
struct optimizer {
    const optimizer_method *method;
    optimizer_options options;
    objective *f;
    int n, steps, count;
    double *x, *g, *x_new, *g_new, *work;
    double fx, certificate, t, s[3];
};

/*
 * optimizer_new: a run of a method in n >= 1 variables.
 *   options  in, NULL for the defaults
 * Returns NULL without memory. optimizer_free(NULL) is fine.
 */
optimizer *optimizer_new(const optimizer_method *method, int n,
                         const optimizer_options *options);
void optimizer_free(optimizer *o);

/*
 * optimizer_init: begin at x0; also begins again, with the same f or another.
 *   f   must outlive the run; f->n is n
 *   x0  in, [n]; is projected first if h is a set
 * Returns NUM_OK, or NUM_BAD_INPUT if x0, or the value or gradient there, is
 * not finite. One value and gradient, for gd_exact one Hessian.
 */
num_status optimizer_init(optimizer *o, objective *f, const double x0[]);

/*
 * optimizer_step: go to the next iterate.
 * Returns NUM_OK; NUM_DIVERGED (the new value or gradient is not finite);
 * NUM_NO_PROGRESS (no acceptable step exists in this precision);
 * NUM_UNBOUNDED (f has no lower bound). Unless NUM_OK the iterate is still the
 * last one.
 */
num_status optimizer_step(optimizer *o);

/* optimizer_test: NUM_OK if certificate <= tol, else NUM_MAX_ITERATIONS. */
num_status optimizer_test(const optimizer *o, double tol);

/*
 * optimizer_run: init, then steps until certificate <= tol, at most max_steps.
 *   t  records every iterate, NULL for none
 * Returns NUM_OK, NUM_MAX_ITERATIONS, or what init or step returned.
 */
num_status optimizer_run(optimizer *o, objective *f, const double x0[],
                         double tol, int max_steps, trace *t);

#endif
