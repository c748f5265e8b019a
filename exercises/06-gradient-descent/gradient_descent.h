/*
 * gradient_descent.h: the contracts of chapter 06.
 *
 * An objective f carries its dimension n = f->n; arrays described as [n] have
 * that many elements. Where a function takes n itself the shape is in the
 * prototype. Arrays may not overlap unless it is said. Parameters outside their
 * range, NaN included, give NUM_BAD_INPUT; then nothing is written and f is not
 * called. Norms are 2-norms.
 */
#ifndef GRADIENT_DESCENT_H
#define GRADIENT_DESCENT_H

#include "not_written.h"
#include "num.h"
#include "objective.h"

/*
 * 6.1 gradient_descent: x_{k+1} = x_k - eta grad f(x_k).
 *   f          what is minimised
 *   x          in: the start x_0; out: the last iterate, [n]
 *   history    out, [max_steps + 1]: history[k] = f(x_k) for k = 0 ... *steps
 *   steps      out, the number of steps taken
 *   eta        step size, finite, > 0
 *   tol        stop when |grad f(x_k)| <= tol; tol >= 0
 *   max_steps  >= 0
 *   work       [n]
 * Returns
 *   NUM_OK              the gradient at x has norm <= tol
 *   NUM_MAX_ITERATIONS  after max_steps steps it has not
 *   NUM_DIVERGED        f(x_k) or |grad f(x_k)| is not finite; x is that x_k
 *   NUM_BAD_INPUT       eta, tol or max_steps is outside its range
 * Calls objective_value_gradient once for each iterate, *steps + 1 times, and f
 * in no other way.
 * Source: Boyd & Vandenberghe, Convex Optimization, Algorithm 9.3.
 */
num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[]);

/* What a run does at its end. */
enum {
    RUN_CONVERGING = 1, /* the values settle, or have settled */
    RUN_CRAWLING,       /* they fall, but the end is not in sight */
    RUN_OSCILLATING,    /* they go up and down and stay as far apart */
    RUN_DIVERGING,      /* they grow, or are no longer finite */
    RUN_TOO_SHORT       /* not enough values to say */
};

/* run_string: the verdict in words, for messages. Returns a static string. */
static inline const char *run_string(int verdict)
{
    switch (verdict) {
    case RUN_CONVERGING:
        return "converging";
    case RUN_CRAWLING:
        return "crawling";
    case RUN_OSCILLATING:
        return "oscillating";
    case RUN_DIVERGING:
        return "diverging";
    case RUN_TOO_SHORT:
        return "too short";
    default:
        return "unknown verdict";
    }
}

/*
 * 6.2 diagnose_run: what the last half of a run looks like.
 *   count    number of values, >= 1
 *   history  in, [count], f(x_0), f(x_1), ...
 * With s = (count - 1) / 4, rounded down, and e = count - 1, compare the window
 * "before", history[e - 2s ... e - s], with "last", history[e - s ... e]:
 *   low    the smallest value in both windows together
 *   high   the largest in both together
 *   P, Q   the largest value of before, of last, minus low
 *   noise  1e-12 max(|low|, |high|), the changes that rounding can make
 * The first line that holds is the answer:
 *   RUN_DIVERGING    some value of the whole history is NaN or infinite
 *   RUN_TOO_SHORT    count < 9
 *   RUN_DIVERGING    Q > 3/2 P + noise
 *   RUN_CONVERGING   Q <= 1/3 P + noise
 *   RUN_OSCILLATING  of the 2s moves from history[e - 2s] to history[e] at
 *                    least a quarter go up by more than noise
 *   RUN_CRAWLING     otherwise
 * For values that fall as f* + C q^k the thresholds mean: converging if s more
 * steps at least halve the gap, q^s <= 1/2 (see the lesson).
 * Returns one of the five. About 4 count flops.
 */
int diagnose_run(int count, const double history[count]);

/*
 * 6.3 backtracking: the first t of t0, beta t0, beta^2 t0, ... that satisfies
 * the Armijo condition f(x + t d) <= f(x) + c t g'd.
 *   f      what is minimised; only its value is asked for
 *   x_new  out, [n], x + t d
 *   t      out, the accepted step
 *   x      in, [n]
 *   fx     f(x), finite
 *   g      in, [n], grad f(x)
 *   d      in, [n], a descent direction: g'd < 0
 *   t0     first trial, finite, > 0
 *   beta   in (0, 1)
 *   c      in (0, 1)
 * A trial value that is NaN counts as +infinity. A trial x + t d that equals x
 * in every coordinate is not accepted, it ends the search.
 * Returns NUM_OK; NUM_NO_PROGRESS if the search came to its end, with x_new = x
 * and *t = 0; NUM_BAD_INPUT if fx or a parameter is outside its range or g'd is
 * not < 0. One call of objective_value for each trial.
 * Source: Nocedal & Wright, Numerical Optimization, 2nd ed., Algorithm 3.1.
 */
num_status backtracking(objective *f, double x_new[], double *t,
                        const double x[], double fx, const double g[],
                        const double d[], double t0, double beta, double c);

/*
 * 6.3 gradient_descent_backtracking: gradient descent along d = -grad f(x_k),
 * the step of each iteration found by backtracking that starts anew from t0.
 *   f, x, history, steps, tol, max_steps  as for gradient_descent
 *   t0, beta, c                           as for backtracking
 *   work                                  [3 * n]
 * Returns what gradient_descent returns, or NUM_NO_PROGRESS if a search found
 * no step; x is then the last iterate.
 * One gradient for each iterate, one value for each trial.
 */
num_status gradient_descent_backtracking(objective *f, double x[],
                                         double history[], int *steps,
                                         double t0, double beta, double c,
                                         double tol, int max_steps,
                                         double work[]);

/*
 * 6.4 exact_step: the t that minimises f(x + t d) over all real t, where
 * f(x) = 1/2 x'Ax - b'x and g = Ax - b:  t = -g'd / d'Ad.
 *   n  dimension, n >= 1
 *   t  out
 *   A  in, [n * n], symmetric
 *   g  in, [n], the gradient at x
 *   d  in, [n], any direction; with d = -g this is steepest descent
 * Returns
 *   NUM_OK         if d'Ad > 0, or if d'Ad = g'd = 0 (f is constant along d,
 *                  *t = 0)
 *   NUM_UNBOUNDED  if f has no lower bound along d: d'Ad < 0, or d'Ad = 0 and
 *                  g'd is not 0; *t is left as it was
 *   NUM_BAD_INPUT  if d'Ad or g'd is not finite; *t is left as it was
 * 2n^2 + 4n flops, no allocation.
 */
num_status exact_step(int n, double *t, const double A[n * n],
                      const double g[n], const double d[n]);

/*
 * feasible_set: a closed convex set, known by its projection.
 *   project  sets p[n] to the point of the set that is nearest to y[n]; p and y
 *            are different arrays
 *   data     handed to project untouched
 */
typedef struct feasible_set {
    void (*project)(int n, double p[], const double y[], void *data);
    void *data;
} feasible_set;

/*
 * 6.5 projected_gradient: x_{k+1} = P(x_k - eta grad f(x_k)), P the projection
 * on C. It stops on the gradient mapping G(x) = (x - P(x - eta grad f(x))) /
 * eta, which takes the gradient's place: G(x) = 0 iff no feasible direction
 * goes down, and G = grad f where the constraint is not felt.
 *   f          what is minimised
 *   x          in: any point, x_0 is its projection on C; out: the last iterate
 *   history    out, [max_steps + 1]: history[k] = f(x_k) for k = 0 ... *steps
 *   steps      out, the number of steps taken
 *   C          the feasible set
 *   eta        step size, finite, > 0
 *   tol        stop when |G(x_k)| <= tol; tol >= 0
 *   max_steps  >= 0
 *   work       [2 * n]
 * Returns NUM_OK, NUM_MAX_ITERATIONS, NUM_DIVERGED (f(x_k) or |G(x_k)| is not
 * finite; x is that x_k) or NUM_BAD_INPUT, as gradient_descent does.
 * One projection of the start; one gradient and one projection an iterate.
 * Source: Beck, First-Order Methods in Optimization, Definition 10.5 and
 * Theorem 10.7.
 */
num_status projected_gradient(objective *f, double x[], double history[],
                              int *steps, const feasible_set *C, double eta,
                              double tol, int max_steps, double work[]);

/* absolute_problem: the data of f(x) = sum_i |a_i'x - b_i|, A m x n. */
typedef struct absolute_problem {
    int m, n;
    const double *A, *b;
} absolute_problem;

/*
 * 6.6 absolute_eval: f(x) = |Ax - b|_1 and the subgradient A' sign(Ax - b) with
 * sign(0) = 0, an eval callback of objective.
 *   n     dimension, equal to the problem's n
 *   g     out, [n], or NULL if only the value is wanted
 *   x     in, [n]
 *   data  an absolute_problem *
 * Returns f(x); NaN in x, A or b gives NaN. 4mn flops.
 */
double absolute_eval(int n, double g[], const double x[], void *data);

/*
 * 6.6 subgradient_method: x_{k+1} = x_k - a / sqrt(k + 1) g_k with g_k a
 * subgradient of f at x_k; the values go up and down, so the best is kept.
 *   f          what is minimised; eval returns one subgradient
 *   x          in: the start x_0; out: the first x_k with the smallest value
 *   history    out, [max_steps + 1]: history[k] = min(f(x_0), ..., f(x_k)),
 *              k = 0 ... *steps
 *   steps      out, the number of steps taken
 *   a          first step size, finite, > 0
 *   max_steps  >= 0
 *   work       [2 * n]
 * Returns
 *   NUM_OK              g_k is exactly 0: x minimises f if f is convex
 *   NUM_MAX_ITERATIONS  max_steps steps are done, what usually happens
 *   NUM_DIVERGED        f(x_k) or |g_k| is not finite, k = *steps; x is the
 *                       best iterate before that one (the start if k = 0), and
 *                       history ends with history[k - 1]
 *   NUM_BAD_INPUT       a or max_steps is outside its range
 * One call of objective_value_gradient for each iterate.
 * Source: Nesterov, Introductory Lectures on Convex Optimization, section 3.2.3
 * (step sizes and bound).
 */
num_status subgradient_method(objective *f, double x[], double history[],
                              int *steps, double a, int max_steps,
                              double work[]);

/*
 * 6.7 newton_step: one safeguarded Newton step: shifted where the Hessian H is
 * not positive definite, damped where the full step is too long.
 *   f      what is minimised; f->hessian is needed
 *   x_new  out, [n], x + t d with (H + tau I) d = -grad f(x)
 *   t      out, the first of 1, 1/2, 1/4, ... that satisfies the Armijo
 *          condition f(x + t d) <= f(x) + 1e-4 t grad f(x)'d
 *   tau    out, 0 if chol_factor accepts H, else the first of 1e-3 F, 4e-3 F,
 *          16e-3 F, ... for which it accepts H + tau I; F is the Frobenius norm
 *          of H, or 1 if H = 0
 *   x      in, [n]
 *   work   [2 * n * (n + 1)]
 * A trial value that is NaN counts as +infinity; a trial equal to x in every
 * coordinate ends the search, as in 6.3. If grad f(x) = 0: x_new = x, *t = 0,
 * *tau = 0, NUM_OK; the Hessian is not asked for.
 * Returns NUM_OK; NUM_NO_PROGRESS if no step was found, with x_new = x and *t =
 * 0; NUM_BAD_INPUT if f(x), its gradient or Hessian is not finite, with nothing
 * written.
 * One gradient, at most one Hessian, one value for each trial.
 * n^3/3 flops for each tau tried, at most seven.
 * Source: Nocedal & Wright, 2nd ed., Algorithm 3.3 (the shift, there with other
 * numbers) and Algorithm 3.1 (the damping).
 */
num_status newton_step(objective *f, double x_new[], double *t, double *tau,
                       const double x[], double work[]);

/*
 * 6.8 lbfgs_direction: d = -H g with the limited-memory BFGS matrix H, never
 * formed: the two-loop recursion.
 *   n     dimension, n >= 1
 *   m     number of pairs, m >= 0
 *   d     out, [n]; may be g itself
 *   g     in, [n], the gradient
 *   S, Y  in, [m * n], row i is s_i = x_{i+1} - x_i and y_i = g_{i+1} - g_i,
 *         the oldest pair first
 *   work  [2 * m]
 * A pair without s'y > 0 is left out, as if it were not there. H starts from
 * gamma I with gamma = s'y / y'y of the newest pair that is left, 1 if none is.
 * Returns NUM_OK, or NUM_BAD_INPUT if an element of g is not finite; d is then
 * left as it was.
 * About 10mn flops, no allocation.
 * Source: Nocedal & Wright, 2nd ed., Algorithm 7.4 and (7.20).
 */
num_status lbfgs_direction(int n, int m, double d[n], const double g[n],
                           const double S[], const double Y[], double work[]);

/*
 * 6.9 frank_wolfe: minimise f over the simplex {x : x >= 0, sum x = 1} by
 *   x_{k+1} = (1 - gamma_k) x_k + gamma_k e_i,  gamma_k = 2 / (k + 2),
 * where i is the smallest index at which grad f(x_k) is smallest.
 *   f          what is minimised, smooth
 *   x          in: the start x_0, a point of the simplex: no element < 0, the
 *              sum within 1e-9 of 1; out: the last iterate, [n]
 *   history    out, [max_steps + 1]: history[k] = f(x_k), k = 0 ... *steps
 *   gaps       out, [max_steps + 1]: gaps[k] = grad f(x_k)'(x_k - e_i); for
 *              convex f it is an upper bound of f(x_k) - min f
 *   steps      out, the number of steps taken
 *   tol        stop when gaps[k] <= tol; tol >= 0
 *   max_steps  >= 0
 *   work       [n]
 * Returns NUM_OK, NUM_MAX_ITERATIONS, NUM_DIVERGED (f(x_k) or gaps[k] is not
 * finite; x is that x_k) or NUM_BAD_INPUT, as gradient_descent does.
 * One gradient for each iterate, n comparisons and 4n flops more.
 * Source: Jaggi, Revisiting Frank-Wolfe, ICML 2013, Algorithm 1 and Theorem 1.
 */
num_status frank_wolfe(objective *f, double x[], double history[],
                       double gaps[], int *steps, double tol, int max_steps,
                       double work[]);

#endif
