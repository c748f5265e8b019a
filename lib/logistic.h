/*
 * logistic.h: L2-regularised logistic regression, made fast.
 *
 * problem_logistic (problems.h) says what is computed and stays the readable
 * twin. Here rows are taken in blocks that stay in the nearest cache: margins,
 * losses and slopes, gradient; so each element of X comes from memory once per
 * value and gradient. exp is a loop without branches or calls, which compilers
 * turn into vector instructions, and a block needs a single logarithm.
 */
#ifndef LOGISTIC_H
#define LOGISTIC_H

#include "objective.h"
#include "problems.h"
#include "stochastic.h"

/*
 * logistic_terms: s_i = 1 / (1 + exp(z_i)), and the sum of log(1 + exp(-z_i)).
 *   n  0 ... LOGISTIC_BLOCK
 *   s  out, [n]
 *   z  in, [n], any size; NaN comes out as NaN
 * Returns the sum. Relative errors are below 4 eps = 9e-16 for s and below
 * 20 eps for the sum, however small. Beyond z = 708, where exp(-z) leaves the
 * normal numbers, terms stay what they are there, 3.3e-308.
 */
#define LOGISTIC_BLOCK 64

double logistic_terms(int n, double *restrict s, const double *restrict z);

/*
 * logistic_objective: the function of problem_logistic, the same up to
 * rounding. p must stay as it is as long as the objective is used.
 * Value: 2mn flops; with the gradient 4mn; Hessian: mn^2 and up to 400 KiB of
 * stack. One pass over X each. The last bits depend on the width of the vectors
 * for which the library was compiled.
 */
objective logistic_objective(logistic_problem *p);

/*
 * logistic_sum: the same function as a mean over samples, for mini-batches
 * (stochastic.h). Each sample's function has the whole lambda/2 |w|^2.
 *   whole  out, logistic_objective(p); must outlive the result, as p must
 * A batch of b samples costs 4bn flops; rows are read once, four at a time.
 */
stochastic_sum logistic_sum(logistic_problem *p, objective *whole);

#endif
