/* Sample tests of 7.6 gradient_variance and its two companions. */
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

Test(gradient_variance, by_hand)
{
    double a[] = {0, 0, 4, 8};
    finite_sum f = {.m = 4, .n = 1, .loss = parabola, .data = a};
    double *variance = output("variance", 1), *work = output("work", 2);
    int *status = output_ints("status", 1);
    const double *w = input("w", 1, (double[]){10});
    ATTEMPT("the gradients 10, 10, 6, 2") {
        *status = (int)gradient_variance(&f, variance, w, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_value("variance", *variance, 11, 1e-15,
                 "their mean is 7; the squared distances 9, 9, 1, 25 have the "
                 "mean 44/4 = 11");
}

Test(gradient_variance, coordinates_add_up)
{
    double a[] = {1, 0, -1, 0, 0, 3, 0, -3};
    finite_sum f = {.m = 4, .n = 2, .loss = parabola, .data = a};
    double *variance = output("variance", 1), *work = output("work", 4);
    int *status = output_ints("status", 1);
    const double *w = input("w", 2, (double[]){5, -5});
    ATTEMPT("gradients in the plane") {
        *status = (int)gradient_variance(&f, variance, w, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_value("variance", *variance, 5, 1e-15,
                 "the distances from the mean (5, -5) are 1, 1, 3, 3: (1 + 1 + "
                 "9 + 9) / 4");
}

Test(batch_variance, by_hand)
{
    double *with = output("with", 3), *without = output("without", 3);
    const int B[] = {1, 2, 4};
    ATTEMPT("variance 12, batches of 1, 2 and 4 from 4 samples") {
        for (int i = 0; i < 3; i++) {
            with[i] = batch_variance(12, 4, B[i], WITH_REPLACEMENT);
            without[i] = batch_variance(12, 4, B[i], WITHOUT_REPLACEMENT);
        }
    }
    expect_close("with replacement", with, (double[]){12, 6, 3}, 3, 1e-15,
                 "12 / B");
    expect_close("without", without, (double[]){12, 4, 0}, 3, 1e-15,
                 "12 / B (4 - B) / 3: a batch of all samples has no noise");
}

Test(measure_batch_variance, where_there_is_no_chance)
{
    double a[] = {0, 2};
    finite_sum f = {.m = 2, .n = 1, .loss = parabola, .data = a};
    double *measured = output("measured", 2), *work = output("work", 2);
    int *status = output_ints("status", 2), *order = output_ints("order", 2);
    const double *w = input("w", 1, (double[]){7});
    rng r = test_rng(1);
    ATTEMPT("two samples: batches of 1, and batches of both") {
        status[0] = (int)measure_batch_variance(
            &f, measured, w, 1, WITHOUT_REPLACEMENT, 9, &r, order, work);
        status[1] = (int)measure_batch_variance(
            &f, measured + 1, w, 2, WITHOUT_REPLACEMENT, 9, &r, order, work);
    }
    expect_status("status", status[0], NUM_OK, "nothing is wrong here");
    expect_value("batches of 1", measured[0], 1, 1e-15,
                 "either sample is 1 away from the full gradient: the mean of "
                 "9 ones is 1");
    expect_value("batches of both", measured[1], 0, 1e-15,
                 "two different samples are all there are");
}
