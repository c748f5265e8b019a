/*
 * line_search.h: a step length t along a direction d, phi(t) = f(x + t d).
 *
 * The strong Wolfe conditions, 0 < c < sigma < 1, phi'(0) < 0:
 *   phi(t) <= phi(0) + c t phi'(0)        enough decrease
 *   |phi'(t)| <= sigma |phi'(0)|          enough of the slope is gone
 * Close to a minimiser the decrease drowns in the rounding errors of f. Where
 * phi(t) and phi(0) differ by less than these,
 *   phi'(t) <= (2 c - 1) phi'(0)
 * stands for the first: for a quadratic it says the same, and slopes keep their
 * digits (Hager & Zhang, A new conjugate gradient method with guaranteed
 * descent and an efficient line search, SIAM J. Optim. 16 (2005), 170-192).
 */
#ifndef LINE_SEARCH_H
#define LINE_SEARCH_H

#include "num.h"
#include "objective.h"

/*
 * line_search: the line, and what is demanded.
 *   f         the function; each trial costs one value and gradient
 *   x, d      [n], start and direction
 *   fx        f(x)
 *   slope     d'grad f(x) = phi'(0), < 0
 *   c, sigma  0 < c < sigma < 1, c < 1/2
 */
typedef struct line_search {
    objective *f;
    const double *x, *d;
    double fx, slope, c, sigma;
} line_search;

/* line_search_noise: differences of values up to this are rounding errors. */
double line_search_noise(double fx);

/*
 * line_search_decreases: 1 if t, phi(t) and phi'(t) give enough decrease in the
 * sense above, else 0. A NaN never speaks for a step.
 */
int line_search_decreases(const line_search *s, double t, double value,
                          double slope);

/*
 * line_search_wolfe: find t with the strong Wolfe conditions.
 *   x_new  out, [n], x + t d; must not alias x or d
 *   g_new  out, [n], the gradient there
 *   f_new  out, the value there
 *   t      in: the first trial, > 0; out: the step
 * Returns NUM_OK; NUM_OK also with a step that has the first condition only, if
 * no better one is found in 40 trials; NUM_UNBOUNDED if f is -infinity at a
 * trial point; NUM_NO_PROGRESS if no step is found, outputs are then
 * unspecified.
 * A trial value or slope that is NaN or infinite counts as too high. For every
 * continuously differentiable f that is bounded below on the line a step
 * exists (Nocedal & Wright, Numerical Optimization, 2nd ed., Lemma 3.1).
 */
num_status line_search_wolfe(const line_search *s, double x_new[],
                             double g_new[], double *f_new, double *t);

#endif
