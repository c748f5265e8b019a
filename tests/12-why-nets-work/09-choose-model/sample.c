/* Sample tests of 12.9 choose_model. */
#include "harness.h"

#include "../mock_models.h"

static const int even[2] = {1, 1};

Test(choose_model, a_clear_winner)
{
    const mock k[2] = {{.base = 0.7, .nan_at = -1, .fail_at = -1},
                       {.base = 0.9, .nan_at = 0, .fail_at = -1}};
    rng r = test_rng(1);
    dataset *d = numbered(12, 2, 2, even, &r);
    expect_choice(k, 1, 1, d, 3, r, "0.9 against 0.7 in each of 3 folds");
    dataset_free(d);
}

Test(choose_model, a_gain_that_may_be_luck)
{
    const mock k[2] = {
        {.base = 0.8, .noise = 0.2, .nan_at = -1, .fail_at = -1},
        {.base = 0.81, .noise = 0.2, .nan_at = -1, .fail_at = -1}};
    rng r = test_rng(2);
    dataset *d = numbered(20, 2, 2, even, &r);
    expect_choice(k, 1, 1, d, 4, r, "0.81 against 0.8, give or take 0.1");
    dataset_free(d);
}

Test(choose_model, settings_are_tuned_inside)
{
    const mock k[2] = {
        {.base = 0.6, .noise = 0.4, .nan_at = -1, .fail_at = -1},
        {.base = 0.5, .setting_gain = 0.1, .nan_at = -1, .fail_at = -1}};
    rng r = test_rng(3);
    dataset *d = numbered(24, 3, 2, even, &r);
    expect_choice(k, 3, 2, d, 3, r, "3 settings of model 0 and 2 of model 1");
    dataset_free(d);
}
