/* Sample tests of 12.2 mlp_forward. */
#include "harness.h"
#include "why_nets_work.h"

Test(mlp_forward, one_layer_is_affine)
{
    const int width[2] = {2, 3};
    const network net = {1, width, NETWORK_RELU, 0};
    const double *theta =
        input("theta", 9, (double[]){1, 2, 3, 4, 5, 6, 10, 20, -100});
    const double *X = input("X", 4, (double[]){1, 1, 2, -1});
    double *A = output("A", 6);
    int *status = output_ints("status", 1);
    ATTEMPT("no hidden layer, 2 features, 3 classes, 2 samples") {
        *status = (int)mlp_forward(&net, 2, A, theta, X);
    }
    expect_status("status", *status, NUM_OK, "a network of one layer");
    expect_close("A", A, (double[]){13, 27, -89, 10, 22, -96}, 6, 1e-15,
                 "W x + b for each sample; the last layer has no phi, so "
                 "logits may be negative");
}

Test(mlp_forward, two_layers_of_relu)
{
    const int width[3] = {1, 2, 1};
    const network net = {2, width, NETWORK_RELU, 0};
    /* W_1 = (2, -1), b_1 = (1, 1), W_2 = (1, 3), b_2 = 5 */
    const double *theta = input("theta", 7, (double[]){2, -1, 1, 1, 1, 3, 5});
    const double *X = input("X", 2, (double[]){3, -2});
    double *A = output("A", 6);
    int *status = output_ints("status", 1);
    ATTEMPT("1-2-1 with ReLU, two samples") {
        *status = (int)mlp_forward(&net, 2, A, theta, X);
    }
    expect_status("status", *status, NUM_OK, "a hidden layer");
    expect_close("A_1", A, (double[]){7, 0, 0, 3}, 4, 1e-15,
                 "z = (7, -2) and (-3, 3); ReLU keeps what is positive");
    expect_close("A_2", A + 4, (double[]){12, 14}, 2, 1e-15,
                 "1 * 7 + 3 * 0 + 5 and 1 * 0 + 3 * 3 + 5; the layers follow "
                 "one another in A");
}

Test(mlp_forward, tanh_squeezes)
{
    const int width[3] = {1, 2, 2};
    const network net = {2, width, NETWORK_TANH, 0};
    const double *theta =
        input("theta", 10, (double[]){0.5, 100, 0.25, 0, 2, 1, 0, -3, 0, 1});
    const double *X = input("X", 1, (double[]){-1});
    double *A = output("A", 4);
    int *status = output_ints("status", 1);
    ATTEMPT("1-2-2 with tanh, one sample") {
        *status = (int)mlp_forward(&net, 1, A, theta, X);
    }
    const double t = tanh(-0.25);
    expect_status("status", *status, NUM_OK, "a hidden layer");
    expect_close("A", A, (double[]){t, -1, 2 * t - 1, 4}, 4, 1e-15,
                 "tanh(-0.25), tanh(-100) = -1, then 2 a_0 + a_1 and "
                 "0 - 3 a_1 + 1");
}
