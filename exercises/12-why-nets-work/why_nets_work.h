/*
 * why_nets_work.h: the contracts of chapter 12.
 *
 * Networks are described as in network.h of the library: the shape is a
 * network, all parameters are one flat theta of P = network_parameters(net)
 * numbers, W_1 row by row, b_1, W_2, b_2, ..., and row j of W_l belongs to
 * neuron j. Samples are rows. Arrays may not overlap. Parameters outside their
 * range, NaN included, give NUM_BAD_INPUT; then nothing is written and no
 * random number is taken. Norms are 2-norms.
 */
#ifndef WHY_NETS_WORK_H
#define WHY_NETS_WORK_H

#include "dataset.h"
#include "network.h"
#include "not_written.h"
#include "num.h"
#include "objective.h"
#include "rng.h"
#include "vec.h"

#include <stddef.h>

/*
 * 12.1 init_weights: one layer's weights, W_jk = s * rng_normal(r), row by row.
 *   NETWORK_XAVIER  s^2 = 2 / (fan_in + fan_out)
 *   NETWORK_HE      s^2 = 2 / fan_in
 *   fan_in, fan_out  inputs and outputs of the layer, >= 1
 *   W      out, fan_out x fan_in
 *   start  one of the two
 *   r      in and out, takes a normal for each weight
 * Returns NUM_OK or NUM_BAD_INPUT.
 * Sources: Glorot & Bengio 2010; He, Zhang, Ren & Sun 2015.
 */
num_status init_weights(int fan_in, int fan_out, double W[],
                        network_start start, rng *r);

/*
 * 12.1 signal_through_depth: how large signals are, layer by layer, in a
 * network of n neurons a layer without biases:
 *   a_0 = n normals,  a_l = phi(W_l a_{l-1}),  W_l n x n with entries
 *   sqrt(gain / n) * rng_normal(r), row by row,
 *   q[l] = |a_l|^2 / n,  l = 0 ... depth.
 *   n           neurons, >= 1
 *   depth       layers, >= 0
 *   q           out, [depth + 1]
 *   activation  phi
 *   gain        >= 0, finite; 1 is Xavier and 2 is He, as the layers are square
 *   r           in and out, takes n + depth n^2 normals
 *   work        [2 * n]
 * Returns NUM_OK or NUM_BAD_INPUT. 2 depth n^2 flops and as many normals.
 */
num_status signal_through_depth(int n, int depth, double q[],
                                network_activation activation, double gain,
                                rng *r, double work[]);

/*
 * 12.2 mlp_forward: what every layer says to m samples,
 *   a_0 = x,  z_l = W_l a_{l-1} + b_l,  a_l = phi(z_l) for l < L,  a_L = z_L.
 *   net    its skip must be 0
 *   m      samples, >= 1
 *   A      out, the layers one after the other: A_1, m x width[1], then A_2,
 *          m x width[2], ..., last the logits A_L, m x width[L]
 *   theta  in, [P]
 *   X      in, [m * width[0]]; NaN in theta or X comes out as NaN
 * Returns NUM_OK, or NUM_BAD_INPUT if m < 1 or skip is not 0. 2 m P flops.
 */
num_status mlp_forward(const network *net, int m, double A[],
                       const double theta[], const double X[]);

/*
 * 12.3 mlp_backward: the mean cross-entropy of the softmax, and its gradient in
 * every parameter.
 *   loss  = 1/m sum_i (log sum_k exp(z_ik) - z_{i,label[i]}), z the logits,
 *           right for logits of any size
 *   net    its skip must be 0
 *   loss   out
 *   g      out, [P], in the order of theta, whatever g held before
 *   theta  in, [P]
 *   X      in, [m * width[0]]
 *   label  in, [m], each in 0 ... width[L] - 1
 *   A      in, as mlp_forward left it
 *   work   [2 * m * w], w the largest width
 * The derivative of ReLU at 0 is 0. NaN in A comes out as NaN in loss.
 * Returns NUM_OK, or NUM_BAD_INPUT if m < 1, skip is not 0 or a label is
 * outside its range. About 4 m P flops.
 */
num_status mlp_backward(const network *net, int m, double *loss, double g[],
                        const double theta[], const double X[],
                        const int label[], const double A[], double work[]);

/*
 * 12.4 train_mlp: split, scale, train with Adam, score.
 *   1. dataset_split_stratified with test_fraction and r
 *   2. mean and scale of every feature from the training part; applied to both
 *   3. network_init from r: NETWORK_HE for ReLU, NETWORK_XAVIER for tanh
 *   4. order = 0, 1, ..., m - 1 for the m training samples; in every epoch
 *      rng_shuffle(r, m, order), which goes on from the order before, and a
 *      step of Adam for each batch of order, the last one perhaps smaller:
 *        u = 0.9 u + 0.1 g,  v = 0.999 v + 0.001 g^2,
 *        theta -= eta u_hat / (sqrt(v_hat) + 1e-8),
 *        u_hat = u / (1 - 0.9^t),  v_hat = v / (1 - 0.999^t),
 *      g the gradient of the batch's mean loss, t = 1, 2, ... counting the
 *      steps of all epochs
 *   5. the mean loss over the training part and the share of correct answers in
 *      the test part, both at the last theta
 *   net       width[0] = d->n and width[L] = d->classes
 *   theta     out, [P]
 *   loss      out, of the training part
 *   accuracy  out, of the test part
 *   d         in, with classes; is not changed
 *   options   in: test_fraction in (0, 1), epochs >= 0, batch >= 1, eta > 0
 *             and finite
 *   r         in and out
 *   order     work, [2 * d->m]
 *   work      [3 * P + batch * d->n + network_work_size(net, max(batch, d->m))]
 * network_loss, network_correct and the functions of dataset.h may be called.
 * Returns
 *   NUM_OK
 *   NUM_BAD_INPUT  the shape does not fit d or an option is outside its range
 *   NUM_DIVERGED   the final training loss is not finite; accuracy is as it is
 *   NUM_NO_MEMORY  or what else the functions of dataset.h returned
 */
typedef struct mlp_options {
    double test_fraction;
    int epochs, batch;
    double eta;
} mlp_options;

num_status train_mlp(const network *net, double theta[], double *loss,
                     double *accuracy, const dataset *d,
                     const mlp_options *options, rng *r, int order[],
                     double work[]);

/*
 * training_run: train a network of the given width from a start that seed
 * decides, for so many steps; returns the final training loss.
 */
typedef double training_run(int width, int steps, uint64_t seed, void *data);

/*
 * width_result: the final losses of one width over the seeds.
 *   failed      runs whose loss is not finite; they are counted and left out of
 *               the rest
 *   mean, sd    over the others, sd with divisor one less than their number
 *               (0 for a single one)
 *   low, high   the smallest and the largest of them
 * Without any run that is finite the four doubles are INFINITY.
 */
typedef struct width_result {
    int failed;
    double mean, sd, low, high;
} width_result;

/*
 * 12.5 width_sweep: every width with every seed, all for the same number of
 * steps. Seed s = first_seed, ..., first_seed + seeds - 1 for every width: the
 * widths meet the same luck.
 *   widths      how many, >= 1
 *   result      out, [widths]
 *   width       in, [widths], each >= 1
 *   seeds       >= 2: one run has no spread
 *   first_seed  any
 *   steps       >= 0
 *   run         called once for each width and seed, with these steps; data is
 *               for it
 * Returns NUM_OK or NUM_BAD_INPUT.
 */
num_status width_sweep(int widths, width_result result[], const int width[],
                       int seeds, uint64_t first_seed, int steps,
                       training_run *run, void *data);

/*
 * 12.6 filter_direction: a random direction, as long as theta neuron by neuron.
 * Draw P normals, in the order of theta. Then every row of every W_l is scaled
 * to the norm that this row has in theta; the biases' part becomes 0.
 *   d      out, [P]
 *   theta  in, [P], finite
 *   r      in and out, takes P normals
 * Returns NUM_OK or NUM_BAD_INPUT.
 * Source: Li, Xu, Taylor, Studer & Goldstein, Visualizing the loss landscape of
 * neural nets, NeurIPS 2018.
 */
num_status filter_direction(const network *net, double d[],
                            const double theta[], rng *r);

/*
 * 12.6 loss_slice: the mean loss on a plane through theta, for one batch.
 *   batch: b samples, the first b of order after order = 0 ... m - 1 and one
 *          rng_shuffle(r, m, order); the same batch at every point
 *   value[i * n + j] = loss at theta + t_i d + t_j e,
 *   t_i = radius (2 i - n + 1) / (n - 1), from -radius to radius
 *   n       points along each axis, odd and >= 3: theta is in the middle
 *   value   out, [n * n]
 *   theta   in, [P]
 *   d, e    in, [P]
 *   radius  > 0, finite
 *   m       samples
 *   X       in, [m * width[0]]
 *   label   in, [m]
 *   b       1 ... m
 *   r       in and out
 *   order   work, [2 * m]
 *   work    [P + b * width[0] + network_work_size(net, b)]
 * Returns NUM_OK or NUM_BAD_INPUT. n^2 losses of b samples.
 */
num_status loss_slice(const network *net, int n, double value[],
                      const double theta[], const double d[], const double e[],
                      double radius, int m, const double X[], const int label[],
                      int b, rng *r, int order[], double work[]);

/*
 * 12.7 interpolation_barrier: how far f rises above the chord on the way from x
 * to y,
 *   value[k] = f((1 - t_k) x + t_k y),  t_k = k / (points - 1),
 *   barrier  = max_k value[k] - ((1 - t_k) value[0] + t_k value[points - 1]).
 * It is never negative: at both ends the difference is 0.
 *   points   >= 2
 *   value    out, [points]
 *   barrier  out
 *   where    out, the first t_k at which the maximum is reached
 *   f        what is looked at, f->n variables; asked for values only, once for
 *            each point
 *   x, y     in, [f->n]
 *   work     [f->n]
 * Returns NUM_OK; NUM_BAD_INPUT; or NUM_DIVERGED if a value is not finite, then
 * value is complete, barrier is INFINITY and where is the t_k of the first such
 * value.
 * Source: Entezari, Sedghi, Saukh & Neyshabur, The role of permutation
 * invariance in linear mode connectivity of neural networks, ICLR 2022.
 */
num_status interpolation_barrier(int points, double value[], double *barrier,
                                 double *where, objective *f, const double x[],
                                 const double y[], double work[]);

/*
 * 12.8 min_norm_solution: of all minimisers of 1/2 |A x - b|^2 the shortest, by
 * gradient descent from 0,
 *   x = x - A'(A x - b) / |A|_F^2,
 * until |A'(A x - b)| <= tol |A'b|.
 *   m, n       rows and columns, >= 1; usually m < n
 *   x          out, [n]
 *   steps      out, how many steps were taken
 *   A          in, m x n, finite and not 0
 *   b          in, [m], finite
 *   tol        > 0, finite
 *   max_steps  >= 0
 *   work       [m + n]
 * Returns NUM_OK, NUM_MAX_ITERATIONS (x is where it came to) or NUM_BAD_INPUT.
 * 4mn flops a step.
 */
num_status min_norm_solution(int m, int n, double x[], int *steps,
                             const double A[], const double b[], double tol,
                             int max_steps, double work[]);

/*
 * model: what choose_model compares.
 *   settings     how many settings there are to choose among, >= 1
 *   fit          trains on the (scaled) data with a setting, 0 ... settings
 *                - 1, and leaves the trained model in data. certificate: out, a
 *                bound on how far its training loss is from the best possible,
 *                or NaN where nothing is known.
 *   accuracy     share of correct answers of the model that was fitted last
 *   data         handed to both untouched
 */
typedef struct model {
    const char *name;
    int settings;
    num_status (*fit)(void *data, double *certificate, const dataset *train,
                      int setting);
    double (*accuracy)(void *data, const dataset *test);
    void *data;
} model;

enum { FOLDS_MOST = 20 };

/*
 * model_score: how a model did.
 *   accuracy     [folds], on each fold, by a model that never saw it
 *   setting      [folds], the setting that was chosen without the fold
 *   mean, sd     of accuracy, sd with divisor folds - 1
 *   seconds      of all calls of fit, those for tuning included
 *   certificate  the largest of the folds' final fits; NaN if one of them is
 *
 * model_choice: gain is the mean of the differences d_k = accuracy of model 1
 * minus accuracy of model 0 in fold k, and error its standard error,
 *   error^2 = (1/folds + 1/(folds - 1)) 1/(folds - 1) sum_k (d_k - gain)^2.
 * chosen is 1 if gain > 2 error and gain > 0, else 0: model 0, the one with the
 * guarantee, stays unless it is clearly beaten.
 */
typedef struct model_score {
    double accuracy[FOLDS_MOST];
    int setting[FOLDS_MOST];
    double mean, sd, seconds, certificate;
} model_score;

typedef struct model_choice {
    model_score score[2];
    double gain, error;
    int chosen;
} model_choice;

/*
 * 12.9 choose_model: compare two models by stratified cross-validation in which
 * everything that is learnt, the settings and the scaling too, is learnt
 * without the samples that score it.
 *   folds: shuffle 0 ... m - 1 with rng_shuffle; then deal the samples out,
 *   class after class, 0 first, each class in shuffled order: the t-th sample
 *   so dealt (t = 0, 1, ... through all classes) belongs to fold t mod folds.
 *   For each fold k, in order:
 *   1. test: the samples of fold k; train: the others; both in ascending order
 *   2. dataset_split_stratified of train (not yet scaled) with 0.25 and r into
 *      a fitting and a validation part; both scaled by the fitting part. Every
 *      setting of every model is fitted on the former and scored on the
 *      latter: the best setting, the first of equal ones, is the fold's
 *   3. train and test are scaled by train; every model is fitted on train with
 *      its setting and scored on test, once
 *   Within 2 and 3 model 0 comes before model 1 and settings ascend.
 *   choice   out
 *   models   in
 *   d        in, with classes; is not changed
 *   folds    2 ... FOLDS_MOST, at most d->m
 *   now      seconds on a clock, asked directly before and after each fit;
 *            clock is handed to it
 *   r        in and out
 * The functions of dataset.h may be called; they allocate.
 * Returns NUM_OK, NUM_BAD_INPUT, NUM_NO_MEMORY, or what a fit or a function of
 * dataset.h returned; choice is then unspecified.
 * The error is that of Nadeau & Bengio, Inference for the generalization error,
 * Machine Learning 52 (2003), for splits of these sizes.
 */
num_status choose_model(model_choice *choice, const model models[2],
                        const dataset *d, int folds, double (*now)(void *clock),
                        void *clock, rng *r);

/*
 * 12.10 residual_forward: one residual block for m samples,
 *   H = phi(X V' + 1 c'),  Y = X + H W' + 1 e'.
 *   n, h   width of the block's input and output, and of its inside, >= 1
 *   m      samples, >= 1
 *   Y      out, m x n
 *   H      out, m x h
 *   theta  in, V (h x n), c [h], W (n x h), e [n], one after the other
 *   X      in, m x n
 *   activation  phi; NaN comes out as NaN
 * Returns NUM_OK or NUM_BAD_INPUT. 4 m n h flops.
 * Source: He, Zhang, Ren & Sun, Identity mappings in deep residual networks,
 * ECCV 2016.
 */
num_status residual_forward(int n, int h, int m, double Y[], double H[],
                            const double theta[], const double X[],
                            network_activation activation);

/*
 * 12.10 residual_backward: given the gradient dY of some loss in Y, the
 * gradients in X and theta.
 *   dX     out, m x n
 *   g      out, as long as theta and in its order, whatever it held before
 *   dY     in, m x n
 *   H      in, from residual_forward
 *   work   [m * h]
 * The rest as above. The derivative of ReLU at 0 is 0. 8 m n h flops.
 */
num_status residual_backward(int n, int h, int m, double dX[], double g[],
                             const double theta[], const double X[],
                             const double H[], const double dY[],
                             network_activation activation, double work[]);

#endif
