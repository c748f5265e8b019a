/* Sample tests of 7.3 sgd. */
#include "harness.h"
#include "stochastic_gradient.h"

/* loss_i(w) = |w - a_i|^2 / 2, with gradient w - a_i; data is the a_i. */
static double parabola(int n, double g[], const double w[], int i, void *data)
{
    const double *a = (const double *)data + i * n;
    double value = 0;
    for (int j = 0; j < n; j++) {
        double d = w[j] - a[j];
        if (g)
            g[j] += d;
        value += d * d / 2;
    }
    return value;
}

static double constant(int t, const void *data)
{
    (void)t;
    return *(const double *)data;
}

/* 1/2, 1/4, 1/8, ... */
static double halved(int t, const void *data)
{
    (void)data;
    return ldexp(1, -1 - t);
}

Test(sgd, one_sample_by_hand)
{
    double a[] = {4}, half = 0.5;
    finite_sum f = {.m = 1, .n = 1, .lambda = 1, .loss = parabola, .data = a};
    double *w = inout("w", 1, (double[]){0}), *work = output("work", 1);
    double *history = output("history", 3);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", 1);
    rng r = test_rng(1);
    ATTEMPT("(w - 4)^2 / 2 + w^2 / 2 from w = 0, two epochs, eta = 1/2") {
        *status = (int)sgd(&f, w, history, done, 2, 1, constant, &half, &r,
                           order, work);
    }
    expect_status("status", *status, NUM_OK, "two epochs were wanted and made");
    expect_value("w", *w, 2, 1e-15,
                 "0 - (0 - 4 + 0)/2 = 2, and there w - 4 + w = 0");
    expect_close("history", history, (double[]){8, 4, 4}, 3, 1e-15,
                 "f before the first epoch and after each; f has the "
                 "regulariser in it");
    expect_int("done", *done, 2, "epochs that were finished");
}

Test(sgd, the_last_batch_is_a_mean_too)
{
    double a[] = {8, 8, 8}, half = 0.5;
    finite_sum f = {.m = 3, .n = 1, .loss = parabola, .data = a};
    double *w = inout("w", 1, (double[]){0}), *work = output("work", 1);
    double *history = output("history", 2);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", 3);
    rng r = test_rng(2);
    ATTEMPT("three equal samples in batches of 2, one epoch, eta = 1/2") {
        *status = (int)sgd(&f, w, history, done, 1, 2, constant, &half, &r,
                           order, work);
    }
    expect_status("status", *status, NUM_OK, "one epoch");
    expect_value("w", *w, 6, 1e-15,
                 "two steps, a batch of 2 and a batch of 1, each half way to "
                 "8: to 4, to 6");
}

Test(sgd, the_steps_are_counted_through_all_epochs)
{
    double a[] = {8, 8};
    finite_sum f = {.m = 2, .n = 1, .loss = parabola, .data = a};
    double *w = inout("w", 1, (double[]){0}), *work = output("work", 1);
    double *history = output("history", 3);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", 2);
    rng r = test_rng(3);
    ATTEMPT("two equal samples one by one, two epochs, eta = 1/2, 1/4, ...") {
        *status =
            (int)sgd(&f, w, history, done, 2, 1, halved, NULL, &r, order, work);
    }
    expect_status("status", *status, NUM_OK, "two epochs");
    expect_value("8 - w", 8 - *w, 8 * 0.5 * 0.75 * 0.875 * 0.9375, 1e-15,
                 "the steps 0, 1, 2, 3 go 1/2, 1/4, 1/8 and 1/16 of the way: t "
                 "counts steps, and does not start again with the epoch");
}

Test(sgd, every_sample_once_an_epoch)
{
    enum { M = 5 };
    double a[M] = {0}, one = 1;
    for (int i = 0; i < M; i++)
        a[i] = 1 << i;
    finite_sum f = {.m = M, .n = 1, .loss = parabola, .data = a};
    double *w = inout("w", 1, (double[]){-1}), *work = output("work", 1);
    double *history = output("history", 2);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", M);
    rng r = test_rng(4), twin = r;
    ATTEMPT("five samples one by one, eta = 1: w is the last sample seen") {
        *status = (int)sgd(&f, w, history, done, 1, 1, constant, &one, &r,
                           order, work);
    }
    int want[M] = {0, 1, 2, 3, 4};
    rng_shuffle(&twin, M, want);
    expect_status("status", *status, NUM_OK, "one epoch");
    expect_ints("order", order, want, M,
                "order starts as 0, 1, ... and is shuffled by rng_shuffle "
                "(seed %llu)",
                test_seed());
    expect_value("w", *w, a[want[M - 1]], 1e-15,
                 "with eta = 1 each step jumps to its sample's a (seed %llu)",
                 test_seed());
}
