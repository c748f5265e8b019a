/* Hidden tests of 12.3 mlp_backward. */
#include "../network_twin.h"
#include "diff.h"
#include "harness.h"
#include "why_nets_work.h"

/* The mean cross-entropy of the naive network at theta. */
static double loss_at(int n, double g[], const double theta[], void *data)
{
    sample_net s = *(sample_net *)data;
    double A[2 * NUMBERS_MOST], loss = 0;
    (void)g;
    s.net.width = s.width;
    vec_copy(n, s.theta, theta);
    sample_net_signals(&s, A);
    const int K = s.width[s.net.layers];
    const double *Z = A + s.signals - s.m * K;
    for (int i = 0; i < s.m; i++) {
        double sum = 0;
        for (int k = 0; k < K; k++)
            sum += exp(Z[i * K + k] - Z[i * K + s.label[i]]);
        loss += log(sum) / s.m;
    }
    return loss;
}

/* Every parameter of the gradient against central differences. */
static void expect_gradient(sample_net *s, const char *what)
{
    double A[2 * NUMBERS_MOST], want[NUMBERS_MOST], scratch[NUMBERS_MOST];
    int widest = 0;
    for (int l = 0; l <= s->net.layers; l++)
        widest = s->width[l] > widest ? s->width[l] : widest;
    sample_net_signals(s, A);
    for (int i = 0; i < s->P; i++)
        scratch[i] = 9;
    const double *theta = input("theta", s->P, s->theta);
    const double *X = input("X", s->m * s->width[0], s->X);
    const double *signals = input("A", s->signals, A);
    const int *label = input_ints("label", s->m, s->label);
    double *loss = output("loss", 1), *g = inout("g", s->P, scratch);
    double *work = output("work", 2 * s->m * widest);
    int *status = output_ints("status", 1);
    ATTEMPT(what) {
        *status = (int)mlp_backward(&s->net, s->m, loss, g, theta, X, label,
                                    signals, work);
    }
    objective f = {.n = s->P, .eval = loss_at, .data = s};
    diff_gradient(&f, want, s->theta, scratch);
    expect_status("status", *status, NUM_OK, "%s", what);
    expect_value("loss", *loss, loss_at(s->P, NULL, s->theta, s), 1e-12,
                 "%s: the mean of -log softmax at the labels (seed %llu)", what,
                 test_seed());
    expect_close("g", g, want, s->P, 1e-7,
                 "%s: every parameter against a central difference "
                 "(seed %llu)",
                 what, test_seed());
}

Test(mlp_backward, agrees_with_differences_tanh)
{
    static const int shapes[4][5] = {
        {3, 4, 2}, {4, 4, 4, 4}, {2, 5, 3, 6, 4}, {1, 1, 3}};
    static const int layers[4] = {2, 3, 4, 2};
    rng r = test_rng(1);
    for (int k = 0; k < 4; k++) {
        sample_net s;
        sample_net_make(&s, layers[k], shapes[k], NETWORK_TANH, 6, &r);
        expect_gradient(&s, "a tanh network, 6 samples");
    }
}

Test(mlp_backward, agrees_with_differences_relu)
{
    static const int shapes[3][4] = {{3, 5, 2}, {3, 3, 3, 3}, {2, 6, 4, 3}};
    static const int layers[3] = {2, 3, 3};
    rng r = test_rng(2);
    for (int k = 0; k < 3; k++) {
        sample_net s;
        sample_net_make(&s, layers[k], shapes[k], NETWORK_RELU, 5, &r);
        expect_gradient(&s, "a ReLU network, 5 samples");
    }
}

Test(mlp_backward, one_layer_is_softmax_regression)
{
    const int width[2] = {4, 3};
    rng r = test_rng(3);
    sample_net s;
    sample_net_make(&s, 1, width, NETWORK_RELU, 9, &r);
    expect_gradient(&s, "softmax regression, 9 samples");
}

Test(mlp_backward, the_kink_of_relu_has_slope_0)
{
    const int width[3] = {1, 1, 2};
    const network net = {2, width, NETWORK_RELU, 0};
    const double *theta = input("theta", 6, (double[]){1, 0, 4, -4, 0, 0});
    const double *X = input("X", 1, (double[]){0});
    const double *A = input("A", 3, (double[]){0, 0, 0});
    const int *label = input_ints("label", 1, (int[]){1});
    double *loss = output("loss", 1), *work = output("work", 4);
    double *g = inout("g", 6, (double[]){9, 9, 9, 9, 9, 9});
    int *status = output_ints("status", 1);
    ATTEMPT("a hidden z of exactly 0") {
        *status = (int)mlp_backward(&net, 1, loss, g, theta, X, label, A, work);
    }
    expect_status("status", *status, NUM_OK, "one sample");
    expect_close("g", g, (double[]){0, 0, 0, 0, 0.5, -0.5}, 6, 1e-15,
                 "z = 0: the contract takes slope 0 there");
}

Test(mlp_backward, logits_of_any_size)
{
    const int width[2] = {1, 3};
    const network net = {1, width, NETWORK_TANH, 0};
    const double *theta =
        input("theta", 6, (double[]){1000, -1000, 500, 0, 0, 0});
    const double *X = input("X", 2, (double[]){1, 1});
    const double *A =
        input("A", 6, (double[]){1000, -1000, 500, 1000, -1000, 500});
    const int *label = input_ints("label", 2, (int[]){0, 1});
    double *loss = output("loss", 1), *work = output("work", 12);
    double *g = inout("g", 6, (double[]){9, 9, 9, 9, 9, 9});
    int *status = output_ints("status", 1);
    ATTEMPT("logits of 1000, -1000 and 500") {
        *status = (int)mlp_backward(&net, 2, loss, g, theta, X, label, A, work);
    }
    expect_status("status", *status, NUM_OK, "two samples");
    expect_value("loss", *loss, 1000, 1e-14,
                 "0 for the first, 2000 for the second: exp must not overflow");
    expect_close("g", g, (double[]){0.5, -0.5, 0, 0.5, -0.5, 0}, 6, 1e-14,
                 "the softmax is (1, 0, 0) for both");
}

Test(mlp_backward, nan_comes_out)
{
    const int width[2] = {1, 2};
    const network net = {1, width, NETWORK_TANH, 0};
    const double *theta = input("theta", 4, (double[]){NAN, 1, 0, 0});
    const double *X = input("X", 1, (double[]){1});
    const double *A = input("A", 2, (double[]){NAN, 1});
    const int *label = input_ints("label", 1, (int[]){1});
    double *loss = output("loss", 1), *work = output("work", 4);
    double *g = output("g", 4);
    int *status = output_ints("status", 1);
    ATTEMPT("a logit that is NaN, and not the label's") {
        *status = (int)mlp_backward(&net, 1, loss, g, theta, X, label, A, work);
    }
    expect_status("status", *status, NUM_OK, "NaN is no bad size");
    expect_int("is the loss NaN?", isnan(*loss), 1,
               "a loss from a broken network must not look fine");
}

Test(mlp_backward_input, refuses_bad_input)
{
    enum { CASES = 4 };
    const char *what[CASES] = {"m = 0", "skip = 1", "a label of -1",
                               "a label of 2"};
    const int width[3] = {1, 1, 2};
    const network plain = {2, width, NETWORK_RELU, 0};
    const network residual = {2, width, NETWORK_RELU, 1};
    const double *theta = input("theta", 6, (double[]){1, 0, 1, 1, 0, 0});
    const double *X = input("X", 2, (double[]){1, 1});
    const double *A = input("A", 6, (double[]){1, 1, 1, 1, 1, 1});
    const int *label = input_ints("label", 6, (int[]){0, 1, 0, -1, 2, 0});
    double *loss = inout("loss", 1, (double[]){7}), *work = output("work", 8);
    double *g = inout("g", 6, (double[]){7, 7, 7, 7, 7, 7});
    int *status = output_ints("status", CASES);
    ATTEMPT("sizes and labels outside their range") {
        status[0] =
            (int)mlp_backward(&plain, 0, loss, g, theta, X, label, A, work);
        status[1] =
            (int)mlp_backward(&residual, 2, loss, g, theta, X, label, A, work);
        status[2] =
            (int)mlp_backward(&plain, 2, loss, g, theta, X, label + 2, A, work);
        status[3] =
            (int)mlp_backward(&plain, 2, loss, g, theta, X, label + 4, A, work);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_value("loss", *loss, 7, 0, "nothing is written");
    expect_close("g", g, (double[]){7, 7, 7, 7, 7, 7}, 6, 0,
                 "nothing is written");
}
