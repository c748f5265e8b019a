/*
 * stochastic_gradient.h: the contracts of chapter 07.
 *
 * A finite sum f carries its sizes m = f->m and n = f->n; arrays described as
 * [n] have that many elements. Where a function takes its sizes itself the
 * shape is in the prototype. Arrays may not overlap unless it is said.
 * Parameters outside their range, NaN included, give NUM_BAD_INPUT, or NaN
 * where the result is a double; then nothing is written, no loss is asked for
 * and no random number is taken. Norms are 2-norms.
 */
#ifndef STOCHASTIC_GRADIENT_H
#define STOCHASTIC_GRADIENT_H

#include "losses.h"
#include "not_written.h"
#include "num.h"
#include "problems.h"
#include "rng.h"
#include "vec.h"

#include <stddef.h>

/*
 * finite_sum: f(w) = 1/m sum_i loss_i(w) + lambda/2 |w|^2, i = 0 ... m - 1.
 *   m, n    number of losses, dimension of w, both >= 1
 *   lambda  >= 0
 *   loss    returns loss_i(w); where g is not NULL it also ADDS the gradient of
 *           loss_i at w to g[n], so that one g can collect a whole batch
 *   data    handed to loss untouched
 * The regulariser is no part of any loss_i. Its gradient lambda w belongs once
 * to every gradient, whether that is of one sample, of a batch or of f.
 */
typedef struct finite_sum {
    int m, n;
    double lambda;
    double (*loss)(int n, double g[], const double w[], int i, void *data);
    void *data;
} finite_sum;

/* finite_sum_value: f(w), for any w. m calls of loss. */
static inline double finite_sum_value(const finite_sum *f, const double w[])
{
    double sum = 0;
    for (int i = 0; i < f->m; i++)
        sum += f->loss(f->n, NULL, w, i, f->data);
    return sum / f->m + f->lambda / 2 * vec_dot(f->n, w, w);
}

/*
 * logistic_sample: log(1 + exp(-y_i x_i'w)), sample i of the logistic_problem
 * that data points to; what finite_sum asks of a loss. 4n flops.
 */
static inline double logistic_sample(int n, double g[], const double w[], int i,
                                     void *data)
{
    const logistic_problem *p = data;
    const double *x = p->X + i * n;
    double slope, z = p->y[i] * vec_dot(n, x, w);
    double value = loss_value(LOSS_LOGISTIC, &slope, z, 1);
    if (g != NULL)
        vec_axpy(n, g, x, slope * p->y[i]);
    return value;
}

/* finite_sum_logistic: the problem, lambda and all, as a finite sum. */
static inline finite_sum finite_sum_logistic(logistic_problem *p)
{
    return (finite_sum){p->m, p->n, p->lambda, logistic_sample, p};
}

/*
 * 7.1 batch_count: into how many batches of B samples an epoch is cut, the last
 * of them smaller where B does not divide m: m / B, rounded up.
 *   m, B  >= 1
 * Returns the number, or 0 if m < 1 or B < 1.
 */
int batch_count(int m, int B);

/*
 * 7.1 minibatch_gradient: the gradient on batch k of an epoch, the samples
 * order[k B] ... order[e - 1] with e = min((k + 1) B, m):
 *   g = 1/b sum_{j = kB}^{e-1} grad loss_{order[j]}(w) + lambda w,  b = e - k B.
 * It is the mean over the samples that the batch has, which in the last batch
 * may be fewer than B.
 *   f      the sum
 *   g      out, [n]
 *   w      in, [n]; a NaN in it comes out in g
 *   order  in, [m], each in 0 ... m - 1
 *   B      batch size, 1 <= B <= m
 *   k      which batch, 0 <= k < batch_count(m, B)
 * Returns NUM_OK or NUM_BAD_INPUT. One call of loss for each sample of the
 * batch.
 */
num_status minibatch_gradient(const finite_sum *f, double g[], const double w[],
                              const int order[], int B, int k);

/*
 * 7.2 shuffle_indices: order = 0 ... m - 1 in random order, all m! orders
 * equally likely, whatever order held before.
 *   m      >= 1
 *   order  out
 *   r      in and out; the only source of chance: the same state gives the same
 *          order, and the next call gives another one
 * O(m), no allocation. Source: Fisher and Yates; proved in the lesson.
 */
void shuffle_indices(int m, int order[m], rng *r);

/*
 * step_size: the step size of step t = 0, 1, 2, ..., counted through all
 * epochs. data is handed to it untouched.
 */
typedef double step_size(int t, const void *data);

/*
 * 7.3 sgd: mini-batch stochastic gradient descent, reshuffled every epoch.
 *   order = 0, 1, ..., m - 1; t = 0
 *   in every epoch: rng_shuffle(r, m, order), which goes on from the order of
 *   the epoch before, then for k = 0, 1, ..., batch_count(m, B) - 1
 *       w = w - eta(t) g,  t = t + 1,
 *   with g the gradient on batch k as in 7.1: the mean over the samples that
 *   the batch has, plus lambda w, all of it at the w before the step.
 *   f         what is minimised
 *   w         in: the start; out: the last iterate, [n]
 *   history   out, [epochs + 1]: history[e] = f(w) after e epochs, e = 0 ...
 *             *done; f is the whole sum, lambda/2 |w|^2 included
 *   done      out, the number of epochs that were finished
 *   epochs    >= 0
 *   B         batch size, 1 <= B <= m
 *   eta       the step sizes, each finite and >= 0; eta_data is for eta
 *   r         in and out, takes one rng_shuffle of m an epoch
 *   order     work, [m]
 *   work      [n]
 * Returns
 *   NUM_OK         all epochs are finished
 *   NUM_DIVERGED   history[*done] is not finite
 *   NUM_BAD_INPUT  epochs or B is outside its range; or eta(t) is, then w is
 *                  the point from which step t would have started
 * Each epoch calls loss m times for gradients and m times for f(w).
 * Source: Bottou, Curtis & Nocedal, Optimization methods for large-scale
 * machine learning, SIAM Review 60 (2018), Algorithm 4.1 (there without the
 * epochs).
 */
num_status sgd(const finite_sum *f, double w[], double history[], int *done,
               int epochs, int B, step_size *eta, const void *eta_data, rng *r,
               int order[], double work[]);

/*
 * 7.4 schedules: the step size of step t = 0, 1, 2, ... In all of them step
 * sizes are finite and > 0 (eta_min may be 0) and t >= 0; anything outside the
 * range stated, NaN included, gives NaN.
 *
 * schedule_inverse_time:  eta0 / (1 + k t),              k >= 0, finite
 * schedule_step:          eta0 factor^floor(t / every),  0 < factor <= 1,
 *                                                        every >= 1
 * schedule_exponential:   eta0 exp(-k t),                k >= 0, finite
 */
double schedule_inverse_time(int t, double eta0, double k);
double schedule_step(int t, double eta0, double factor, int every);
double schedule_exponential(int t, double eta0, double k);

/*
 * 7.4 schedule_cosine: half a cosine from eta_max at t = 0 to eta_min at t = T,
 *   eta_min + (eta_max - eta_min) (1 + cos(pi t / T)) / 2,  t < T,
 * and eta_min for all t >= T. So with eta_min = 0 each of the T steps t = 0 ...
 * T - 1 still moves.
 *   T                 number of steps, >= 1
 *   eta_max, eta_min  0 <= eta_min <= eta_max
 * Source: Loshchilov & Hutter, SGDR, ICLR 2017, (5), one run without restart.
 */
double schedule_cosine(int t, int T, double eta_max, double eta_min);

/*
 * 7.4 schedule_cyclic: a triangle: from eta_min at t = 0 up to eta_max at t =
 * half, down to eta_min at t = 2 half, and so on for ever, linearly.
 *   half              steps from the lowest to the highest, >= 1
 *   eta_max, eta_min  0 <= eta_min <= eta_max
 * Source: Smith, Cyclical learning rates for training neural networks, WACV
 * 2017 ("triangular").
 */
double schedule_cyclic(int t, int half, double eta_max, double eta_min);

/*
 * 7.4 schedule_warmup: the first W steps rise linearly to eta,
 *   eta (t + 1) / W,  t < W,  and eta for t >= W,
 * so that the first step is eta / W, not 0, and step W - 1 is eta.
 *   eta  >= 0: the step size that a constant schedule has, or the peak of the
 *        one that follows
 *   W    >= 0; 0 is no warm-up
 * Followed by another schedule: for t < W this one with eta the other's first
 * value, from t = W on the other one at t - W.
 */
double schedule_warmup(int t, int W, double eta);

/*
 * 7.5 polyak_average: put the iterate w_t into the running mean
 *   mean_t = w_t                                  for t <= start
 *   mean_t = (w_start + ... + w_t) / (t - start + 1)  for t >= start
 * given mean_{t-1}. Until start there is nothing to average yet, and the mean
 * just follows w.
 *   n      dimension, n >= 1
 *   mean   in: mean_{t-1}, not read if t <= start; out: mean_t
 *   w      in, w_t; a NaN in it comes out in mean
 *   t      >= 0
 *   start  the first iterate that counts, >= 0
 * Returns NUM_OK or NUM_BAD_INPUT. 3n flops, no sum that grows with t.
 * Source: Polyak & Juditsky, Acceleration of stochastic approximation by
 * averaging, SIAM J. Control Optim. 30 (1992), 838-855 (there start = 0).
 */
num_status polyak_average(int n, double mean[n], const double w[n], int t,
                          int start);

/* How the samples of a batch are drawn. */
enum {
    WITHOUT_REPLACEMENT = 0, /* B different ones, all sets equally likely */
    WITH_REPLACEMENT = 1     /* B times one of m; the same may come again */
};

/*
 * 7.6 gradient_variance: how far one sample's gradient is from the mean,
 *   1/m sum_i |grad loss_i(w) - a|^2,  a = 1/m sum_i grad loss_i(w).
 * This is the variance over the m samples that there are: divided by m. The
 * regulariser is the same in all of them and drops out.
 *   f         the sum
 *   variance  out
 *   w         in, [n], finite
 *   work      [2 * n]
 * Returns NUM_OK, or NUM_BAD_INPUT if w is not finite. 2m calls of loss, two
 * passes: the difference of mean square and squared mean would cancel.
 */
num_status gradient_variance(const finite_sum *f, double *variance,
                             const double w[], double work[]);

/*
 * 7.6 batch_variance: what theory says of the mean over B samples,
 *   E |g - grad f(w)|^2 = variance / B                      with replacement
 *                       = variance / B (m - B) / (m - 1)    without; 0 if B = m
 *   variance  that of one sample, finite, >= 0
 *   m, B      1 <= B <= m
 *   how       WITH_REPLACEMENT or WITHOUT_REPLACEMENT
 * Returns it, or NaN if a parameter is outside its range.
 * Source: proved in the lesson.
 */
double batch_variance(double variance, int m, int B, int how);

/*
 * 7.6 measure_batch_variance: the same, measured:
 *   1/draws sum over the draws of |g - grad f(w)|^2
 * with g = 1/B sum grad loss_i(w) + lambda w over a batch drawn anew.
 *   f         the sum
 *   measured  out
 *   w         in, [n], finite
 *   B, how    as for batch_variance
 *   draws     number of batches, >= 1
 *   r         in and out. WITH_REPLACEMENT: rng_below(r, m) for each sample of
 *             each batch. WITHOUT_REPLACEMENT: one rng_shuffle(r, m, order) for
 *             each batch, which takes order[0] ... order[B - 1]; order starts
 *             as 0, 1, ..., m - 1 and is not reset.
 *   order     work, [m]
 *   work      [2 * n]
 * Returns NUM_OK or NUM_BAD_INPUT. m + draws B calls of loss.
 */
num_status measure_batch_variance(const finite_sum *f, double *measured,
                                  const double w[], int B, int how, int draws,
                                  rng *r, int order[], double work[]);

/*
 * 7.7 svrg_step: one step of SVRG. With grad_i(w) = grad loss_i(w) + lambda w
 *   w = w - eta (grad_i(w) - grad_i(snapshot) + full).
 *   f         the sum
 *   w         in and out, [n]
 *   snapshot  in, [n]
 *   full      in, [n], grad f(snapshot), lambda snapshot included
 *   i         0 <= i < m
 *   eta       finite, > 0
 *   work      [n]
 * Returns NUM_OK or NUM_BAD_INPUT. Two calls of loss.
 *
 * 7.7 svrg: rounds of SVRG. A round takes the snapshot w, computes full =
 * grad f(snapshot), and makes `inner` steps, each with i = rng_below(r, m).
 *   f        what is minimised
 *   w        in: the start; out: the last iterate, [n]
 *   history  out, [rounds + 1]: history[k] = f(w) after k rounds
 *   done     out, the number of rounds that were finished
 *   rounds   >= 0
 *   inner    steps in a round, >= 1
 *   eta      finite, > 0
 *   r        in and out
 *   work     [3 * n]
 * Returns NUM_OK, NUM_DIVERGED if history[*done] is not finite, or
 * NUM_BAD_INPUT. A round calls loss m + 2 inner times for gradients, and m
 * times for f(w).
 * Source: Johnson & Zhang, Accelerating stochastic gradient descent using
 * predictive variance reduction, NIPS 2013, Figure 1 with option I.
 */
num_status svrg_step(const finite_sum *f, double w[], const double snapshot[],
                     const double full[], int i, double eta, double work[]);
num_status svrg(const finite_sum *f, double w[], double history[], int *done,
                int rounds, int inner, double eta, rng *r, double work[]);

#endif
