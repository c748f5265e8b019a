/*
 * stochastic.h: minimise a mean of many functions from a few of them at a time,
 * f(x) = (f_1(x) + ... + f_m(x)) / m, in the shape of optimizer.h:
 *
 *     stochastic *s = stochastic_new(n, m, &options);
 *     num_status status = stochastic_init(s, &f, x0, seed);
 *     while (status == NUM_OK && stochastic_test(s, 1e-3) != NUM_OK)
 *         for (int k = 0; k < 1000 && status == NUM_OK; k++)
 *             status = stochastic_step(s);
 *     ... s->x, s->certificate ...
 *     stochastic_free(s);
 *
 * A test costs a pass over all m functions, so it is not made at every step.
 * The same seed gives the same run.
 */
#ifndef STOCHASTIC_H
#define STOCHASTIC_H

#include "num.h"
#include "objective.h"
#include "rng.h"
#include "trace.h"

/*
 * stochastic_rule: how step t = 1, 2, ... moves x. g is the gradient on the
 * batch, clipped and with decay x added (except for ADAMW), eta the step size
 * of the schedule. u, v, w are 0 before the first step; squares, roots and
 * quotients are taken element by element. In every name STOCHASTIC_ comes
 * first.
 *   SGD         x -= eta g
 *   MOMENTUM    u = beta1 u + (1 - beta1) g, x -= eta u
 *   HEAVY_BALL  u = beta1 u + g, x -= eta u
 *   NESTEROV    u = beta1 u + g, x -= eta (g + beta1 u)
 *   ADAGRAD     v += g^2, x -= eta g / (sqrt(v) + eps)
 *   RMSPROP     v = beta2 v + (1 - beta2) g^2, x -= eta g / (sqrt(v) + eps)
 *   ADAM        u = beta1 u + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2,
 *               x -= eta uhat / (sqrt(vhat) + eps),
 *               uhat = u / (1 - beta1^t), vhat = v / (1 - beta2^t)
 *   AMSGRAD     the same with w = max(w, v) in place of v in vhat
 *   ADAMW       x -= eta decay x, then ADAM without decay in g
 * These are the conventions of PyTorch's SGD (MOMENTUM: dampening = beta1,
 * buffer 0 at the start), Adagrad, RMSprop, Adam, Adam(amsgrad) and AdamW.
 * Sources: as in PyTorch's documentation; Kingma & Ba, Adam, ICLR 2015; Reddi,
 * Kale & Kumar, On the convergence of Adam and beyond, ICLR 2018; Loshchilov &
 * Hutter, Decoupled weight decay regularization, ICLR 2019.
 */
typedef enum stochastic_rule {
    STOCHASTIC_SGD,
    STOCHASTIC_MOMENTUM,
    STOCHASTIC_HEAVY_BALL,
    STOCHASTIC_NESTEROV,
    STOCHASTIC_ADAGRAD,
    STOCHASTIC_RMSPROP,
    STOCHASTIC_ADAM,
    STOCHASTIC_AMSGRAD,
    STOCHASTIC_ADAMW
} stochastic_rule;

#define STOCHASTIC_RULES (STOCHASTIC_ADAMW + 1)

/*
 * stochastic_schedule: the step size of step t = 1, 2, ..., with s = t - 1 -
 * warmup. During the warm-up, t <= warmup, it is eta t / warmup. Then
 *   CONSTANT     eta
 *   INVERSE      eta / (1 + rate s)
 *   STAIRS       eta rate^floor(s / period)
 *   EXPONENTIAL  eta exp(-rate s)
 *   COSINE       eta (1 + cos(pi s / period)) / 2, and 0 from s = period on
 *   CYCLIC       a triangle: rate eta at s = 0, eta at s = period, rate eta at
 *                s = 2 period, and so on
 */
typedef enum stochastic_schedule {
    STOCHASTIC_CONSTANT,
    STOCHASTIC_INVERSE,
    STOCHASTIC_STAIRS,
    STOCHASTIC_EXPONENTIAL,
    STOCHASTIC_COSINE,
    STOCHASTIC_CYCLIC
} stochastic_schedule;

/*
 * stochastic_options: 0 stands for the default.
 *   rule, schedule     see above, SGD and CONSTANT
 *   batch              functions a step, >= 1, default 32; the last batch of an
 *                      epoch may be smaller
 *   warmup, period     of the schedule, in steps; warmup >= 0, period >= 1
 *   eta                > 0, default 0.01
 *   rate               of the schedule, finite, >= 0
 *   beta1, beta2, eps  defaults 0.9, 0.999, 1e-8; betas in (0, 1), eps > 0
 *   decay              >= 0, see above
 *   clip               > 0: a gradient that is longer is shortened to this
 *                      norm; default: never
 *   average            1: the result is the mean of the iterates from here on
 *                      (Polyak & Juditsky, Acceleration of stochastic
 *                      approximation by averaging, SIAM J. Control Optim. 30
 *                      (1992), 838-855); see stochastic_average
 */
typedef struct stochastic_options {
    stochastic_rule rule;
    stochastic_schedule schedule;
    int batch, warmup, period, average;
    double eta, rate, beta1, beta2, eps, decay, clip;
} stochastic_options;

/*
 * stochastic_sum: f.
 *   m, n      functions and variables, >= 1
 *   gradient  g = the mean of the gradients at x of the functions in index,
 *             which has count >= 1 elements in 0 ... m - 1
 *   whole     f itself with its gradient, for tests and traces
 *   data      handed to gradient untouched
 */
typedef struct stochastic_sum {
    int m, n;
    void (*gradient)(int count, const int index[], double g[], const double x[],
                     void *data);
    objective *whole;
    void *data;
} stochastic_sum;

/*
 * stochastic_complete: the options with their defaults put in. Returns NUM_OK,
 * or NUM_BAD_INPUT if one is out of its range or NaN.
 */
num_status stochastic_complete(stochastic_options *out,
                               const stochastic_options *options);

/*
 * stochastic_eta: the step size of step t >= 1.
 * stochastic_update: step t for those who have the gradient already. One pass.
 *   x        in and out, [n]
 *   state    in and out, [3 * n], u, v, w; all 0 before t = 1
 *   g        in, [n]; clipped on return. Must not alias x.
 *   t        >= 1
 *   options  as stochastic_complete gives them
 */
double stochastic_eta(const stochastic_options *options, long t);
void stochastic_update(int n, double x[], double state[], double g[], long t,
                       const stochastic_options *options);

/*
 * stochastic: the state of a run. Read it, but let the functions change it.
 *   x            [n], the iterate
 *   mean         [n], with options.average the mean of the iterates
 *   certificate  |grad f| at the result when it was last tested, else INFINITY;
 *                if f is mu-strongly convex, f - f* <= certificate^2 / (2 mu)
 *   fx           f at the result when it was last tested, else NAN
 *   steps        steps taken
 *   gradients    gradients of single functions taken
 *   next         how many functions of this epoch have had their turn
 */
typedef struct stochastic {
    stochastic_options options;
    const stochastic_sum *f;
    int n, m, next;
    long steps, gradients, averaged;
    double certificate, fx;
    double *x, *mean, *g, *state;
    int *order;
    rng random;
} stochastic;

/*
 * stochastic_new: a run in n >= 1 variables with m >= 1 functions. NULL without
 * memory. stochastic_free(NULL) is fine.
 */
stochastic *stochastic_new(int n, int m, const stochastic_options *options);
void stochastic_free(stochastic *s);

/*
 * stochastic_init: begin at x0, or begin again.
 *   f   must outlive the run; f->n is n, f->m is m
 *   x0  in, [n]
 * Returns NUM_OK, or NUM_BAD_INPUT if x0 is not finite or an option is out of
 * its range.
 */
num_status stochastic_init(stochastic *s, const stochastic_sum *f,
                           const double x0[], uint64_t seed);

/*
 * stochastic_step: one batch. Every epoch goes through all functions once, in a
 * new order. Returns NUM_OK, or after the last batch of an epoch NUM_DIVERGED
 * if x is not finite.
 */
num_status stochastic_step(stochastic *s);

/* stochastic_epoch: steps to the end of this epoch, or what a step returned. */
num_status stochastic_epoch(stochastic *s);

/*
 * stochastic_average: forget the iterates so far and take the mean of those
 * that come; sets options.average.
 */
void stochastic_average(stochastic *s);

/* stochastic_result: mean if there is one, else x. */
const double *stochastic_result(const stochastic *s);

/*
 * stochastic_test: f and |grad f| at the result, over all m functions. Returns
 * NUM_OK if |grad f| <= tol, else NUM_MAX_ITERATIONS.
 */
num_status stochastic_test(stochastic *s, double tol);

/*
 * stochastic_run: init, then epochs with a test after each.
 *   t  records start and result after each epoch, NULL for none
 * Returns NUM_OK, NUM_MAX_ITERATIONS, or what init or a step returned.
 */
num_status stochastic_run(stochastic *s, const stochastic_sum *f,
                          const double x0[], uint64_t seed, double tol,
                          int epochs, trace *t);

#endif
