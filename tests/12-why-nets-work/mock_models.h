/*
 * mock_models.h: models that train nothing and write down what they were given.
 *
 * A sample's y is its number, so that it is known wherever it turns up.
 */
#ifndef MOCK_MODELS_H
#define MOCK_MODELS_H

#include "vec.h"
#include "why_nets_work.h"
#include <math.h>

enum { CALLS_MOST = 120 };

/*
 * mock_log: the calls of both models in order.
 *   fit        1 for fit, 0 for accuracy
 *   who        model and setting, 10 * model + setting
 *   samples    how many
 *   which      sum over the samples of (place + 1) * number
 *   first_class  how many of them belong to class 0
 *   square     mean square of the features: 1 after scaling by itself
 *   seconds    the clock
 */
typedef struct mock_log {
    int count;
    double fit[CALLS_MOST], who[CALLS_MOST], samples[CALLS_MOST];
    double which[CALLS_MOST], first_class[CALLS_MOST], square[CALLS_MOST];
    double seconds;
} mock_log;

/*
 * mock: what a model answers.
 *   base      accuracy before the rest
 *   noise     times a number from -1/2 to 1/2 that depends on the samples, the
 *             model and the setting
 *   setting_gain  times the setting is added
 *   script    its accuracies in order, instead of all that; NULL for none
 *   scripted  how many: then they begin again
 *   nan_at    the fit (counted from 0) whose certificate is NaN, -1 for none
 *   fail_at   the fit that returns NUM_DIVERGED, -1 for none
 */
typedef struct mock {
    mock_log *log;
    int model, setting, fits, nan_at, fail_at;
    double base, noise, setting_gain;
    const double *script;
    int scripted, scored;
} mock;

static inline double mock_note(mock *k, const dataset *d, int fit)
{
    mock_log *l = k->log;
    double which = 0, first_class = 0;
    for (int i = 0; i < d->m; i++) {
        which += (i + 1) * d->y[i];
        first_class += d->label[i] == 0;
    }
    if (l->count < CALLS_MOST) {
        const int c = l->count;
        l->fit[c] = fit;
        l->who[c] = 10 * k->model + k->setting;
        l->samples[c] = d->m;
        l->which[c] = which;
        l->first_class[c] = first_class;
        l->square[c] = vec_dot(d->m * d->n, d->X, d->X) / (d->m * d->n);
    }
    l->count++;
    return which;
}

/* The certificate of a fit. */
static inline double mock_bound(double which)
{
    return fmod(which, 97) / 97;
}

static inline num_status mock_fit(void *data, double *certificate,
                                  const dataset *train, int setting)
{
    mock *k = data;
    k->setting = setting;
    k->log->seconds += k->model + 1 + 0.25 * setting;
    const double which = mock_note(k, train, 1);
    *certificate = k->fits == k->nan_at ? (double)NAN : mock_bound(which);
    return k->fits++ == k->fail_at ? NUM_DIVERGED : NUM_OK;
}

static inline double mock_accuracy(void *data, const dataset *test)
{
    mock *k = data;
    k->log->seconds += 100; /* scoring is not training */
    const double which = mock_note(k, test, 0);
    if (k->script != NULL)
        return k->script[k->scored++ % k->scripted];
    const double chance =
        fmod(7 * which + 13 * k->model + 5 * k->setting, 31) / 31 - 0.5;
    return k->base + k->noise * chance + k->setting_gain * k->setting;
}

static inline double mock_now(void *clock)
{
    return ((const mock_log *)clock)->seconds;
}

/* Two models with their log; settings of model 0 and 1. */
static inline void mock_make(model models[2], mock k[2], mock_log *log,
                             int settings0, int settings1)
{
    for (int i = 0; i < 2; i++) {
        k[i].log = log;
        k[i].model = i;
        models[i] =
            (model){i ? "network" : "logistic regression",
                    i ? settings1 : settings0, mock_fit, mock_accuracy, &k[i]};
    }
}

/* m samples of n features far from scaled; class c has about share[c]. */
static inline dataset *numbered(int m, int n, int classes, const int share[],
                                rng *r)
{
    dataset *d = dataset_new(m, n, classes);
    cr_assert_not_null(d);
    int total = 0;
    for (int c = 0; c < classes; c++)
        total += share[c];
    for (int i = 0; i < m; i++) {
        int k = i % total;
        for (; k >= share[d->label[i]]; d->label[i]++)
            k -= share[d->label[i]];
        d->y[i] = i;
        for (int j = 0; j < n; j++)
            d->X[i * n + j] = (j + 3) * (rng_normal(r) + 2 + j);
    }
    for (int c = 0; c < classes; c++)
        d->class_values[c] = c;
    return d;
}

#endif
