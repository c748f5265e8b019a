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
    double *d = output("d", 9), want[9], z[9];
    int *status = output_ints("status", 1);
    rng r = test_rng(1), twin = r;
    ATTEMPT("rows of norm 5, 0 and 10") {
        *status = (int)filter_direction(&net, d, theta, &r);
    }
    for (int i = 0; i < 9; i++)
        z[i] = rng_normal(&twin);
    const double norm[3] = {5, 0, 10};
    for (int i = 0; i < 6; i++)
        want[i] = norm[i / 2] * z[i] / hypot(z[i - i % 2], z[i - i % 2 + 1]);
    for (int i = 6; i < 9; i++)
        want[i] = 0;
    expect_status("status", *status, NUM_OK, "three neurons");
    expect_close("d", d, want, 9, 1e-13,
                 "each row of normals is scaled to the norm of theta's row, a "
                 "row of zeros gives zeros, and the biases' part is 0 "
                 "(seed %llu)",
                 test_seed());
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

Test(loss_slice, no_direction_no_change)
{
    const int width[3] = {2, 3, 2};
    rng r = test_rng(3);
    sample_net s;
    sample_net_make(&s, 2, width, NETWORK_RELU, 20, &r);
    double zero[NUMBERS_MOST] = {0}, A[2 * NUMBERS_MOST];
    const double *theta = input("theta", s.P, s.theta);
    const double *d = input("d", s.P, zero), *e = input("e", s.P, zero);
    const double *X = input("X", 40, s.X);
    const int *label = input_ints("label", 20, s.label);
    double *value = output("value", 9);
    double *work = output("work", s.P + 8 * 2 + network_work_size(&s.net, 8));
    int *order = output_ints("order", 40), *status = output_ints("status", 1);
    rng twin = r;
    ATTEMPT("d = e = 0, 3 x 3 points, 8 of 20 samples") {
        *status = (int)loss_slice(&s.net, 3, value, theta, d, e, 1, 20, X,
                                  label, 8, &r, order, work);
    }
    int batch[20];
    double want = 0;
    for (int i = 0; i < 20; i++)
        batch[i] = i;
    rng_shuffle(&twin, 20, batch);
    sample_net_signals(&s, A);
    for (int i = 0; i < 8; i++) {
        const double *z = A + 60 + 2 * batch[i];
        want += log1p(exp(z[1 - s.label[batch[i]]] - z[s.label[batch[i]]])) / 8;
    }
    expect_status("status", *status, NUM_OK, "nine points");
    for (int i = 0; i < 9; i++)
        expect_value("value", value[i], want, 1e-12,
                     "all nine points are theta, and the batch is the same at "
                     "each: the first 8 of the shuffled order (seed %llu)",
                     test_seed());
}
