/* Hidden tests of 12.1 init_weights, signal_through_depth. */
#include "harness.h"
#include "why_nets_work.h"

Test(init_weights, variance_is_what_was_promised)
{
    enum { IN = 200, OUT = 100 };
    double *W = output("W", IN * OUT);
    int *status = output_ints("status", 1);
    rng r = test_rng(5);
    ATTEMPT("100 neurons with 200 inputs, He") {
        *status = (int)init_weights(IN, OUT, W, NETWORK_HE, &r);
    }
    double sum = 0, squares = 0;
    for (int i = 0; i < IN * OUT; i++) {
        sum += W[i] / (IN * OUT);
        squares += W[i] * W[i] / (IN * OUT);
    }
    expect_status("status", *status, NUM_OK, "a layer of 100 neurons");
    expect_value("mean of W^2 times fan_in", squares * IN, 2, 0.06,
                 "20,000 weights of variance 2/200: the mean square is right "
                 "to 0.02 (one sd), and 0.12 is allowed (seed %llu)",
                 test_seed());
    expect_within("mean of W", &sum, (double[]){0}, 1, 0.005,
                  "they are centred: 0.1 / sqrt(20000) is one sd (seed %llu)",
                  test_seed());
}

Test(init_weights, row_by_row)
{
    enum { CASES = 6 };
    const int in[CASES] = {8, 8, 1, 2, 7, 50}, out[CASES] = {3, 3, 1, 30, 4, 1};
    double *W = output("W", 6 * 60);
    int *status = output_ints("status", CASES);
    rng start = test_rng(6);
    ATTEMPT("layers of many shapes, He and Xavier in turn") {
        for (int k = 0; k < CASES; k++) {
            rng r = start;
            status[k] =
                (int)init_weights(in[k], out[k], W + 60 * k,
                                  k % 2 ? NETWORK_XAVIER : NETWORK_HE, &r);
        }
    }
    for (int k = 0; k < CASES; k++) {
        double want[60];
        const int n = in[k] * out[k];
        rng twin = start;
        for (int i = 0; i < n; i++)
            want[i] = sqrt(2.0 / (k % 2 ? in[k] + out[k] : in[k])) *
                      rng_normal(&twin);
        expect_status("status", status[k], NUM_OK, "%d inputs, %d neurons",
                      in[k], out[k]);
        expect_close("W", W + 60 * k, want, n, 1e-13,
                     "%s, %d inputs, %d neurons: row after row (seed %llu)",
                     k % 2 ? "Xavier" : "He", in[k], out[k], test_seed());
    }
}

Test(init_weights, the_next_layer_gets_other_numbers)
{
    double *W = output("W", 8);
    int *status = output_ints("status", 2);
    rng *r = shared(sizeof *r);
    *r = test_rng(7);
    rng twin = *r;
    ATTEMPT("two layers of 2 x 2, one after the other") {
        for (int l = 0; l < 2; l++)
            status[l] = (int)init_weights(2, 2, W + 4 * l, NETWORK_HE, r);
    }
    double want[8];
    for (int i = 0; i < 8; i++)
        want[i] = rng_normal(&twin);
    expect_status("status", status[1], NUM_OK, "the second layer");
    expect_close("both layers", W, want, 8, 1e-14,
                 "the second layer goes on where the first stopped "
                 "(seed %llu)",
                 test_seed());
    expect_int("did r take one normal a weight?",
               rng_next(r) == rng_next(&twin), 1,
               "r has moved by 8 normals, no more and no less (seed %llu)",
               test_seed());
}

/* The contract once more, with W kept whole. */
static void twin_signal(int n, int depth, double q[],
                        network_activation activation, double gain, rng *r)
{
    double a[40], W[40 * 40], z[40];
    for (int j = 0; j < n; j++)
        a[j] = rng_normal(r);
    for (int l = 0;; l++) {
        q[l] = 0;
        for (int j = 0; j < n; j++)
            q[l] += a[j] * a[j] / n;
        if (l == depth)
            return;
        for (int i = 0; i < n * n; i++)
            W[i] = sqrt(gain / n) * rng_normal(r);
        for (int j = 0; j < n; j++)
            z[j] = vec_dot(n, W + j * n, a);
        for (int j = 0; j < n; j++)
            a[j] = activation == NETWORK_TANH ? tanh(z[j]) : fmax(0, z[j]);
    }
}

Test(signal_through_depth, follows_the_layers)
{
    enum { CASES = 4, DEPTH = 6 };
    const int n[CASES] = {3, 40, 7, 1}, depth[CASES] = {6, 4, 0, 5};
    const double gain[CASES] = {1, 2, 1, 3};
    double *q = output("q", CASES * (DEPTH + 1)), *work = output("work", 80);
    int *status = output_ints("status", CASES);
    rng start = test_rng(8);
    ATTEMPT("four networks, tanh and ReLU in turn") {
        for (int k = 0; k < CASES; k++) {
            rng r = start;
            status[k] = (int)signal_through_depth(
                n[k], depth[k], q + k * (DEPTH + 1),
                k % 2 ? NETWORK_RELU : NETWORK_TANH, gain[k], &r, work);
        }
    }
    for (int k = 0; k < CASES; k++) {
        double want[DEPTH + 1];
        rng twin = start;
        twin_signal(n[k], depth[k], want, k % 2 ? NETWORK_RELU : NETWORK_TANH,
                    gain[k], &twin);
        expect_status("status", status[k], NUM_OK, "n = %d, %d layers", n[k],
                      depth[k]);
        expect_close("q", q + k * (DEPTH + 1), want, depth[k] + 1, 1e-11,
                     "n = %d, %d layers, gain %g: the mean square after every "
                     "phi (seed %llu)",
                     n[k], depth[k], gain[k], test_seed());
    }
}

Test(signal_through_depth, he_keeps_relu_signals_alive)
{
    enum { N = 100, DEPTH = 10 };
    double *q = output("q", 2 * (DEPTH + 1)), *work = output("work", 2 * N);
    int *status = output_ints("status", 2);
    rng start = test_rng(9);
    ATTEMPT("100 ReLU neurons a layer, ten layers, gain 2 and gain 1") {
        for (int k = 0; k < 2; k++) {
            rng r = start;
            status[k] = (int)signal_through_depth(
                N, DEPTH, q + k * (DEPTH + 1), NETWORK_RELU, 2 - k, &r, work);
        }
    }
    expect_status("status", status[0], NUM_OK, "gain 2");
    expect_status("status", status[1], NUM_OK, "gain 1");
    expect_value("q[10] with gain 1, times 2^10, over q[10] with gain 2",
                 q[2 * DEPTH + 1] * 1024 / q[DEPTH], 1, 1e-12,
                 "ReLU(s z) = s ReLU(z): each layer of half the gain halves q "
                 "exactly, with the same normals (seed %llu)",
                 test_seed());
    expect_at_least("q[10] with gain 2", q[DEPTH], 0.01,
                    "He keeps the signal's size, give or take chance "
                    "(seed %llu)",
                    test_seed());
    expect_at_most("q[10] with gain 2", q[DEPTH], 100,
                   "He keeps the signal's size, give or take chance "
                   "(seed %llu)",
                   test_seed());
}

Test(init_weights_input, refuses_bad_input)
{
    enum { CASES = 7 };
    const char *what[CASES] = {"fan_in = 0",   "fan_out = -1", "n = 0",
                               "depth = -1",   "gain < 0",     "gain NaN",
                               "gain infinite"};
    double *W = inout("W", 4, (double[]){7, 7, 7, 7});
    double *q = inout("q", 4, (double[]){7, 7, 7, 7});
    double *work = inout("work", 4, (double[]){7, 7, 7, 7});
    int *status = output_ints("status", CASES);
    rng *r = shared(sizeof *r);
    *r = test_rng(10);
    rng twin = *r;
    ATTEMPT("sizes and gains outside their range") {
        status[0] = (int)init_weights(0, 2, W, NETWORK_HE, r);
        status[1] = (int)init_weights(2, -1, W, NETWORK_XAVIER, r);
        status[2] =
            (int)signal_through_depth(0, 1, q, NETWORK_TANH, 1, r, work);
        status[3] =
            (int)signal_through_depth(2, -1, q, NETWORK_TANH, 1, r, work);
        status[4] =
            (int)signal_through_depth(2, 1, q, NETWORK_TANH, -1, r, work);
        status[5] =
            (int)signal_through_depth(2, 1, q, NETWORK_RELU, NAN, r, work);
        status[6] =
            (int)signal_through_depth(2, 1, q, NETWORK_RELU, INFINITY, r, work);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_close("W", W, (double[]){7, 7, 7, 7}, 4, 0, "nothing is written");
    expect_close("q", q, (double[]){7, 7, 7, 7}, 4, 0, "nothing is written");
    expect_int("is r as it was?", rng_next(r) == rng_next(&twin), 1,
               "no random number is taken");
}
