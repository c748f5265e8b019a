/* Sample tests of 7.1 batch_count and minibatch_gradient. */
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

Test(batch_count, an_epoch_in_pieces)
{
    int *count = output_ints("count", 4);
    ATTEMPT("6, 7 and 8 samples in batches of 3; 5 in one of 5") {
        count[0] = batch_count(6, 3);
        count[1] = batch_count(7, 3);
        count[2] = batch_count(8, 3);
        count[3] = batch_count(5, 5);
    }
    expect_ints("count", count, (int[]){2, 3, 3, 1}, 4,
                "the samples that are left over make a smaller batch");
}

Test(minibatch_gradient, one_batch_by_hand)
{
    double a[] = {1, 8, 5, 2};
    finite_sum f = {.m = 4, .n = 1, .loss = parabola, .data = a};
    double *g = inout("g", 1, (double[]){7});
    int *status = output_ints("status", 1);
    const double *w = input("w", 1, (double[]){10});
    const int *order = input_ints("order", 4, (int[]){2, 0, 3, 1});
    ATTEMPT("the first two of the order 2, 0, 3, 1") {
        *status = (int)minibatch_gradient(&f, g, w, order, 2, 0);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_value("g", *g, 7, 1e-15,
                 "samples 2 and 0 have the gradients 10 - 5 and 10 - 1; their "
                 "mean is 7");
}

Test(minibatch_gradient, the_last_batch_is_smaller)
{
    double a[] = {1, 8, 5, 2, -2};
    finite_sum f = {.m = 5, .n = 1, .loss = parabola, .data = a};
    double *g = inout("g", 1, (double[]){7});
    int *status = output_ints("status", 1);
    const double *w = input("w", 1, (double[]){10});
    const int *order = input_ints("order", 5, (int[]){4, 2, 0, 3, 1});
    ATTEMPT("5 samples in batches of 3, batch 1") {
        *status = (int)minibatch_gradient(&f, g, w, order, 3, 1);
    }
    expect_status("status", *status, NUM_OK, "batch 1 has two samples");
    expect_value("g", *g, 5, 1e-15,
                 "samples 3 and 1 have the gradients 8 and 2: the mean over "
                 "the two that there are");
}

Test(minibatch_gradient, the_regulariser_counts_once)
{
    double a[] = {0, 0, 2, 0, 0, 4};
    finite_sum f = {.m = 3, .n = 2, .lambda = 0.5, .loss = parabola, .data = a};
    double *g = inout("g", 2, (double[]){7, 7});
    int *status = output_ints("status", 1);
    const double *w = input("w", 2, (double[]){4, 2});
    const int *order = input_ints("order", 3, (int[]){0, 1, 2});
    ATTEMPT("the batch of all three samples, lambda = 1/2") {
        *status = (int)minibatch_gradient(&f, g, w, order, 3, 0);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_close("g", g, (double[]){10 / 3.0 + 2, 2 / 3.0 + 1}, 2, 1e-15,
                 "the mean of (4, 2), (2, 2) and (4, -2), plus lambda w = (2, "
                 "1), once and whole");
}
