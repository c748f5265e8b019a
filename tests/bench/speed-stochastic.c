/*
 * speed-stochastic.c: samples a second of SGD and Adam on logistic regression,
 * n = 10,000, d = 50, lambda = 1e-4, mini-batches of 32, a new order in every
 * epoch. One run is ten epochs from 0; the objective is what they reach with
 * eta = 0.05 (SGD) or 0.002 (Adam).
 */
#include "bench.h"
#include "data.h"
#include "logistic.h"
#include "stochastic.h"
#include <math.h>
#include <stdlib.h>

enum { EPOCHS = 10 };

typedef struct task {
    logistic_problem p;
    objective whole;
    stochastic_sum f;
    stochastic *s;
} task;

static void *prepared(const stochastic_options *options)
{
    task *t = calloc(1, sizeof *t);
    if (!t)
        exit(1);
    const data *d = data_new(10000, 50, 102, DATA_CLASSES);
    t->p = (logistic_problem){d->m, d->n, d->X, d->y, 1e-4};
    t->f = logistic_sum(&t->p, &t->whole);
    t->s = stochastic_new(d->n, d->m, options);
    if (!t->s)
        exit(1);
    return t;
}

static void *by_sgd(void)
{
    return prepared(&(stochastic_options){.eta = 0.05});
}

static void *by_momentum(void)
{
    return prepared(
        &(stochastic_options){.rule = STOCHASTIC_HEAVY_BALL, .eta = 0.005});
}

static void *by_adam(void)
{
    return prepared(
        &(stochastic_options){.rule = STOCHASTIC_ADAM, .eta = 0.002});
}

static double train(void *context)
{
    task *t = context;
    const double start[50] = {0};
    if (stochastic_init(t->s, &t->f, start, 1) != NUM_OK)
        exit(1);
    for (int k = 0; k < EPOCHS; k++)
        if (stochastic_epoch(t->s) != NUM_OK)
            exit(1);
    return NAN;
}

static double reached(void *context)
{
    task *t = context;
    return objective_value(&t->whole, t->s->x);
}

int main(void)
{
    const char *const names[] = {"SGD, logistic, samples/s",
                                 "momentum, logistic, samples/s",
                                 "Adam, logistic, samples/s"};
    void *(*const setups[])(void) = {by_sgd, by_momentum, by_adam};
    for (int k = 0; k < 3; k++)
        bench_run(&(bench_task){.task = names[k],
                                .who = "descent",
                                .setup = setups[k],
                                .run = train,
                                .judge = reached,
                                .amount = EPOCHS * 10000.0});
    return 0;
}
