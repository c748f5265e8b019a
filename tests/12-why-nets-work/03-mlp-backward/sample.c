/* Sample tests of 12.3 mlp_backward. */
#include "harness.h"
#include "why_nets_work.h"

Test(mlp_backward, the_lesson_by_hand)
{
    const int width[3] = {1, 2, 2};
    const network net = {2, width, NETWORK_RELU, 0};
    /* W_1 = (2, -1), b_1 = (1, 1), W_2 = ((1, 0), (0, 1)), b_2 = (0, 7) */
    const double *theta =
        input("theta", 10, (double[]){2, -1, 1, 1, 1, 0, 0, 1, 0, 7});
    const double *X = input("X", 1, (double[]){3});
    const double *A = input("A", 4, (double[]){7, 0, 7, 7});
    const int *label = input_ints("label", 1, (int[]){0});
    double *loss = output("loss", 1), *work = output("work", 4);
    double *g = inout("g", 10, (double[]){9, 9, 9, 9, 9, 9, 9, 9, 9, 9});
    int *status = output_ints("status", 1);
    ATTEMPT("1-2-2 with ReLU, x = 3, equal logits") {
        *status = (int)mlp_backward(&net, 1, loss, g, theta, X, label, A, work);
    }
    expect_status("status", *status, NUM_OK, "one sample");
    expect_value("loss", *loss, log(2), 1e-15,
                 "two equal logits: the softmax is 1/2 each");
    expect_close("g of W_2", g + 4, (double[]){-3.5, 0, 3.5, 0}, 4, 1e-15,
                 "dZ_2 = (1/2 - 1, 1/2), times a_1 = (7, 0)");
    expect_close("g of b_2", g + 8, (double[]){-0.5, 0.5}, 2, 1e-15, "dZ_2");
    expect_close("g of W_1, b_1", g, (double[]){-1.5, 0, -0.5, 0}, 4, 1e-15,
                 "dZ_2 W_2 = (-1/2, 1/2); neuron 1 is switched off, so only "
                 "-1/2 goes through, times x = 3. g is overwritten, not "
                 "added to");
}

Test(mlp_backward, a_mean_over_the_samples)
{
    const int width[2] = {1, 2};
    const network net = {1, width, NETWORK_RELU, 0};
    const double *theta = input("theta", 4, (double[]){0, 0, 0, 0});
    const double *X = input("X", 4, (double[]){1, 2, 3, 4});
    const double *A = input("A", 8, (double[]){0, 0, 0, 0, 0, 0, 0, 0});
    const int *label = input_ints("label", 4, (int[]){0, 0, 0, 1});
    double *loss = output("loss", 1), *work = output("work", 16);
    double *g = inout("g", 4, (double[]){9, 9, 9, 9});
    int *status = output_ints("status", 1);
    ATTEMPT("softmax regression from 0, four samples") {
        *status = (int)mlp_backward(&net, 4, loss, g, theta, X, label, A, work);
    }
    expect_status("status", *status, NUM_OK, "no hidden layer");
    expect_value("loss", *loss, log(2), 1e-15, "at theta = 0 every loss is");
    expect_close("g", g, (double[]){-0.25, 0.25, -0.25, 0.25}, 4, 1e-14,
                 "W: (-1 - 2 - 3 + 4) / 2 / 4 = -1/4; b: (-1 - 1 - 1 + 1) / 2 "
                 "/ 4 = -1/4, the sum over the samples");
}

Test(mlp_backward, tanh_by_hand)
{
    const int width[3] = {1, 1, 2};
    const network net = {2, width, NETWORK_TANH, 0};
    const double *theta = input("theta", 6, (double[]){1, 0, 1, -1, 0, 0});
    const double a = 0.5; /* = tanh(x) */
    const double *X = input("X", 1, (double[]){atanh(a)});
    const double *A = input("A", 3, (double[]){a, a, -a});
    const int *label = input_ints("label", 1, (int[]){1});
    double *loss = output("loss", 1), *work = output("work", 4);
    double *g = inout("g", 6, (double[]){9, 9, 9, 9, 9, 9});
    int *status = output_ints("status", 1);
    ATTEMPT("1-1-2 with tanh, a_1 = 1/2") {
        *status = (int)mlp_backward(&net, 1, loss, g, theta, X, label, A, work);
    }
    const double p = 1 / (1 + exp(-1)), dz = 2 * p * 0.75;
    const double want[6] = {dz * atanh(a), dz, p * a, -p * a, p, -p};
    expect_status("status", *status, NUM_OK, "one sample");
    expect_value("loss", *loss, log1p(exp(1)), 1e-14, "log(1 + exp(1))");
    expect_close("g", g, want, 6, 1e-14,
                 "dZ_2 = (p, -p), back through W_2 it is 2 p, and through tanh "
                 "2 p (1 - a^2) with a = 1/2");
}
