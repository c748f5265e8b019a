/* Sample tests of 12.4 train_mlp. */
#include "harness.h"

#include "../training.h"

/*
 * A feature that says it all: 10 in class 0 and 30 in class 1, four samples of
 * each. Whatever the split is, scaling makes -1 and 1 of them. So the network
 * 1-2 without hidden layer, theta = (w_0, w_1, b_0, b_1), has with b = 0 the
 * loss log(1 + exp(w_0 - w_1)) at every sample, and there every sample's
 * gradient in w_0 is 1 / (1 + exp(w_1 - w_0)), in w_1 minus that.
 */
static dataset *ten_and_thirty(void)
{
    dataset *d = dataset_new(8, 1, 2);
    cr_assert_not_null(d);
    for (int i = 0; i < 8; i++) {
        d->label[i] = i % 2;
        d->y[i] = i % 2;
        d->X[i] = i % 2 ? 30 : 10;
    }
    d->class_values[1] = 1;
    return d;
}

static training train_by_hand(const char *what, int epochs, int batch,
                              double eta, rng r)
{
    const int width[2] = {1, 2};
    const network net = {1, width, NETWORK_TANH, 0};
    const mlp_options o = {0.25, epochs, batch, eta};
    dataset *d = ten_and_thirty();
    const training out = run_training(what, 2, &net, d, &o, &r);
    dataset_free(d);
    expect_status("status", *out.status, NUM_OK, "%s (seed %llu)", what,
                  test_seed());
    return out;
}

Test(train_mlp, no_epoch_is_the_start)
{
    const training out = train_by_hand("6 samples to train on, no epoch", 0, 6,
                                       0.1, test_rng(1));
    const double *w = out.theta;
    expect_close("b", w + 2, (double[]){0, 0}, 2, 0, "biases start at 0");
    expect_value("loss", *out.loss, log1p(exp(w[0] - w[1])), 1e-12,
                 "the six features are -1 and 1 after scaling (seed %llu)",
                 test_seed());
    expect_value("accuracy", *out.accuracy, w[1] > w[0], 1e-12,
                 "a larger w_1 tells both classes apart, a larger w_0 takes "
                 "each for the other (seed %llu)",
                 test_seed());
}

Test(train_mlp, the_first_step_is_eta_long)
{
    const rng r = test_rng(2);
    const training start = train_by_hand("no epoch", 0, 6, 0.1, r);
    const training end = train_by_hand("one batch of all 6", 1, 6, 0.1, r);
    double moved[4];
    for (int i = 0; i < 4; i++)
        moved[i] = end.theta[i] - start.theta[i];
    expect_close("theta - start", moved, (double[]){-0.1, 0.1, 0, 0}, 4, 1e-5,
                 "u_hat = g and v_hat = g^2, so a weight moves by eta against "
                 "the sign of its gradient; those of b are 0 (seed %llu)",
                 test_seed());
    expect_value("loss", *end.loss, log1p(exp(end.theta[0] - end.theta[1])),
                 1e-6, "at the last theta (seed %llu)", test_seed());
}

Test(train_mlp, every_step_counts)
{
    const rng r = test_rng(3);
    const training start = train_by_hand("no epoch", 0, 4, 1e-4, r);
    const training end =
        train_by_hand("3 epochs of 4 and 2 samples", 3, 4, 1e-4, r);
    double steps[2];
    for (int i = 0; i < 2; i++)
        steps[i] = (end.theta[i] - start.theta[i]) / 1e-4;
    expect_close("(w - start) / eta", steps, (double[]){-6, 6}, 2, 1e-3,
                 "with small steps the gradient in w stays what it was, so "
                 "each of the 6 steps is eta long (seed %llu)",
                 test_seed());
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
    rng r = test_rng(4);
    const training out =
        run_training("178 wines, 20 epochs", 2, &net, d, &o, &r);
    dataset_free(d);
    expect_status("status", *out.status, NUM_OK, "20 epochs (seed %llu)",
                  test_seed());
    expect_at_most("training loss", *out.loss, 0.05,
                   "it knows its training part (seed %llu)", test_seed());
    expect_at_least("accuracy on 36 wines that it never saw", *out.accuracy,
                    0.8, "usually one is wrong or none (seed %llu)",
                    test_seed());
    expect_value("36 * accuracy", 36 * *out.accuracy, round(36 * *out.accuracy),
                 1e-12, "the test part has 36 of the 178 wines (seed %llu)",
                 test_seed());
}
