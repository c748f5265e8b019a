/* Sample tests of 12.1 init_weights, signal_through_depth. */
#include "harness.h"
#include "why_nets_work.h"

Test(init_weights, he_with_two_inputs)
{
    double *W = output("W", 6), want[6];
    int *status = output_ints("status", 1);
    rng r = test_rng(1), twin = r;
    ATTEMPT("3 neurons with 2 inputs, He") {
        *status = (int)init_weights(2, 3, W, NETWORK_HE, &r);
    }
    for (int i = 0; i < 6; i++)
        want[i] = rng_normal(&twin);
    expect_status("status", *status, NUM_OK, "a layer of 3 neurons");
    expect_close("W", W, want, 6, 1e-14,
                 "2 / fan_in = 1: the weights are the normals themselves, in "
                 "their order (seed %llu)",
                 test_seed());
}

Test(init_weights, xavier_looks_both_ways)
{
    double *W = output("W", 15), want[15];
    int *status = output_ints("status", 1);
    rng r = test_rng(2), twin = r;
    ATTEMPT("5 neurons with 3 inputs, Xavier") {
        *status = (int)init_weights(3, 5, W, NETWORK_XAVIER, &r);
    }
    for (int i = 0; i < 15; i++)
        want[i] = 0.5 * rng_normal(&twin);
    expect_status("status", *status, NUM_OK, "a layer of 5 neurons");
    expect_close("W", W, want, 15, 1e-14,
                 "variance 2 / (3 + 5) = 1/4, so half a normal each "
                 "(seed %llu)",
                 test_seed());
}

Test(signal_through_depth, a_chain_of_single_neurons)
{
    double *q = output("q", 3), *work = output("work", 2);
    int *status = output_ints("status", 1);
    rng r = test_rng(3), twin = r;
    ATTEMPT("n = 1, two layers, tanh, gain 1") {
        *status = (int)signal_through_depth(1, 2, q, NETWORK_TANH, 1, &r, work);
    }
    double a = rng_normal(&twin), want[3] = {a * a};
    for (int l = 1; l < 3; l++) {
        a = tanh(rng_normal(&twin) * a);
        want[l] = a * a;
    }
    expect_status("status", *status, NUM_OK, "two layers");
    expect_close("q", q, want, 3, 1e-13,
                 "q[0] is the input's, q[l] that of tanh(w a) (seed %llu)",
                 test_seed());
}

Test(signal_through_depth, nothing_in_nothing_out)
{
    double *q = output("q", 4), *work = output("work", 10);
    int *status = output_ints("status", 1);
    rng r = test_rng(4);
    ATTEMPT("n = 5, three layers, gain 0") {
        *status = (int)signal_through_depth(5, 3, q, NETWORK_RELU, 0, &r, work);
    }
    expect_status("status", *status, NUM_OK, "gain 0 is allowed");
    expect_that("q[0]", q[0] > 0, "the input is not 0");
    expect_close("q[1] ...", q + 1, (double[]){0, 0, 0}, 3, 0,
                 "all weights are 0");
}
