/*
 * adam.h: the contracts of chapter 09.
 *
 * Every step function moves x in place, from x_{t-1} to x_t, and its memory
 * with it. Before the first step all memory is 0, which the caller sees to.
 * Squares, roots and quotients of vectors are taken coordinate by coordinate.
 * In all of them
 *   n           dimension, n >= 1
 *   g           in, the gradient at x_{t-1}; g_i^2 finite for all i
 *   eta         step size, finite, > 0; it may be another one in every step
 *   beta*       in [0, 1), the same in every step
 *   eps         finite, > 0, added outside of the root
 * A parameter or a gradient that is not as described, NaN included, gives
 * NUM_BAD_INPUT, and then nothing is written. No arrays may overlap. Norms are
 * 2-norms.
 */
#ifndef ADAM_H
#define ADAM_H

#include "not_written.h"
#include "num.h"
#include "rng.h"

#include <stddef.h>

/*
 * 9.1 adagrad_step: divide by the root of the sum of all squares so far,
 *   s_t = s_{t-1} + g^2
 *   x_t = x_{t-1} - eta g / (sqrt(s_t) + eps).
 *   s   in: s_{t-1}, out: s_t; every s_t must be finite, or the step is refused
 * Returns NUM_OK or NUM_BAD_INPUT. 7n operations.
 * Source: Duchi, Hazan & Singer, Adaptive subgradient methods for online
 * learning and stochastic optimization, JMLR 12 (2011), 2121-2159, the diagonal
 * case; delta there is eps.
 */
num_status adagrad_step(int n, double x[n], double s[n], const double g[n],
                        double eta, double eps);

/*
 * 9.2 rmsprop_step: divide by the root of a moving average of the squares,
 *   v_t = beta v_{t-1} + (1 - beta) g^2
 *   x_t = x_{t-1} - eta g / (sqrt(v_t) + eps).
 * There is no bias correction.
 *   v   in: v_{t-1}, out: v_t
 * Returns NUM_OK or NUM_BAD_INPUT. 9n operations.
 * Source: Tieleman & Hinton, Lecture 6.5: rmsprop, Neural networks for machine
 * learning (2012), there with beta = 0.9 and no eps.
 */
num_status rmsprop_step(int n, double x[n], double v[n], const double g[n],
                        double eta, double beta, double eps);

/*
 * 9.3 adam_step: moving averages of the gradients and of their squares, both
 * corrected for their start from 0,
 *   m_t = beta1 m_{t-1} + (1 - beta1) g      mhat = m_t / (1 - beta1^t)
 *   v_t = beta2 v_{t-1} + (1 - beta2) g^2    vhat = v_t / (1 - beta2^t)
 *   x_t = x_{t-1} - eta mhat / (sqrt(vhat) + eps).
 *   m, v  in: m_{t-1}, v_{t-1}, out: m_t, v_t, without the correction
 *   t     the number of this step, counted from 1, t >= 1
 * Returns NUM_OK or NUM_BAD_INPUT. 14n operations and two powers.
 * Source: Kingma & Ba, Adam: a method for stochastic optimization, ICLR 2015,
 * Algorithm 1.
 */
num_status adam_step(int n, double x[n], double m[n], double v[n],
                     const double g[n], int t, double eta, double beta1,
                     double beta2, double eps);

/*
 * 9.4 amsgrad_step: Adam with a denominator that remembers the largest v,
 *   m_t = beta1 m_{t-1} + (1 - beta1) g      mhat = m_t / (1 - beta1^t)
 *   v_t = beta2 v_{t-1} + (1 - beta2) g^2
 *   top_t = max(top_{t-1}, v_t)              vhat = top_t / (1 - beta2^t)
 *   x_t = x_{t-1} - eta mhat / (sqrt(vhat) + eps).
 * The largest is taken of v_t as it is; the correction comes after it.
 *   m, v, top  in: those of step t - 1, out: of step t
 *   t          the number of this step, counted from 1, t >= 1
 * Returns NUM_OK or NUM_BAD_INPUT. 15n operations and two powers.
 * Source: Reddi, Kale & Kumar, On the convergence of Adam and beyond, ICLR
 * 2018, there without the corrections and eps; the projection that belongs to
 * it is the caller's.
 */
num_status amsgrad_step(int n, double x[n], double m[n], double v[n],
                        double top[n], const double g[n], int t, double eta,
                        double beta1, double beta2, double eps);

/*
 * 9.4 average_regret: how much worse than the best fixed point, on average, the
 * points x_1, x_2, ... of [-1, 1] were for the linear losses f_s(x) = slope_s x:
 *   average_t = 1/t (sum_{s<=t} slope_s x_s
 *                    - min_{-1<=u<=1} sum_{s<=t} slope_s u),  t = 1 ... T.
 * The point u is one for all t rounds together, but another one for every t.
 *   T        number of rounds, T >= 1
 *   average  out, average[t - 1] is that of t
 *   x        in, [T], x[s - 1] is the point of round s, in [-1, 1]
 *   slope    in, [T], finite
 * Returns NUM_OK or NUM_BAD_INPUT (T < 1, or an element outside its range; then
 * nothing is written). O(T).
 */
num_status average_regret(int T, double average[T], const double x[T],
                          const double slope[T]);

/*
 * 9.5 adamw_step: Adam on the loss alone, and a decay of the weights beside it,
 *   m_t, v_t, mhat, vhat of g as in adam_step
 *   x_t = x_{t-1} - eta (mhat / (sqrt(vhat) + eps) + lambda x_{t-1}).
 * 9.5 adam_l2_step: Adam on the loss plus lambda/2 |x|^2, that is adam_step with
 * g + lambda x_{t-1} in the place of g.
 *   m, v, t  as for adam_step
 *   lambda   finite, >= 0. In adam_l2_step (g_i + lambda x_i)^2 must be finite.
 * Both return NUM_OK or NUM_BAD_INPUT.
 * Source: Loshchilov & Hutter, Decoupled weight decay regularization, ICLR 2019,
 * with their alpha = 1 and schedule multiplier eta.
 */
num_status adamw_step(int n, double x[n], double m[n], double v[n],
                      const double g[n], int t, double eta, double beta1,
                      double beta2, double eps, double lambda);
num_status adam_l2_step(int n, double x[n], double m[n], double v[n],
                        const double g[n], int t, double eta, double beta1,
                        double beta2, double eps, double lambda);

/*
 * 9.6 clip_global_norm: shorten a gradient that lies in several arrays, without
 * turning it. With N the norm of all elements of all arrays together,
 *   g = g min(1, threshold / N),
 * and not a bit of g changes where N <= threshold.
 *   count      number of arrays, >= 1
 *   n          in, [count], their sizes, each >= 0
 *   g          in and out, [count], g[k] has n[k] elements
 *   norm       out, N as it was before; right whenever N can be represented,
 *              without overflow or underflow on the way
 *   threshold  finite, > 0
 * Returns NUM_OK, or NUM_BAD_INPUT if count, a size or threshold is outside its
 * range or N is not finite; then nothing is written.
 * Source: Pascanu, Mikolov & Bengio, On the difficulty of training recurrent
 * neural networks, ICML 2013.
 */
num_status clip_global_norm(int count, const int n[count],
                            double *const g[count], double *norm,
                            double threshold);

/*
 * batch_loss: a loss that is the mean over m samples, asked for by batches.
 *   m, n  number of samples, dimension of w, both >= 1
 *   eval  returns the mean loss at w of the b >= 1 samples batch[0 ... b - 1];
 *         where g is not NULL it also sets g[n] to the gradient of that mean
 *   data  handed to eval untouched
 */
typedef struct batch_loss {
    int m, n;
    double (*eval)(int n, double g[], const double w[], int b,
                   const int batch[], void *data);
    void *data;
} batch_loss;

/*
 * train_plan: how train_schedule trains. With S = ceil(m / B) steps an epoch
 * and T = epochs S steps in all, step t = 0 ... T - 1 has the size
 *   eta_t = eta (t + 1) / warmup                                t < warmup
 *   eta_t = eta (1 + cos(pi (t - warmup) / (T - warmup))) / 2   t >= warmup.
 *   epochs             >= 0
 *   B                  batch size, 1 <= B <= m; the last batch of an epoch has
 *                      what is left
 *   warmup             number of steps, 0 <= warmup <= T
 *   eta                the largest step size, finite, > 0
 *   beta1, beta2, eps, lambda  as for adamw_step
 *   threshold          as for clip_global_norm
 */
typedef struct train_plan {
    int epochs, B, warmup;
    double eta, beta1, beta2, eps, lambda, threshold;
} train_plan;

/*
 * 9.7 train_schedule: a training as it is done in practice.
 *   order = 0, 1, ..., m - 1; m_0 = v_0 = 0; t = 0
 *   in every epoch: rng_shuffle(r, m, order), which goes on from the order of
 *   the epoch before, then for each batch of B consecutive elements of order
 *       g = the gradient on the batch, shortened to threshold (9.6)
 *       adamw_step (9.5) number t + 1 with g and the step size eta_t
 *       t = t + 1.
 *   f        what is minimised
 *   w        in: the start; out: the last iterate, [n]
 *   history  out, [epochs + 1]: history[e] = the mean loss of all m samples
 *            after e epochs, e = 0 ... *steps / S
 *   steps    out, number of steps taken
 *   clipped  out, in how many of them g was shortened
 *   r        in and out, takes one rng_shuffle of m an epoch
 *   order    work, [m]
 *   work     [3 * n]
 * Returns
 *   NUM_OK         all epochs are finished
 *   NUM_DIVERGED   the last history, or the norm of the gradient on the next
 *                  batch, is not finite; w is the point where that happened
 *   NUM_BAD_INPUT  something in the plan is outside its range; nothing is
 *                  written, no loss asked for
 * Each epoch asks eval for S gradients and once for the loss of all samples.
 */
num_status train_schedule(const batch_loss *f, double w[], double history[],
                          int *steps, int *clipped, const train_plan *plan,
                          rng *r, int order[], double work[]);

/*
 * 9.8 switch_state: where adam_then_sgd_step is; all 0 before the first step.
 *   t          steps of Adam so far
 *   estimates  estimates of SGD's step size so far
 *   sgd        1 once it has switched
 *   mean       moving average of the estimates, not corrected
 *   eta        step size of SGD; set by the switch
 */
typedef struct switch_state {
    int t, estimates, sgd;
    double mean, eta;
} switch_state;

/*
 * 9.8 adam_then_sgd_step: start with Adam, finish with SGD. While s->sgd is 0:
 *   adam_step number t = ++s->t with step p = x_t - x_{t-1}, and if p'g < 0
 *       gamma = p'p / (-p'g)          the SGD step -gamma g that, projected on
 *                                     p, is p
 *       k     = ++s->estimates
 *       mean  = beta2 mean + (1 - beta2) gamma
 *       hat   = mean / (1 - beta2^k)
 *       if k > 1 and |hat - gamma| <= tol hat: s->sgd = 1, s->eta = hat, m = 0.
 * From the next step on, with momentum:
 *   m_t = beta1 m_{t-1} + (1 - beta1) g,   x_t = x_{t-1} - s->eta m_t,
 * and v, eta and the rest of s no longer matter.
 *   s    in and out
 *   tol  finite, >= 0, relative
 * p is what Adam adds to x, before the sum is rounded. Other arguments as for
 * adam_step. Returns NUM_OK or NUM_BAD_INPUT.
 * Source: Keskar & Socher, Improving generalization performance by switching
 * from Adam to SGD, arXiv:1712.07628 (2017); the lesson says what differs.
 */
num_status adam_then_sgd_step(int n, double x[n], double m[n], double v[n],
                              switch_state *s, const double g[n], double eta,
                              double beta1, double beta2, double eps,
                              double tol);

/*
 * 9.8 compare_tuned: compare methods, each at its own best step size.
 *   methods, grid, seeds  numbers of methods, of step sizes tried with each, of
 *                         runs with each step size; all >= 1
 *   best     out, [methods], the index 0 ... grid - 1 of the step size with the
 *            smallest mean of tune over its seeds, the first of equals. A step
 *            size with a run that is not finite is out; -1 if all are.
 *   edge     out, [methods], 1 if best is the first or the last of more than
 *            one step size, so that the grid should be extended; else 0
 *   score    out, [3 * methods]: mean, smallest and largest of check over the
 *            seeds, at best; three times INFINITY if best is -1 or a run there
 *            is not finite
 *   tune     in, [methods * grid * seeds], the losses by which the step sizes
 *            are chosen: (k, j, s) is tune[(k * grid + j) * seeds + s]
 *   check    in, the losses of other seeds, in the same order
 * Returns NUM_OK or NUM_BAD_INPUT (a size); a NaN among the losses is a run
 * that failed.
 */
num_status compare_tuned(int methods, int grid, int seeds, int best[],
                         int edge[], double score[], const double tune[],
                         const double check[]);

#endif
