/*
 * What goes wrong in 12.9 choose_model.
 *
 * MISTAKE 1 tuned-on-the-test-fold
 *   The setting was chosen by its score on the fold, and the fold then reports
 *   that score. Choose it in a validation part of the training part.
 * MISTAKE 2 folds-not-stratified
 *   The shuffled samples were dealt out without regard to their class. A rare
 *   class may miss a fold: deal class after class.
 * MISTAKE 3 scaled-before-the-split
 *   Means and scales were learnt from all samples, those that score the models
 *   among them. Split first.
 * MISTAKE 4 test-part-scaled-by-itself
 *   The scoring part was scaled by its own means and scales. It has to pass
 *   through the same map as the part that was fitted.
 * MISTAKE 5 tuned-on-scaled-data
 *   train was scaled before it was split for tuning, so that the validation part
 *   had a say in the scaling. Split train as it is, then scale both.
 * MISTAKE 6 folds-taken-as-independent
 *   The standard error has 1/folds only. The training parts overlap, the scores
 *   are not independent: add 1/(folds - 1).
 * MISTAKE 7 spreads-not-paired
 *   The error was put together from the two models' spreads. Both met the same
 *   folds: take the spread of the differences.
 * MISTAKE 8 larger-mean-wins
 *   The network was chosen for any gain at all. It must beat twice its error.
 * MISTAKE 9 last-of-equal-settings
 *   Among equal settings the last was chosen. A strict > keeps the first.
 * MISTAKE 10 seconds-of-the-final-fits
 *   The time for tuning was left out. It is part of what the model costs.
 * MISTAKE 11 bound-of-the-last-fold
 *   The certificate is that of the last fold. A bound holds for all only if it
 *   is the largest, and a single NaN leaves none.
 * MISTAKE 12 takes-any-input
 *   Folds and settings were used as they came.
 * VARIANT 1 fold-lists
 *   Lists the samples of all folds first, then cuts.
 * VARIANT 2 one-loop-of-jobs
 *   Tuning and scoring are one function, asked with different parts.
 */
#include "why_nets_work.h"

#include <math.h>
#include <stdlib.h>

typedef struct state {
    const model *models;
    double (*now)(void *clock);
    void *clock;
    model_choice *choice;
    double mean[64], scale[64];
} state;

static void deal(int fold[], const dataset *d, int folds, rng *r, int order[])
{
    for (int i = 0; i < d->m; i++)
        order[i] = i;
    rng_shuffle(r, d->m, order);
#if MISTAKE == 2
    for (int i = 0; i < d->m; i++)
        fold[order[i]] = i % folds;
#elif VARIANT == 1
    int *sorted = malloc((size_t)d->m * sizeof *sorted), count = 0;
    for (int c = 0; c < d->classes && sorted != NULL; c++)
        for (int i = 0; i < d->m; i++)
            if (d->label[order[i]] == c)
                sorted[count++] = order[i];
    for (int k = 0; k < folds && sorted != NULL; k++)
        for (int i = k; i < d->m; i += folds)
            fold[sorted[i]] = k;
    free(sorted);
#else
    int dealt = 0;
    for (int c = 0; c < d->classes; c++)
        for (int i = 0; i < d->m; i++)
            if (d->label[order[i]] == c)
                fold[order[i]] = dealt++ % folds;
#endif
}

static dataset *part(const dataset *d, const int fold[], int k, int inside,
                     int rows[])
{
    int count = 0;
    for (int i = 0; i < d->m; i++)
        if ((fold[i] == k) == inside)
            rows[count++] = i;
    return dataset_new_rows(d, count, rows);
}

static num_status scale_both(state *c, dataset *train, dataset *test)
{
    (void)c;
#if MISTAKE == 3
    /* all of d was scaled at the start */
    (void)train;
    (void)test;
#else
    num_status s = dataset_fit_scaling(c->mean, c->scale, train);
    if (s != NUM_OK)
        return s;
    dataset_apply_scaling(train, c->mean, c->scale);
#if MISTAKE == 4
    dataset_fit_scaling(c->mean, c->scale, test);
#endif
    dataset_apply_scaling(test, c->mean, c->scale);
#endif
    return NUM_OK;
}

/* Fits and scores; seconds are added to where they count. */
static num_status fit(state *c, int which, int setting, const dataset *train,
                      const dataset *test, double *seconds, double *certificate,
                      double *accuracy)
{
    const model *f = &c->models[which];
    const double start = c->now(c->clock);
    const num_status s = f->fit(f->data, certificate, train, setting);
    *seconds += c->now(c->clock) - start;
    if (s == NUM_OK)
        *accuracy = f->accuracy(f->data, test);
    return s;
}

static num_status best_setting(state *c, int which, int k, const dataset *train,
                               const dataset *test)
{
    double best = -INFINITY, accuracy = NAN, certificate, unused = 0;
    double *seconds = &c->choice->score[which].seconds;
#if MISTAKE == 10
    seconds = &unused;
#endif
    (void)unused;
    for (int i = 0; i < c->models[which].settings; i++) {
        num_status s =
            fit(c, which, i, train, test, seconds, &certificate, &accuracy);
        if (s != NUM_OK)
            return s;
#if MISTAKE == 9
        if (accuracy >= best) {
#else
        if (accuracy > best) {
#endif
            best = accuracy;
            c->choice->score[which].setting[k] = i;
        }
    }
    return NUM_OK;
}

static num_status final_fit(state *c, int which, int k, const dataset *train,
                            const dataset *test)
{
    model_score *score = &c->choice->score[which];
    double certificate;
    num_status s = fit(c, which, score->setting[k], train, test,
                       &score->seconds, &certificate, &score->accuracy[k]);
    if (s != NUM_OK)
        return s;
#if MISTAKE == 11
    score->certificate = certificate;
#else
    if (k == 0 || isnan(certificate) || certificate > score->certificate)
        score->certificate =
            k > 0 && isnan(score->certificate) ? (double)NAN : certificate;
#endif
    return NUM_OK;
}

#if VARIANT == 2
/* tuning: 1 for the best setting, 0 for the final score. */
static num_status both(state *c, int k, const dataset *train,
                       const dataset *test, int tuning)
{
    num_status s = NUM_OK;
    for (int which = 0; which < 2 && s == NUM_OK; which++)
        s = tuning ? best_setting(c, which, k, train, test)
                   : final_fit(c, which, k, train, test);
    return s;
}
#endif

static num_status score_fold(state *c, int k, dataset *train, dataset *test,
                             rng *r)
{
    dataset *fitting = NULL, *validation = NULL;
    num_status s;
#if MISTAKE == 5
    scale_both(c, train, test);
#endif
    s = dataset_split_stratified(&fitting, &validation, train, 0.25, r);
#if MISTAKE != 5
    if (s == NUM_OK)
        s = scale_both(c, fitting, validation);
#endif
#if MISTAKE == 1
    dataset_free(fitting);
    dataset_free(validation);
    fitting = validation = NULL;
    if (s == NUM_OK)
        s = scale_both(c, train, test);
    for (int which = 0; which < 2 && s == NUM_OK; which++)
        s = best_setting(c, which, k, train, test);
#elif VARIANT == 2
    if (s == NUM_OK)
        s = both(c, k, fitting, validation, 1);
#else
    for (int which = 0; which < 2 && s == NUM_OK; which++)
        s = best_setting(c, which, k, fitting, validation);
#endif
    dataset_free(fitting);
    dataset_free(validation);
#if MISTAKE != 5 && MISTAKE != 1
    if (s == NUM_OK)
        s = scale_both(c, train, test);
#endif
#if VARIANT == 2
    if (s == NUM_OK)
        s = both(c, k, train, test, 0);
#else
    for (int which = 0; which < 2 && s == NUM_OK; which++)
        s = final_fit(c, which, k, train, test);
#endif
    return s;
}

static double spread(int n, double *mean, const double x[])
{
    double squares = 0;
    *mean = vec_sum(n, x) / n;
    for (int i = 0; i < n; i++)
        squares += (x[i] - *mean) * (x[i] - *mean);
    return sqrt(squares / (n - 1));
}

static void decide(model_choice *c, int folds)
{
    double d[FOLDS_MOST], sd;
    for (int which = 0; which < 2; which++) {
        model_score *s = &c->score[which];
        s->sd = spread(folds, &s->mean, s->accuracy);
    }
    vec_sub(folds, d, c->score[1].accuracy, c->score[0].accuracy);
    sd = spread(folds, &c->gain, d);
#if MISTAKE == 7
    sd = hypot(c->score[0].sd, c->score[1].sd);
#endif
#if MISTAKE == 6
    c->error = sd * sqrt(1.0 / folds);
#else
    c->error = sd * sqrt(1.0 / folds + 1.0 / (folds - 1));
#endif
#if MISTAKE == 8
    c->chosen = c->gain > 0;
#else
    c->chosen = c->gain > 2 * c->error && c->gain > 0;
#endif
}

num_status choose_model(model_choice *choice, const model models[2],
                        const dataset *d, int folds, double (*now)(void *clock),
                        void *clock, rng *r)
{
#if MISTAKE == 12
    folds = folds < 2 ? 2 : folds > FOLDS_MOST ? FOLDS_MOST : folds;
#else
    if (folds < 2 || folds > FOLDS_MOST || folds > d->m || d->classes < 1 ||
        models[0].settings < 1 || models[1].settings < 1)
        return NUM_BAD_INPUT;
#endif
    int *fold = calloc((size_t)d->m, sizeof *fold);
    int *rows = calloc((size_t)d->m, sizeof *rows);
    state c = {.models = models, .now = now, .clock = clock, .choice = choice};
    num_status s = fold && rows ? NUM_OK : NUM_NO_MEMORY;
    *choice = (model_choice){.chosen = 0};
    if (s == NUM_OK)
        deal(fold, d, folds, r, rows);
#if MISTAKE == 3
    for (int i = 0; i < d->m; i++)
        rows[i] = i;
    dataset *copy = dataset_new_rows(d, d->m, rows);
    if (copy == NULL)
        return NUM_NO_MEMORY;
    dataset_fit_scaling(c.mean, c.scale, copy);
    dataset_apply_scaling(copy, c.mean, c.scale);
    d = copy;
#endif
    for (int k = 0; s == NUM_OK && k < folds; k++) {
        dataset *train = part(d, fold, k, 0, rows);
        dataset *test = part(d, fold, k, 1, rows);
        s = train && test ? score_fold(&c, k, train, test, r) : NUM_NO_MEMORY;
        dataset_free(train);
        dataset_free(test);
    }
    if (s == NUM_OK)
        decide(choice, folds);
#if MISTAKE == 3
    dataset_free(copy);
#endif
    free(rows);
    free(fold);
    return s;
}
