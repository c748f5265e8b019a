/* Hidden tests of 12.9 choose_model. */
#include "harness.h"

#include "../model_twin.h"

static const int even[2] = {1, 1};

Test(choose_model, rare_classes_are_in_every_fold)
{
    const int share[3] = {7, 2, 1};
    const mock k[2] = {
        {.base = 0.6, .noise = 0.3, .nan_at = -1, .fail_at = -1},
        {.base = 0.6, .noise = 0.3, .nan_at = -1, .fail_at = -1}};
    rng r = test_rng(4);
    dataset *d = numbered(83, 2, 3, share, &r);
    expect_choice(k, 2, 3, d, 5, r, "83 samples in shares of 7, 2 and 1");
    dataset_free(d);
}

Test(choose_model, folds_of_different_size)
{
    const mock k[2] = {
        {.base = 0.5, .noise = 0.1, .nan_at = 2, .fail_at = -1},
        {.base = 0.9, .noise = 0.1, .nan_at = -1, .fail_at = -1}};
    rng r = test_rng(5);
    dataset *d = numbered(23, 4, 2, even, &r);
    expect_choice(k, 1, 2, d, 4, r, "23 samples in 4 folds");
    dataset_free(d);
}

Test(choose_model, a_tie_stays_with_the_guarantee)
{
    const mock k[2] = {{.base = 0.75, .nan_at = -1, .fail_at = -1},
                       {.base = 0.75, .nan_at = -1, .fail_at = -1}};
    rng r = test_rng(6);
    dataset *d = numbered(16, 2, 2, even, &r);
    expect_choice(k, 2, 2, d, 2, r, "equal scores, equal settings");
    dataset_free(d);
}

Test(choose_model, a_worse_network_is_not_chosen)
{
    const mock k[2] = {
        {.base = 0.9, .noise = 0.02, .nan_at = -1, .fail_at = -1},
        {.base = 0.6, .noise = 0.02, .nan_at = 1, .fail_at = -1}};
    rng r = test_rng(7);
    dataset *d = numbered(30, 2, 2, even, &r);
    expect_choice(k, 1, 1, d, 5, r, "0.6 against 0.9");
    dataset_free(d);
}

Test(choose_model, many_seeds_many_sizes)
{
    rng r = test_rng(8);
    for (int i = 0; i < 5; i++) {
        const mock k[2] = {
            {.base = 0.7, .noise = 0.1, .nan_at = -1, .fail_at = -1},
            {.base = 0.7 + 0.04 * i,
             .noise = 0.1,
             .nan_at = -1,
             .fail_at = -1}};
        dataset *d = numbered(40 + i, 3, 2, even, &r);
        expect_choice(k, 1 + i % 3, 2, d, 3 + i, r,
                      "from a tie to a clear gain");
        dataset_free(d);
    }
}

Test(choose_model, a_fit_that_fails_ends_it)
{
    rng r = test_rng(9);
    dataset *d = numbered(20, 2, 2, even, &r);
    mock_log *log = shared(sizeof *log);
    int *status = output_ints("status", 1);
    ATTEMPT("the fourth fit of model 1 diverges") {
        mock k[2] = {{.base = 0.5, .nan_at = -1, .fail_at = -1},
                     {.base = 0.5, .nan_at = -1, .fail_at = 3}};
        model models[2];
        model_choice c;
        mock_make(models, k, log, 1, 1);
        *status = (int)choose_model(&c, models, d, 4, mock_now, log, &r);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "what a fit returns is handed on");
    expect_int("calls", log->count, 15,
               "8 in the first fold; in the second the last fit fails, and "
               "nothing is scored after it");
    dataset_free(d);
}

Test(choose_model, the_data_stay_as_they_were)
{
    rng r = test_rng(10);
    dataset *d = numbered(16, 2, 2, even, &r);
    const double *X = input("d->X", 32, d->X);
    dataset guarded = *d;
    guarded.X = (double *)X; /* writing to it ends the attempt */
    mock_log *log = shared(sizeof *log);
    int *status = output_ints("status", 1);
    ATTEMPT("data that must not be written to") {
        mock k[2] = {{.base = 0.5, .nan_at = -1, .fail_at = -1},
                     {.base = 0.5, .nan_at = -1, .fail_at = -1}};
        model models[2];
        model_choice c;
        mock_make(models, k, log, 1, 1);
        *status = (int)choose_model(&c, models, &guarded, 4, mock_now, log, &r);
    }
    expect_status("status", *status, NUM_OK, "scale the parts, not d");
    dataset_free(d);
}

Test(choose_model_input, refuses_bad_input)
{
    enum { CASES = 5 };
    const char *what[CASES] = {"one fold", "more folds than FOLDS_MOST",
                               "more folds than samples",
                               "a model without settings", "no classes"};
    const int folds[CASES] = {1, FOLDS_MOST + 1, 9, 2, 2};
    rng *r = shared(sizeof *r);
    *r = test_rng(11);
    dataset *few = numbered(8, 2, 2, even, r);
    dataset *many = numbered(60, 2, 2, even, r);
    dataset none = *many;
    none.classes = 0;
    rng twin = *r;
    mock_log *log = shared(sizeof *log);
    int *status = output_ints("status", CASES);
    ATTEMPT("numbers of folds and settings outside their range") {
        for (int i = 0; i < CASES; i++) {
            mock k[2] = {{.base = 0.5, .nan_at = -1, .fail_at = -1},
                         {.base = 0.5, .nan_at = -1, .fail_at = -1}};
            model models[2];
            model_choice c;
            mock_make(models, k, log, 1, i == 3 ? 0 : 1);
            status[i] = (int)choose_model(&c, models,
                                          i == 2   ? few
                                          : i == 4 ? &none
                                                   : many,
                                          folds[i], mock_now, log, r);
        }
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s: refused",
                      what[i]);
    expect_int("calls", log->count, 0, "nothing is fitted");
    expect_int("is r as it was?", rng_next(r) == rng_next(&twin), 1,
               "no random number is taken");
    dataset_free(few);
    dataset_free(many);
}
