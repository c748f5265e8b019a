/* Sample tests of 12.9 choose_model. */
#include "harness.h"

#include "../mock_models.h"

static const int even[2] = {1, 1};

Test(choose_model, a_clear_winner)
{
    rng r = test_rng(1);
    dataset *d = numbered(12, 2, 2, even, &r);
    mock_log *log = shared(sizeof *log);
    model_choice *c = shared(sizeof *c);
    int *status = output_ints("status", 1);
    ATTEMPT("0.9 against 0.7 in each of 3 folds") {
        mock k[2] = {{.base = 0.7, .nan_at = -1, .fail_at = -1},
                     {.base = 0.9, .nan_at = 0, .fail_at = -1}};
        model models[2];
        mock_make(models, k, log, 1, 1);
        *status = (int)choose_model(c, models, d, 3, mock_now, log, &r);
    }
    dataset_free(d);
    const model_score *s = c->score;
    expect_status("status", *status, NUM_OK, "3 folds (seed %llu)",
                  test_seed());
    expect_close("accuracy of model 0", s[0].accuracy,
                 (double[]){0.7, 0.7, 0.7}, 3, 1e-12, "one for each fold");
    expect_close("accuracy of model 1", s[1].accuracy,
                 (double[]){0.9, 0.9, 0.9}, 3, 1e-12, "one for each fold");
    expect_value("gain", c->gain, 0.2, 1e-12, "0.9 - 0.7");
    expect_int("chosen", c->chosen, 1, "0.2 everywhere is no luck");
    expect_value("seconds of model 0", s[0].seconds, 6, 1e-12,
                 "3 folds, each one fit to tune and one to score, a second "
                 "each; the accuracy is not on the clock");
    expect_value("seconds of model 1", s[1].seconds, 12, 1e-12,
                 "its fits take two seconds");
    /* a fold has eight calls, the final fits are its fifth and seventh */
    for (int w = 0; w < 2; w++) {
        double worst = 0;
        for (int k = 0; k < 3; k++)
            worst = fmax(worst, mock_bound(log->which[8 * k + 4 + 2 * w]));
        expect_value("certificate", s[w].certificate, worst, 1e-12,
                     "model %d: of the three final fits the worst; fits that "
                     "tune do not count (seed %llu)",
                     w, test_seed());
    }
}

/* The differences are 0, 0.1 and 0.2: mean 0.1 and deviation 0.1. */
Test(choose_model, a_gain_that_may_be_luck)
{
    /* in each fold the first is for tuning */
    static const double line[6] = {0.5, 0.7, 0.5, 0.8, 0.5, 0.9};
    static const double net[6] = {0.5, 0.7, 0.5, 0.9, 0.5, 1.1};
    rng r = test_rng(2);
    dataset *d = numbered(20, 2, 2, even, &r);
    mock_log *log = shared(sizeof *log);
    model_choice *c = shared(sizeof *c);
    int *status = output_ints("status", 1);
    ATTEMPT("0.7, 0.8, 0.9 against 0.7, 0.9, 1.1") {
        mock k[2] = {
            {.script = line, .scripted = 6, .nan_at = -1, .fail_at = -1},
            {.script = net, .scripted = 6, .nan_at = 3, .fail_at = -1}};
        model models[2];
        mock_make(models, k, log, 1, 1);
        *status = (int)choose_model(c, models, d, 3, mock_now, log, &r);
    }
    dataset_free(d);
    const model_score *s = c->score;
    expect_status("status", *status, NUM_OK, "3 folds (seed %llu)",
                  test_seed());
    expect_close("mean and sd of model 0", (double[]){s[0].mean, s[0].sd},
                 (double[]){0.8, 0.1}, 2, 1e-12, "of 0.7, 0.8, 0.9");
    expect_close("mean and sd of model 1", (double[]){s[1].mean, s[1].sd},
                 (double[]){0.9, 0.2}, 2, 1e-12, "of 0.7, 0.9, 1.1");
    expect_value("gain", c->gain, 0.1, 1e-12, "the mean of 0, 0.1, 0.2");
    expect_value("error^2", c->error * c->error, 0.01 * 5 / 6, 1e-12,
                 "(1/3 + 1/2) times the differences' variance, 0.01");
    expect_int("chosen", c->chosen, 0, "0.1 is less than two errors of 0.09");
    expect_int("is the certificate of model 1 NaN?", isnan(s[1].certificate), 1,
               "its second final fit has no bound, so there is none");
}

/*
 * 24 samples in 3 folds: 16 and 8, the 16 in 12 and 4, both classes by halves.
 * Three settings of model 0 that are equal, and two of model 1, where the
 * second is better: (3 + 2) pairs of fit and score to tune, 2 in the end.
 */
Test(choose_model, settings_are_tuned_inside)
{
    enum { CALLS = 14 };
    static const double who[CALLS] = {0,  0,  1,  1, 2, 2,  10,
                                      10, 11, 11, 0, 0, 11, 11};
    rng r = test_rng(3);
    dataset *d = numbered(24, 3, 2, even, &r);
    mock_log *log = shared(sizeof *log);
    model_choice *c = shared(sizeof *c);
    int *status = output_ints("status", 1);
    ATTEMPT("3 settings of model 0 and 2 of model 1") {
        mock k[2] = {
            {.base = 0.6, .nan_at = -1, .fail_at = -1},
            {.base = 0.5, .setting_gain = 0.2, .nan_at = -1, .fail_at = -1}};
        model models[2];
        mock_make(models, k, log, 3, 2);
        *status = (int)choose_model(c, models, d, 3, mock_now, log, &r);
    }
    dataset_free(d);
    expect_status("status", *status, NUM_OK, "3 folds (seed %llu)",
                  test_seed());
    expect_int("calls of fit and accuracy", log->count, 3 * CALLS,
               "for each fold every setting once, then each model once");
    for (int i = 0; i < log->count && i < 3 * CALLS; i++) {
        const int call = i % CALLS, final = call >= 10, score = call % 2;
        const int samples = final ? (score ? 8 : 16) : (score ? 4 : 12);
        expect_value("model and setting", log->who[i], who[call], 0,
                     "10 model + setting in call %d of fold %d: of equal "
                     "settings the first, else the best",
                     call, i / CALLS);
        expect_value("samples", log->samples[i], samples, 0,
                     "call %d of fold %d (seed %llu)", call, i / CALLS,
                     test_seed());
        expect_value("samples of class 0", log->first_class[i], samples / 2, 0,
                     "call %d of fold %d: half of each part (seed %llu)", call,
                     i / CALLS, test_seed());
        if (score)
            expect_at_least("distance of the mean square from 1",
                            fabs(log->square[i] - 1), 1e-6,
                            "call %d of fold %d: who scores is scaled by those "
                            "who were fitted (seed %llu)",
                            call, i / CALLS, test_seed());
        else
            expect_value("mean square of the features", log->square[i], 1, 1e-9,
                         "call %d of fold %d: scaled by the part that is "
                         "fitted (seed %llu)",
                         call, i / CALLS, test_seed());
    }
    expect_ints("setting of model 1", c->score[1].setting, (int[]){1, 1, 1}, 3,
                "the second is better by 0.2");
}
