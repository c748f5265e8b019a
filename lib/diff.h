/*
 * diff.h: derivatives by finite differences, to check derivatives with.
 *
 * Coordinate i is moved by h_i = eps^(1/3) max(1, |x_i|), eps = DBL_EPSILON,
 * which balances the truncation error of the central difference, of order
 * h^2, and its rounding error, of order eps / h: the result is right to about
 * eps^(2/3) = 4e-11 where f and x are of order 1. What f returns as NaN comes
 * out as NaN.
 * Source of the step: Nocedal & Wright, Numerical Optimization, 2nd ed.,
 * section 8.1.
 */
#ifndef DIFF_H
#define DIFF_H

#include "objective.h"

/*
 * diff_gradient: g_i = (f(x + h_i e_i) - f(x - h_i e_i)) / (2 h_i).
 *   g     out, [n], n = f->n; must not alias x
 *   x     in, [n]
 *   work  [n]
 * 2n values, no gradient.
 */
void diff_gradient(objective *f, double g[], const double x[], double work[]);

/*
 * diff_hessian: H = (D + D') / 2, where row i of D is the central difference of
 * the gradient, (grad f(x + h_i e_i) - grad f(x - h_i e_i)) / (2 h_i). More
 * exact by far than differences of values can be; H is exactly symmetric.
 *   H     out, [n * n]
 *   x     in, [n]
 *   work  [2 * n]
 * 2n gradients; f->hessian is not used.
 */
void diff_hessian(objective *f, double H[], const double x[], double work[]);

#endif
