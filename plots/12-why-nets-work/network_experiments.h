/*
 * network_experiments.h: what the pictures of chapter 12 and the tests of its
 * lesson share. No exercise needs it.
 */
#ifndef NETWORK_EXPERIMENTS_H
#define NETWORK_EXPERIMENTS_H

#include "network_train.h"
#include "why_nets_work.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/*
 * progress_show: a bar in the terminal, once an experiment runs for longer than
 * a second; nothing where there is no terminal.
 *   done, of  how much of how much is done; done = of ends the line
 */
static inline void progress_show(int done, int of)
{
    static const char bar[] = "########################################";
    static int is_shown;
    const double seconds = (double)clock() / CLOCKS_PER_SEC;
    if (seconds < 1 || (done == of && !is_shown))
        return;
    FILE *terminal = fopen("/dev/tty", "w");
    if (terminal == NULL)
        return;
    fprintf(terminal, "\r[%-40.*s] %3d %%%s", 40 * done / of, bar,
            100 * done / of, done == of ? "\n" : "");
    fclose(terminal);
    is_shown = 1;
}

/* spread_of: geometric or arithmetic mean, least and most of count values. */
typedef struct spread_of {
    int count;
    double sum, low, high;
} spread_of;

static inline void spread_of_add(spread_of *s, double value)
{
    s->low = s->count == 0 ? value : fmin(s->low, value);
    s->high = s->count == 0 ? value : fmax(s->high, value);
    s->sum += value;
    s->count++;
}

/* Prints " mean low high". */
static inline void spread_of_print(const spread_of *s)
{
    printf(" %.9g %.9g %.9g", s->sum / s->count, s->low, s->high);
}

/*
 * digits_first: the first count digits of lib/data/digits.csv, scaled by their
 * own mean and deviation; for experiments about training alone. NULL without
 * the file or memory.
 */
static inline dataset *digits_first(int count)
{
    csv_error error;
    double mean[64], scale[64];
    dataset *d = NULL, *all = dataset_new_from_csv("lib/data/digits.csv",
                                                   DATASET_CLASS, &error);
    int *rows = malloc((size_t)count * sizeof *rows);
    for (int i = 0; rows != NULL && i < count; i++)
        rows[i] = i;
    if (all != NULL && rows != NULL)
        d = dataset_new_rows(all, count, rows);
    if (d != NULL && dataset_fit_scaling(mean, scale, d) == NUM_OK)
        dataset_apply_scaling(d, mean, scale);
    dataset_free(all);
    free(rows);
    return d;
}

/*
 * train_on: Adam with eta and batches of 32 for some epochs, without a test
 * part.
 *   theta  in: the start, out: the end
 *   r      in and out, a shuffle an epoch
 * Returns the mean loss at the end, NAN without memory.
 */
static inline double train_on(const network *net, double theta[],
                              const dataset *d, int epochs, double eta, rng *r)
{
    const stochastic_options o = {.rule = STOCHASTIC_ADAM, .eta = eta};
    const size_t size = (size_t)(network_train_work_size(net, &o) +
                                 network_work_size(net, d->m));
    double *work = malloc(size * sizeof *work), loss = NAN;
    int *order = malloc(2 * (size_t)d->m * sizeof *order);
    if (work != NULL && order != NULL &&
        network_train(net, theta, NULL, epochs, d->m, d->X, d->label, &o, r,
                      order, work) == NUM_OK)
        loss = network_loss(net, d->m, NULL, theta, d->X, d->label, work);
    free(order);
    free(work);
    return loss;
}

/* network_task: a network and data as an objective for 12.7. */
typedef struct network_task {
    const network *net;
    const dataset *d;
    double *work; /* [network_work_size(net, d->m)] */
} network_task;

static inline double network_task_eval(int n, double g[], const double theta[],
                                       void *data)
{
    const network_task *t = data;
    (void)n;
    return network_loss(t->net, t->d->m, g, theta, t->d->X, t->d->label,
                        t->work);
}

#endif
