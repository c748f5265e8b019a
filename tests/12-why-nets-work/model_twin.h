/* model_twin.h: the contract of 12.9 once more, for hidden tests only. */
#ifndef MODEL_TWIN_H
#define MODEL_TWIN_H

#include "mock_models.h"

static inline void twin_scale(dataset *train, dataset *test)
{
    double mean[16], scale[16];
    cr_assert(dataset_fit_scaling(mean, scale, train) == NUM_OK);
    dataset_apply_scaling(train, mean, scale);
    dataset_apply_scaling(test, mean, scale);
}

static inline double twin_run(model_choice *c, const model models[2], int which,
                              int setting, const dataset *train,
                              const dataset *test, mock_log *log,
                              double *certificate)
{
    const double start = log->seconds;
    models[which].fit(models[which].data, certificate, train, setting);
    c->score[which].seconds += log->seconds - start;
    return models[which].accuracy(models[which].data, test);
}

static inline void twin_fold(model_choice *c, const model models[2], int k,
                             dataset *train, dataset *test, mock_log *log,
                             rng *r)
{
    dataset *inner, *validation;
    double certificate;
    cr_assert(dataset_split_stratified(&inner, &validation, train, 0.25, r) ==
              NUM_OK);
    twin_scale(inner, validation);
    for (int w = 0; w < 2; w++) {
        double best = -INFINITY;
        for (int s = 0; s < models[w].settings; s++) {
            const double a =
                twin_run(c, models, w, s, inner, validation, log, &certificate);
            if (a > best)
                c->score[w].setting[k] = s;
            best = fmax(a, best);
        }
    }
    dataset_free(inner);
    dataset_free(validation);
    twin_scale(train, test);
    for (int w = 0; w < 2; w++) {
        model_score *s = &c->score[w];
        s->accuracy[k] = twin_run(c, models, w, s->setting[k], train, test, log,
                                  &certificate);
        if (k == 0)
            s->certificate = certificate;
        else if (!(certificate <= s->certificate) && !isnan(s->certificate))
            s->certificate = certificate;
    }
}

static inline void twin_choose(model_choice *c, const model models[2],
                               const dataset *d, int folds, mock_log *log,
                               rng *r)
{
    int order[200], fold[200], rows[200], dealt = 0;
    *c = (model_choice){.gain = 0};
    for (int i = 0; i < d->m; i++)
        order[i] = i;
    rng_shuffle(r, d->m, order);
    for (int class = 0; class < d->classes; class ++)
        for (int i = 0; i < d->m; i++)
            if (d->label[order[i]] == class)
                fold[order[i]] = dealt++ % folds;
    for (int k = 0; k < folds; k++) {
        dataset *half[2];
        for (int inside = 0; inside < 2; inside++) {
            int count = 0;
            for (int i = 0; i < d->m; i++)
                if ((fold[i] == k) == inside)
                    rows[count++] = i;
            half[inside] = dataset_new_rows(d, count, rows);
            cr_assert_not_null(half[inside]);
        }
        twin_fold(c, models, k, half[0], half[1], log, r);
        dataset_free(half[0]);
        dataset_free(half[1]);
    }
    double gain2 = 0;
    for (int w = 0; w < 2; w++) {
        model_score *s = &c->score[w];
        for (int k = 0; k < folds; k++)
            s->mean += s->accuracy[k] / folds;
        for (int k = 0; k < folds; k++)
            s->sd += (s->accuracy[k] - s->mean) * (s->accuracy[k] - s->mean);
        s->sd = sqrt(s->sd / (folds - 1));
    }
    c->gain = c->score[1].mean - c->score[0].mean;
    for (int k = 0; k < folds; k++) {
        const double dk = c->score[1].accuracy[k] - c->score[0].accuracy[k];
        gain2 += (dk - c->gain) * (dk - c->gain);
    }
    c->error = sqrt((1.0 / folds + 1.0 / (folds - 1)) * gain2 / (folds - 1));
    c->chosen = c->gain > 2 * c->error && c->gain > 1e-12;
}

/* The calls of both models, one after the other. */
static inline void expect_calls(const mock_log *log, const mock_log *want,
                                const char *what)
{
    const int n = log->count < want->count ? log->count : want->count;
    expect_int("calls of fit and accuracy", log->count, want->count,
               "%s: for each fold every setting once, then each model once",
               what);
    expect_close("samples of each call", log->samples, want->samples, n, 0,
                 "%s: in the contract's order, fit and score in turn "
                 "(seed %llu)",
                 what, test_seed());
    expect_close("which samples (sum of place times number)", log->which,
                 want->which, n, 0,
                 "%s: stratified folds; tuning within the training part "
                 "(seed %llu)",
                 what, test_seed());
    expect_close("mean square of the features", log->square, want->square, n,
                 1e-9,
                 "%s: scaled by the part that the model is fitted on, and by "
                 "nothing else (seed %llu)",
                 what, test_seed());
    expect_close("model and setting", log->who, want->who, n, 0,
                 "%s: 10 model + setting; the fold's setting is the best in "
                 "validation, the first of equal ones (seed %llu)",
                 what, test_seed());
}

/* What is said of model number w. */
static inline void expect_score(const model_score *a, const model_score *b,
                                int folds, int w, const char *what)
{
    expect_close("accuracy", a->accuracy, b->accuracy, folds, 1e-12,
                 "%s: model %d (seed %llu)", what, w, test_seed());
    expect_ints("setting", a->setting, b->setting, folds,
                "%s: model %d (seed %llu)", what, w, test_seed());
    expect_value("mean", a->mean, b->mean, 1e-12, "%s: model %d", what, w);
    expect_within("sd", &a->sd, &b->sd, 1, 1e-10,
                  "%s: model %d, divisor folds - 1", what, w);
    expect_value("seconds", a->seconds, b->seconds, 1e-12,
                 "%s: model %d, all of its fits and nothing else", what, w);
    if (isnan(b->certificate))
        expect_int("is the certificate NaN?", isnan(a->certificate), 1,
                   "%s: model %d: one fold without a bound, no bound", what, w);
    else
        expect_value("certificate", a->certificate, b->certificate, 1e-12,
                     "%s: model %d, the worst fold's final fit", what, w);
}

/* Runs both and compares calls and results. */
static inline void expect_choice(const mock behaviour[2], int settings0,
                                 int settings1, const dataset *d, int folds,
                                 rng start, const char *what)
{
    mock_log *log = shared(sizeof *log), seen = {.count = 0};
    model_choice *c = shared(sizeof *c), want;
    int *status = output_ints("status", 1);
    rng *r = shared(sizeof *r), twin = start;
    mock k[2] = {behaviour[0], behaviour[1]};
    model models[2];
    *r = start;
    mock_make(models, k, log, settings0, settings1);
    ATTEMPT(what) {
        *status = (int)choose_model(c, models, d, folds, mock_now, log, r);
    }
    mock_make(models, k, &seen, settings0, settings1);
    twin_choose(&want, models, d, folds, &seen, &twin);
    expect_status("status", *status, NUM_OK, "%s (seed %llu)", what,
                  test_seed());
    if (*status != NUM_OK)
        return;
    expect_calls(log, &seen, what);
    for (int w = 0; w < 2; w++)
        expect_score(&c->score[w], &want.score[w], folds, w, what);
    expect_within("gain", &c->gain, &want.gain, 1, 1e-10, "%s: mean difference",
                  what);
    expect_within("error", &c->error, &want.error, 1, 1e-10,
                  "%s: of the paired differences, with 1/folds + 1/(folds - 1)",
                  what);
    expect_int("chosen", c->chosen, want.chosen,
               "%s: 1 only if its gain is more than two errors (seed %llu)",
               what, test_seed());
    expect_int("has r moved as it should?", rng_next(r) == rng_next(&twin), 1,
               "%s: one shuffle, and a split a fold (seed %llu)", what,
               test_seed());
}

#endif
