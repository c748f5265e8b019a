/*
 * losses.h: the losses of machine learning, with their slopes and constants.
 *
 * A loss is a function of one number z: the residual x'w - y of a regression,
 * or the margin y x'w of a classification with y = +1 or -1.
 *
 *   kind                 of        value
 *   LOSS_SQUARED         residual  z^2
 *   LOSS_ABSOLUTE        residual  |z|
 *   LOSS_HUBER           residual  z^2/2 for |z| <= delta, else
 *                                  delta (|z| - delta/2)
 *   LOSS_LOGISTIC        margin    log(1 + exp(-z))
 *   LOSS_HINGE           margin    max(0, 1 - z)
 *   LOSS_SQUARED_HINGE   margin    max(0, 1 - z)^2
 *   LOSS_ZERO_ONE        margin    1 for z <= 0, else 0; not convex
 */
#ifndef LOSSES_H
#define LOSSES_H

#include "objective.h"

typedef enum loss_kind {
    LOSS_SQUARED,
    LOSS_ABSOLUTE,
    LOSS_HUBER,
    LOSS_LOGISTIC,
    LOSS_HINGE,
    LOSS_SQUARED_HINGE,
    LOSS_ZERO_ONE
} loss_kind;

#define LOSS_KINDS (LOSS_ZERO_ONE + 1)

/* loss_name: "squared", "absolute", ... Returns a static string. */
const char *loss_name(loss_kind kind);

/* loss_takes_margin: 1 if z is a margin, 0 if it is a residual. */
int loss_takes_margin(loss_kind kind);

/*
 * loss_value: the loss of z; NaN for NaN.
 *   slope  out, or NULL: the derivative in z. At a kink the subgradient that is
 *          nearest to 0: 0 for LOSS_ABSOLUTE at 0 and for LOSS_HINGE at 1. 0
 *          everywhere for LOSS_ZERO_ONE, which is why nobody descends on it.
 *          NaN for NaN.
 *   z      in
 *   delta  in, > 0, read by LOSS_HUBER only
 * The logistic loss is right to a few roundings for z of any size.
 */
double loss_value(loss_kind kind, double *slope, double z, double delta);

/*
 * loss_constants: the best constants with
 *   mu/2 d^2 <= loss(z + d) - loss(z) - slope(z) d <= L/2 d^2 for all z and d.
 * squared 2, 2; Huber 0, 1; logistic 0, 1/4; squared hinge 0, 2; absolute and
 * hinge 0, INFINITY (a kink); zero-one -INFINITY, INFINITY (not convex).
 *   mu, L  out
 */
void loss_constants(loss_kind kind, double *mu, double *L);

/*
 * loss_problem: a linear model,
 *   f(w) = 1/m sum_i loss(z_i) + l1 |w|_1 + l2/2 |w|^2.
 *   kind    the loss; delta is for LOSS_HUBER
 *   m, n    samples and features, >= 1
 *   X       [m * n], row i is x_i; for an intercept give it a column of ones
 *           (which is then regularised like the others)
 *   y       [m], quantities, or +1 and -1
 *   l1, l2  >= 0
 * With the constants mu and L of the loss and s_min, s_max the smallest and the
 * largest eigenvalue of X'X / m, f has the constants mu s_min + l2 and, for
 * l1 = 0, L s_max + l2.
 */
typedef struct loss_problem {
    loss_kind kind;
    int m, n;
    const double *X, *y;
    double delta, l1, l2;
} loss_problem;

/*
 * loss_objective: the problem as an objective, with the slopes of loss_value
 * and sign(0) = 0 in the gradient of |w|_1; no Hessian. p is borrowed.
 * 4mn flops for value and gradient.
 */
objective loss_objective(loss_problem *p);

/*
 * loss_softmax_problem: softmax regression with K classes,
 *   f(W) = 1/m sum_i (log sum_k exp(w_k'x_i) - w_{c_i}'x_i) + l2/2 |W|_F^2.
 *   m, n, K  samples, features and classes, >= 1
 *   X        [m * n]
 *   label    [m], c_i in 0 ... K - 1
 *   l2       >= 0
 *   work     [K], overwritten by every call
 * mu = l2; L = l2 + s_max / 2 is an upper bound: the Hessian of log sum exp,
 * diag(p) - p p', has no eigenvalue above 1/2 (it reaches 1/2 where two classes
 * have p = 1/2).
 */
typedef struct loss_softmax_problem {
    int m, n, K;
    const double *X;
    const int *label;
    double l2;
    double *work;
} loss_softmax_problem;

/*
 * loss_softmax: the problem as an objective in K * n variables: W row by row,
 * row k the weights of class k. p is borrowed. 4mnK flops.
 */
objective loss_softmax(loss_softmax_problem *p);

#endif
