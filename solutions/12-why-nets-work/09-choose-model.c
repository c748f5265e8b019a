/* 12.9 choose_model: two models, compared on samples neither has seen. */
#include "why_nets_work.h"

#include <math.h>
#include <stdlib.h>

/* What the helpers share. */
typedef struct comparison {
    const model *models;
    double (*now)(void *clock);
    void *clock;
    model_choice *choice;
    double *mean, *scale;
} comparison;

/* Deals the samples out to the folds, class after class. */
static void deal(int fold[], const dataset *d, int folds, rng *r, int order[])
{
    int dealt = 0;
    for (int i = 0; i < d->m; i++)
        order[i] = i;
    rng_shuffle(r, d->m, order);
    for (int c = 0; c < d->classes; c++)
        for (int i = 0; i < d->m; i++)
            if (d->label[order[i]] == c)
                fold[order[i]] = dealt++ % folds;
}

/* A new data set of the samples in fold k, or of all the others. */
static dataset *part(const dataset *d, const int fold[], int k, int inside,
                     int rows[])
{
    int count = 0;
    for (int i = 0; i < d->m; i++)
        if ((fold[i] == k) == inside)
            rows[count++] = i;
    return dataset_new_rows(d, count, rows);
}

static num_status scale_both(comparison *c, dataset *train, dataset *test)
{
    num_status s = dataset_fit_scaling(c->mean, c->scale, train);
    if (s != NUM_OK)
        return s;
    dataset_apply_scaling(train, c->mean, c->scale);
    dataset_apply_scaling(test, c->mean, c->scale);
    return NUM_OK;
}

/* Fits model which on train with a setting, on the clock, and scores it. */
static num_status fit(comparison *c, int which, int setting,
                      const dataset *train, const dataset *test,
                      double *certificate, double *accuracy)
{
    const model *f = &c->models[which];
    const double start = c->now(c->clock);
    const num_status s = f->fit(f->data, certificate, train, setting);
    c->choice->score[which].seconds += c->now(c->clock) - start;
    if (s == NUM_OK)
        *accuracy = f->accuracy(f->data, test);
    return s;
}

/* The best setting of each model for fold k, chosen within train. */
static num_status tune(comparison *c, int k, const dataset *train, rng *r)
{
    dataset *fitting, *validation;
    num_status s =
        dataset_split_stratified(&fitting, &validation, train, 0.25, r);
    if (s == NUM_OK)
        s = scale_both(c, fitting, validation);
    for (int which = 0; which < 2; which++) {
        double best = -1, accuracy, certificate;
        for (int i = 0; s == NUM_OK && i < c->models[which].settings; i++) {
            s = fit(c, which, i, fitting, validation, &certificate, &accuracy);
            if (s == NUM_OK && accuracy > best) {
                best = accuracy;
                c->choice->score[which].setting[k] = i;
            }
        }
    }
    dataset_free(fitting);
    dataset_free(validation);
    return s;
}

static num_status score_fold(comparison *c, int k, dataset *train,
                             dataset *test, rng *r)
{
    if (train == NULL || test == NULL)
        return NUM_NO_MEMORY;
    num_status s = tune(c, k, train, r);
    if (s == NUM_OK)
        s = scale_both(c, train, test);
    for (int which = 0; s == NUM_OK && which < 2; which++) {
        model_score *score = &c->choice->score[which];
        double certificate = NAN; /* a fit that fails may leave it unwritten */
        s = fit(c, which, score->setting[k], train, test, &certificate,
                &score->accuracy[k]);
        if (certificate > score->certificate || isnan(certificate))
            score->certificate = certificate; /* nothing is > NaN: it stays */
    }
    return s;
}

static void mean_and_sd(int n, double *mean, double *sd, const double x[])
{
    double squares = 0;
    *mean = vec_sum(n, x) / n;
    for (int i = 0; i < n; i++)
        squares += (x[i] - *mean) * (x[i] - *mean);
    *sd = sqrt(squares / (n - 1));
}

static void decide(model_choice *choice, int folds)
{
    double d[FOLDS_MOST], sd;
    for (int which = 0; which < 2; which++) {
        model_score *s = &choice->score[which];
        mean_and_sd(folds, &s->mean, &s->sd, s->accuracy);
    }
    vec_sub(folds, d, choice->score[1].accuracy, choice->score[0].accuracy);
    mean_and_sd(folds, &choice->gain, &sd, d);
    choice->error = sd * sqrt(1.0 / folds + 1.0 / (folds - 1));
    choice->chosen = choice->gain > 2 * choice->error && choice->gain > 0;
}

num_status choose_model(model_choice *choice, const model models[2],
                        const dataset *d, int folds, double (*now)(void *clock),
                        void *clock, rng *r)
{
    if (folds < 2 || folds > FOLDS_MOST || folds > d->m || d->classes < 1 ||
        models[0].settings < 1 || models[1].settings < 1)
        return NUM_BAD_INPUT;
    int *fold = malloc((size_t)d->m * sizeof *fold);
    int *rows = malloc((size_t)d->m * sizeof *rows);
    double *mean = malloc(2 * (size_t)d->n * sizeof *mean);
    num_status s = fold && rows && mean ? NUM_OK : NUM_NO_MEMORY;
    comparison c = {models, now, clock, choice, mean, NULL};
    *choice = (model_choice){
        .score = {{.certificate = -INFINITY}, {.certificate = -INFINITY}}};
    if (s == NUM_OK) {
        c.scale = mean + d->n;
        deal(fold, d, folds, r, rows);
    }
    for (int k = 0; s == NUM_OK && k < folds; k++) {
        dataset *train = part(d, fold, k, 0, rows);
        dataset *test = part(d, fold, k, 1, rows);
        s = score_fold(&c, k, train, test, r);
        dataset_free(train);
        dataset_free(test);
    }
    if (s == NUM_OK)
        decide(choice, folds);
    free(mean);
    free(rows);
    free(fold);
    return s;
}
