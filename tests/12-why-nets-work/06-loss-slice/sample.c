/* Sample tests of 12.6 filter_direction, loss_slice. */
#include "../networks.h"
#include "harness.h"
#include "why_nets_work.h"

Test(filter_direction, one_layer_by_hand)
{
    const int width[2] = {2, 3};
    const network net = {1, width, NETWORK_RELU, 0};
    const double *theta =
        input("theta", 9, (double[]){3, 4, 0, 0, 0, -10, 1, 2, 3});
    double *d = output("d", 9), z[9];
    int *status = output_ints("status", 1);
    rng r = test_rng(1), twin = r;
    ATTEMPT("rows of norm 5, 0 and 10") {
        *status = (int)filter_direction(&net, d, theta, &r);
    }
    for (int i = 0; i < 9; i++)
        z[i] = rng_normal(&twin);
    const double norm[3] = {5, 0, 10};
    expect_status("status", *status, NUM_OK, "three neurons");
    for (int j = 0; j < 3; j++) {
        const double *row = d + 2 * j, *of = z + 2 * j;
        expect_value("norm of a row", vec_norm2(2, row), norm[j], 1e-13,
                     "row %d is as long as theta's (seed %llu)", j,
                     test_seed());
        expect_value("a row times its normals", vec_dot(2, row, of),
                     norm[j] * vec_norm2(2, of), 1e-13,
                     "row %d points where its two normals point (seed %llu)", j,
                     test_seed());
    }
    expect_close("the biases' part", d + 6, (double[]){0, 0, 0}, 3, 0,
                 "biases stay where they are");
}

Test(filter_direction, every_neuron_has_its_norm)
{
    const int width[4] = {3, 5, 4, 2};
    rng r = test_rng(2);
    sample_net s;
    sample_net_make(&s, 3, width, NETWORK_TANH, 2, &r);
    const double *theta = input("theta", s.P, s.theta);
    double *d = output("d", s.P);
    int *status = output_ints("status", 1);
    ATTEMPT("3-5-4-2") {
        *status = (int)filter_direction(&s.net, d, theta, &r);
    }
    expect_status("status", *status, NUM_OK, "11 neurons");
    for (int l = 1; l <= 3; l++)
        for (int j = 0; j < width[l]; j++) {
            const int at = network_offset(&s.net, l) + j * width[l - 1];
            expect_value("norm of a row of d", vec_norm2(width[l - 1], d + at),
                         vec_norm2(width[l - 1], s.theta + at), 1e-13,
                         "layer %d, neuron %d (seed %llu)", l, j, test_seed());
        }
}

/*
 * Logits (0, x) and label 0: the loss is log(1 + e^x). With e^x = 2^(i+1) - 1
 * sample i has the loss (i + 1) log 2.
 */
Test(loss_slice, no_direction_no_change)
{
    const int width[2] = {1, 2};
    const network net = {1, width, NETWORK_RELU, 0};
    const double zero[4] = {0};
    double x[20];
    int none[20] = {0}, batch[20], count = 0;
    for (int i = 0; i < 20; i++)
        x[i] = log(ldexp(1, i + 1) - 1);
    const double *theta = input("theta", 4, (double[]){0, 1, 0, 0});
    const double *d = input("d", 4, zero), *e = input("e", 4, zero);
    const double *X = input("X", 20, x);
    const int *label = input_ints("label", 20, none);
    double *value = output("value", 9);
    double *work = output("work", 4 + 8 + network_work_size(&net, 8));
    int *order = output_ints("order", 40), *status = output_ints("status", 1);
    rng r = test_rng(3), twin = r;
    ATTEMPT("d = e = 0, 3 x 3 points, 8 of 20 samples") {
        *status = (int)loss_slice(&net, 3, value, theta, d, e, 1, 20, X, label,
                                  8, &r, order, work);
    }
    for (int i = 0; i < 20; i++)
        batch[i] = i;
    rng_shuffle(&twin, 20, batch);
    for (int i = 0; i < 8; i++)
        count += batch[i] + 1;
    expect_status("status", *status, NUM_OK, "nine points");
    for (int i = 0; i < 9; i++)
        expect_value("value", value[i], log(2) * count / 8, 1e-12,
                     "all nine points are theta, and the batch is the same at "
                     "each: the first 8 of the shuffled order (seed %llu)",
                     test_seed());
}
