/* Sample tests of 12.4 train_mlp. */
#include "harness.h"

#include "../training.h"

Test(train_mlp, no_epoch_is_the_start)
{
    const int width[3] = {2, 3, 2};
    const network net = {2, width, NETWORK_RELU, 0};
    const mlp_options o = {.test_fraction = 0.25, .batch = 4, .eta = 0.01};
    rng r = test_rng(1);
    dataset *d = blobs(40, 2, 2, 2, &r);
    expect_training(&net, d, &o, r, "no epoch");
    dataset_free(d);
}

Test(train_mlp, one_epoch_of_whole_batches)
{
    const int width[3] = {2, 4, 2};
    const network net = {2, width, NETWORK_TANH, 0};
    const mlp_options o = {
        .test_fraction = 0.25, .epochs = 1, .batch = 5, .eta = 0.05};
    rng r = test_rng(2);
    dataset *d = blobs(40, 2, 2, 1, &r);
    expect_training(&net, d, &o, r, "one epoch of 6 batches of 5");
    dataset_free(d);
}

Test(train_mlp, wine)
{
    const int width[3] = {13, 8, 3};
    const network net = {2, width, NETWORK_TANH, 0};
    const mlp_options o = {
        .test_fraction = 0.2, .epochs = 20, .batch = 16, .eta = 0.02};
    csv_error error;
    dataset *d =
        dataset_new_from_csv("lib/data/wine.csv", DATASET_CLASS, &error);
    cr_assert_not_null(d, "lib/data/wine.csv cannot be read");
    expect_training(&net, d, &o, test_rng(3), "178 wines, 20 epochs");
    dataset_free(d);
}
