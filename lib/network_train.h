/* network_train.h: mini-batch training of networks. */
#ifndef NETWORK_TRAIN_H
#define NETWORK_TRAIN_H

#include "network.h"
#include "num.h"

/*
 * network_options: how theta moves.
 *   method  with g the gradient on the batch, t = 1, 2, ... counting steps:
 *     NETWORK_SGD       theta -= eta g
 *     NETWORK_MOMENTUM  u = beta1 u + g, theta -= eta u
 *     NETWORK_ADAM      u = beta1 u + (1 - beta1) g,
 *                       v = beta2 v + (1 - beta2) g^2,
 *                       theta -= eta u_hat / (sqrt(v_hat) + eps) with
 *                       u_hat = u / (1 - beta1^t), v_hat = v / (1 - beta2^t)
 *                       (Kingma & Ba, ICLR 2015, Algorithm 1)
 *   batch   samples a step; the last batch of an epoch may be smaller
 *   eta     step size, > 0
 *   clip    > 0: a longer g is shortened to this norm first; 0: never
 *   warmup  step t < warmup goes with eta t / warmup
 *   beta1, beta2, eps  0 stands for 0.9, 0.999, 1e-8
 */
typedef enum network_method {
    NETWORK_SGD,
    NETWORK_MOMENTUM,
    NETWORK_ADAM
} network_method;

typedef struct network_options {
    network_method method;
    int batch;
    double eta, clip;
    int warmup;
    double beta1, beta2, eps;
} network_options;

/*
 * network_step: move theta by one step.
 *   P      parameters
 *   theta  in and out, [P]
 *   state  in and out, [2 P], u and v, all zero before the first step
 *   g      in and out, [P], the gradient; clipped on return
 *   t      >= 1, counts the steps
 * Returns the norm of g before clipping if clip > 0, else NAN: it then was not
 * needed.
 */
double network_step(int P, double theta[], double state[], double g[], int t,
                    const network_options *options);

/* network_train_work_size: doubles of work for network_train. */
int network_train_work_size(const network *net, const network_options *options);

/*
 * network_train: epochs of shuffled mini-batches from u = v = 0.
 *   theta    in: the start, out: the end, [P]
 *   losses   out, [epochs]: the mean over the samples of the loss that each had
 *            when its batch came, so before the epoch's later steps; or NULL
 *   m        samples, >= 1
 *   X        in, [m * width[0]]
 *   label    in, [m]
 *   options  in; a batch larger than m is one of m
 *   r        in and out, takes one shuffle of m an epoch
 *   order    work, [2 * m]
 *   work     [network_train_work_size(net, options)]
 * Returns NUM_OK; NUM_BAD_INPUT if batch, eta, clip, warmup, a beta or eps is
 * outside its range; NUM_DIVERGED after an epoch whose mean loss is not finite.
 */
num_status network_train(const network *net, double theta[], double losses[],
                         int epochs, int m, const double X[], const int label[],
                         const network_options *options, rng *r, int order[],
                         double work[]);

#endif
