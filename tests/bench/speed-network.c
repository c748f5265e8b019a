/*
 * speed-network.c: epochs a second of a 64-32-10 ReLU network on the digits.
 *
 * The task, for everybody: the first 1,437 rows of lib/data/digits.csv, each
 * column with mean 0 and variance 1 over them (constant columns 0); doubles;
 * mean softmax cross-entropy; Adam with step 1e-3, mini-batches of 32 in a new
 * order every epoch, He's start; 20 epochs from scratch. The objective is the
 * training loss at the end.
 */
#include "bench.h"
#include "dataset.h"
#include "network_train.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROWS = 1437, EPOCHS = 20 };

static const int width[3] = {64, 32, 10};
static const network net = {2, width, NETWORK_RELU, 0};
static const stochastic_options options = {
    .rule = STOCHASTIC_ADAM, .batch = 32, .eta = 1e-3};

typedef struct task {
    dataset *d;
    double *theta, *work;
    int *order;
} task;

static void *setup(void)
{
    csv_error error;
    task *t = calloc(1, sizeof *t);
    int *rows = calloc(ROWS, sizeof *rows);
    dataset *all =
        dataset_new_from_csv("lib/data/digits.csv", DATASET_CLASS, &error);
    double mean[64], scale[64];
    if (!t || !rows || !all)
        exit(1);
    for (int i = 0; i < ROWS; i++)
        rows[i] = i;
    t->d = dataset_new_rows(all, ROWS, rows);
    t->theta = calloc((size_t)network_parameters(&net), sizeof *t->theta);
    t->work = calloc((size_t)(network_train_work_size(&net, &options) +
                              network_work_size(&net, ROWS)),
                     sizeof *t->work);
    t->order = calloc(2 * ROWS, sizeof *t->order);
    if (!t->d || !t->theta || !t->work || !t->order ||
        dataset_fit_scaling(mean, scale, t->d) != NUM_OK)
        exit(1);
    dataset_apply_scaling(t->d, mean, scale);
    dataset_free(all);
    free(rows);
    return t;
}

static double train(void *context)
{
    task *t = context;
    rng r;
    rng_seed(&r, 1);
    network_init(&net, t->theta, NETWORK_HE, &r);
    network_train(&net, t->theta, NULL, EPOCHS, ROWS, t->d->X, t->d->label,
                  &options, &r, t->order, t->work);
    return NAN;
}

static double reached(void *context)
{
    const task *t = context;
    return network_loss(&net, ROWS, NULL, t->theta, t->d->X, t->d->label,
                        t->work);
}

int main(void)
{
    bench_run(&(bench_task){.task = "network 64-32-10, digits, epochs/s",
                            .who = "descent",
                            .setup = setup,
                            .run = train,
                            .judge = reached,
                            .amount = EPOCHS});
    return 0;
}
