/* network_train.h: mini-batch training of networks. */
#ifndef NETWORK_TRAIN_H
#define NETWORK_TRAIN_H

#include "network.h"
#include "num.h"
#include "stochastic.h"

/*
 * network_train_work_size: doubles of work for network_train; options may be
 * without defaults.
 */
int network_train_work_size(const network *net,
                            const stochastic_options *options);

/*
 * network_train: epochs of shuffled mini-batches: the rule, schedule, warm-up,
 * clipping and decay of stochastic.h on the gradients of network_loss.
 *   theta    in: the start, out: the last iterate, [P] (options->average is
 *            not looked at)
 *   losses   out, [epochs]: the mean over the samples of the loss that each had
 *            when its batch came, so before the epoch's later steps; or NULL
 *   m        samples, >= 1
 *   X        in, [m * width[0]]
 *   label    in, [m]
 *   options  in, 0 stands for the default
 *   r        in and out, takes one shuffle of m an epoch
 *   order    work, [2 * m]
 *   work     [network_train_work_size(net, options)]
 * Returns NUM_OK; NUM_BAD_INPUT if an option is out of its range; NUM_DIVERGED
 * after an epoch whose mean loss is not finite.
 */
num_status network_train(const network *net, double theta[], double losses[],
                         int epochs, int m, const double X[], const int label[],
                         const stochastic_options *options, rng *r, int order[],
                         double work[]);

#endif
