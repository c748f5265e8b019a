/* Hidden tests of 12.2 mlp_forward. */
#include "../network_twin.h"
#include "harness.h"
#include "why_nets_work.h"

static const int shapes[][5] = {
    {3, 4, 2},       /* 2 layers */
    {4, 4, 4, 4},    /* square: a transposed W has the same size */
    {2, 5, 3, 6, 4}, /* 4 layers */
    {1, 1, 1},       /* as small as it gets */
};
static const int layers[] = {2, 3, 4, 2};

enum { SHAPES = 4 };

static void expect_forward(const sample_net *s, const char *what)
{
    double want[2 * NUMBERS_MOST];
    const double *theta = input("theta", s->P, s->theta);
    const double *X = input("X", s->m * s->width[0], s->X);
    double *A = output("A", s->signals);
    int *status = output_ints("status", 1);
    ATTEMPT(what) {
        *status = (int)mlp_forward(&s->net, s->m, A, theta, X);
    }
    sample_net_signals(s, want);
    expect_status("status", *status, NUM_OK, "%s", what);
    expect_close("A", A, want, s->signals, 1e-12,
                 "%s: every layer of every sample (seed %llu)", what,
                 test_seed());
}

Test(mlp_forward, tanh_networks_of_many_shapes)
{
    rng r = test_rng(1);
    for (int k = 0; k < SHAPES; k++) {
        sample_net s;
        sample_net_make(&s, layers[k], shapes[k], NETWORK_TANH, 5, &r);
        expect_forward(&s, "a tanh network, 5 samples");
    }
}

Test(mlp_forward, relu_networks_of_many_shapes)
{
    rng r = test_rng(2);
    for (int k = 0; k < SHAPES; k++) {
        sample_net s;
        sample_net_make(&s, layers[k], shapes[k], NETWORK_RELU, 7, &r);
        expect_forward(&s, "a ReLU network, 7 samples");
    }
}

Test(mlp_forward, permuted_neurons_say_the_same)
{
    const int width[3] = {2, 3, 2};
    rng r = test_rng(3);
    sample_net s;
    sample_net_make(&s, 2, width, NETWORK_TANH, 4, &r);
    /* swap neurons 0 and 2 of the hidden layer */
    double other[17];
    vec_copy(17, other, s.theta);
    for (int k = 0; k < 2; k++) {
        other[k] = s.theta[4 + k];
        other[4 + k] = s.theta[k];
        other[9 + 3 * k] = s.theta[9 + 3 * k + 2];
        other[9 + 3 * k + 2] = s.theta[9 + 3 * k];
    }
    other[6] = s.theta[8];
    other[8] = s.theta[6];
    const double *theta = input("theta", 17, s.theta);
    const double *swapped = input("theta with two neurons swapped", 17, other);
    const double *X = input("X", 8, s.X);
    double *A = output("A", 20), *B = output("A of the swapped", 20);
    int *status = output_ints("status", 2);
    ATTEMPT("the same network with two hidden neurons swapped") {
        status[0] = (int)mlp_forward(&s.net, 4, A, theta, X);
        status[1] = (int)mlp_forward(&s.net, 4, B, swapped, X);
    }
    expect_status("status", status[1], NUM_OK, "a network like any other");
    expect_close("logits", B + 12, A + 12, 8, 1e-13,
                 "the order of hidden neurons is no property of the function "
                 "(seed %llu)",
                 test_seed());
    for (int i = 0; i < 4; i++)
        expect_value("A_1, neuron 0 of the swapped", B[3 * i], A[3 * i + 2],
                     1e-15, "neuron 0 is now what neuron 2 was (seed %llu)",
                     test_seed());
}

Test(mlp_forward, nan_comes_out)
{
    enum { CASES = 4 };
    const int width[3] = {2, 2, 2};
    const double theta0[12] = {1, 2, -3, 4, 0, 0, 1, 1, 1, -1, 0, 0};
    double *theta = inout("theta", 12 * CASES, (double[12 * CASES]){0});
    double *X = inout("X", 2 * CASES, (double[2 * CASES]){0});
    for (int k = 0; k < CASES; k++) {
        vec_copy(12, theta + 12 * k, theta0);
        X[2 * k] = k < 2 ? NAN : 1;
        X[2 * k + 1] = 1;
        theta[12 * k + 4] = k < 2 ? 0 : NAN;
    }
    double *A = output("A", 4 * CASES);
    int *status = output_ints("status", CASES);
    ATTEMPT("NaN in X, then in b_1; tanh and ReLU in turn") {
        for (int k = 0; k < CASES; k++) {
            const network net = {2, width, k % 2 ? NETWORK_RELU : NETWORK_TANH,
                                 0};
            status[k] =
                (int)mlp_forward(&net, 1, A + 4 * k, theta + 12 * k, X + 2 * k);
        }
    }
    for (int k = 0; k < CASES; k++) {
        expect_status("status", status[k], NUM_OK, "NaN is no bad size");
        expect_int("is the first logit NaN?", isnan(A[4 * k + 2]), 1,
                   "%s: NaN in %s has to come out, and phi(NaN) is NaN",
                   k % 2 ? "ReLU" : "tanh", k < 2 ? "X" : "b_1");
    }
}

Test(mlp_forward_input, refuses_bad_input)
{
    const int width[3] = {1, 1, 1};
    const network plain = {2, width, NETWORK_RELU, 0};
    const network residual = {2, width, NETWORK_RELU, 1};
    const double *theta = input("theta", 4, (double[]){1, 1, 1, 1});
    const double *X = input("X", 1, (double[]){1});
    double *A = inout("A", 2, (double[]){7, 7});
    int *status = output_ints("status", 3);
    ATTEMPT("m = 0, m < 0, a residual network") {
        status[0] = (int)mlp_forward(&plain, 0, A, theta, X);
        status[1] = (int)mlp_forward(&plain, -3, A, theta, X);
        status[2] = (int)mlp_forward(&residual, 1, A, theta, X);
    }
    expect_status("m = 0", status[0], NUM_BAD_INPUT, "no sample, no answer");
    expect_status("m < 0", status[1], NUM_BAD_INPUT, "no sample, no answer");
    expect_status("skip = 1", status[2], NUM_BAD_INPUT,
                  "this function knows no shortcuts");
    expect_close("A", A, (double[]){7, 7}, 2, 0, "nothing is written");
}
