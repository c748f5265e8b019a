/* Hidden tests of 12.4 train_mlp. */
#include "harness.h"

#include "../training_twin.h"

Test(train_mlp, a_smaller_last_batch)
{
    const int width[4] = {3, 5, 4, 3};
    const network net = {3, width, NETWORK_TANH, 0};
    const mlp_options o = {
        .test_fraction = 0.3, .epochs = 4, .batch = 8, .eta = 0.03};
    rng r = test_rng(4);
    dataset *d = blobs(59, 3, 3, 1, &r);
    expect_training(&net, d, &o, r, "batches of 8 from 41 samples");
    dataset_free(d);
}

Test(train_mlp, relu_starts_as_he_says)
{
    const int width[3] = {2, 9, 2};
    const network net = {2, width, NETWORK_RELU, 0};
    const mlp_options o = {
        .test_fraction = 0.5, .epochs = 2, .batch = 7, .eta = 0.01};
    rng r = test_rng(5);
    dataset *d = blobs(30, 2, 2, 1, &r);
    expect_training(&net, d, &o, r, "a ReLU network");
    dataset_free(d);
}

/* Classes that only chance tells apart: learnt by heart, and no more. */
Test(train_mlp, labels_without_reason)
{
    const int width[3] = {4, 30, 2};
    const network net = {2, width, NETWORK_TANH, 0};
    const mlp_options o = {
        .test_fraction = 0.5, .epochs = 40, .batch = 10, .eta = 0.05};
    rng r = test_rng(6);
    dataset *d = blobs(80, 4, 2, 50, &r);
    expect_training(&net, d, &o, r, "noise, 40 epochs");
    dataset_free(d);
}

Test(train_mlp, a_batch_may_be_everything)
{
    const int width[2] = {2, 2};
    const network net = {1, width, NETWORK_TANH, 0};
    const mlp_options o = {
        .test_fraction = 0.2, .epochs = 3, .batch = 100, .eta = 0.1};
    rng r = test_rng(7);
    dataset *d = blobs(20, 2, 2, 1, &r);
    expect_training(&net, d, &o, r, "one batch of all 16 samples");
    dataset_free(d);
}

Test(train_mlp, digits)
{
    const int width[3] = {64, 64, 10};
    const network net = {2, width, NETWORK_RELU, 0};
    const mlp_options o = {
        .test_fraction = 0.2, .epochs = 10, .batch = 32, .eta = 2e-3};
    csv_error error;
    dataset *d =
        dataset_new_from_csv("lib/data/digits.csv", DATASET_CLASS, &error);
    cr_assert_not_null(d, "lib/data/digits.csv cannot be read");
    rng r = test_rng(8);
    const training out = run_training("64-64-10 on 1,438 digits, 10 epochs", 10,
                                      &net, d, &o, &r);
    expect_status("status", *out.status, NUM_OK, "ten epochs (seed %llu)",
                  test_seed());
    expect_at_least("accuracy on 359 digits that it never saw", *out.accuracy,
                    0.94, "this network reads about 97 of 100 (seed %llu)",
                    test_seed());
    expect_at_most("training loss", *out.loss, 0.1,
                   "it knows its training part (seed %llu)", test_seed());
    dataset_free(d);
}

Test(train_mlp, the_data_stay_as_they_were)
{
    const int width[3] = {2, 3, 2};
    const network net = {2, width, NETWORK_TANH, 0};
    const mlp_options o = {
        .test_fraction = 0.25, .epochs = 2, .batch = 4, .eta = 0.1};
    rng r = test_rng(9);
    dataset *d = blobs(12, 2, 2, 1, &r);
    const double *X = input("d->X", 24, d->X);
    const int *label = input_ints("d->label", 12, d->label);
    dataset guarded = *d;
    guarded.X = (double *)X; /* writing to it ends the attempt */
    guarded.label = (int *)label;
    const training out = run_training("data that must not be written to", 2,
                                      &net, &guarded, &o, &r);
    expect_status("status", *out.status, NUM_OK,
                  "d is an input: scale the parts, not d (seed %llu)",
                  test_seed());
    dataset_free(d);
}

Test(train_mlp_input, refuses_bad_options)
{
    enum { CASES = 9 };
    const mlp_options o[CASES] = {
        {0.25, -1, 4, 0.1}, {0.25, 1, 0, 0.1}, {0.25, 1, 4, 0},
        {0.25, 1, 4, -0.1}, {0.25, 1, 4, NAN}, {0.25, 1, 4, INFINITY},
        {0, 1, 4, 0.1},     {1.5, 1, 4, 0.1},  {NAN, 1, 4, 0.1}};
    const char *what[CASES] = {"epochs < 0",   "batch = 0",    "eta = 0",
                               "eta < 0",      "eta NaN",      "eta infinite",
                               "fraction = 0", "fraction > 1", "fraction NaN"};
    const int width[3] = {2, 3, 2};
    const network net = {2, width, NETWORK_TANH, 0};
    rng data = test_rng(10);
    dataset *d = blobs(12, 2, 2, 1, &data);
    const training out = training_outputs(&net, d, 4, CASES);
    rng *r = shared(sizeof *r);
    *r = test_rng(11);
    rng twin = *r;
    ATTEMPT("options outside their range") {
        for (int k = 0; k < CASES; k++)
            out.status[k] =
                (int)train_mlp(&net, out.theta, out.loss, out.accuracy, d,
                               &o[k], r, out.order, out.work);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], out.status[k], NUM_BAD_INPUT,
                      "%s must be refused", what[k]);
    expect_int("is r as it was?", rng_next(r) == rng_next(&twin), 1,
               "no random number is taken");
    dataset_free(d);
}

Test(train_mlp_input, the_shape_has_to_fit)
{
    const int wide[3] = {3, 3, 2}, classes[3] = {2, 3, 4};
    const network nets[2] = {{2, wide, NETWORK_TANH, 0},
                             {2, classes, NETWORK_TANH, 0}};
    const mlp_options o = {
        .test_fraction = 0.25, .epochs = 1, .batch = 4, .eta = 0.1};
    rng r = test_rng(12);
    dataset *d = blobs(12, 2, 2, 1, &r);
    double *theta = output("theta", 40);
    double *loss = output("loss", 1), *accuracy = output("accuracy", 1);
    double *work = output("work", 400);
    int *order = output_ints("order", 24), *status = output_ints("status", 2);
    ATTEMPT("networks of another shape than the data") {
        for (int k = 0; k < 2; k++)
            status[k] = (int)train_mlp(&nets[k], theta, loss, accuracy, d, &o,
                                       &r, order, work);
    }
    expect_status("3 inputs for 2 features", status[0], NUM_BAD_INPUT,
                  "width[0] is the number of features");
    expect_status("4 outputs for 2 classes", status[1], NUM_BAD_INPUT,
                  "width[L] is the number of classes");
    dataset_free(d);
}

Test(train_mlp_input, says_when_it_diverged)
{
    const int width[3] = {2, 4, 2};
    const network net = {2, width, NETWORK_RELU, 0};
    const mlp_options o = {
        .test_fraction = 0.25, .epochs = 5, .batch = 4, .eta = 1e200};
    rng r = test_rng(13);
    dataset *d = blobs(40, 2, 2, 1, &r);
    const training out = run_training("steps of 1e200", 2, &net, d, &o, &r);
    expect_status("status", *out.status, NUM_DIVERGED,
                  "a loss that is not finite is no result (seed %llu)",
                  test_seed());
    dataset_free(d);
}
