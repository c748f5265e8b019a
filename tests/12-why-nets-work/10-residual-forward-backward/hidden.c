/* Hidden tests of 12.10 residual_forward, residual_backward. */
#include "diff.h"
#include "harness.h"
#include "why_nets_work.h"

enum { NUMBERS = 100 };

/* block: sizes, theta and X of an instance, and weights of a made-up loss. */
typedef struct block {
    int n, h, m, P;
    network_activation activation;
    double theta[NUMBERS], X[NUMBERS], dY[NUMBERS];
} block;

static void block_make(block *b, int n, int h, int m,
                       network_activation activation, rng *r)
{
    *b = (block){n, h, m, 2 * n * h + n + h, activation, {0}, {0}, {0}};
    for (int i = 0; i < b->P; i++)
        b->theta[i] = rng_normal(r);
    for (int i = 0; i < m * n; i++) {
        b->X[i] = rng_normal(r);
        b->dY[i] = rng_normal(r);
    }
}

/* Number by number. */
static void twin_forward(const block *b, double Y[], double H[],
                         const double theta[], const double X[])
{
    const int n = b->n, h = b->h;
    const double *c = theta + h * n, *W = c + h, *e = W + n * h;
    for (int i = 0; i < b->m; i++) {
        for (int j = 0; j < h; j++) {
            double z = c[j];
            for (int k = 0; k < n; k++)
                z += theta[j * n + k] * X[i * n + k];
            H[i * h + j] = b->activation == NETWORK_TANH ? tanh(z) : fmax(0, z);
        }
        for (int j = 0; j < n; j++) {
            Y[i * n + j] = X[i * n + j] + e[j];
            for (int k = 0; k < h; k++)
                Y[i * n + j] += W[j * h + k] * H[i * h + k];
        }
    }
}

/* The loss whose gradient in Y is dY: their inner product; theta, then X. */
static double product(int n, double g[], const double v[], void *data)
{
    const block *b = data;
    double Y[NUMBERS], H[NUMBERS];
    (void)n;
    (void)g;
    twin_forward(b, Y, H, v, v + b->P);
    return vec_dot(b->m * b->n, Y, b->dY);
}

static void expect_block(const block *b, const char *what)
{
    const int size = b->m * b->n;
    double Y0[NUMBERS], H0[NUMBERS], nines[NUMBERS];
    twin_forward(b, Y0, H0, b->theta, b->X);
    for (int i = 0; i < b->P; i++)
        nines[i] = 9;
    const double *theta = input("theta", b->P, b->theta);
    const double *X = input("X", size, b->X), *dY = input("dY", size, b->dY);
    const double *H = input("H", b->m * b->h, H0);
    double *dX = output("dX", size), *g = inout("g", b->P, nines);
    double *work = output("work", b->m * b->h);
    int *status = output_ints("status", 1);
    ATTEMPT(what) {
        *status = (int)residual_backward(b->n, b->h, b->m, dX, g, theta, X, H,
                                         dY, b->activation, work);
    }
    double v[2 * NUMBERS], want[2 * NUMBERS], scratch[2 * NUMBERS];
    vec_copy(b->P, v, b->theta);
    vec_copy(size, v + b->P, b->X);
    block copy = *b;
    objective f = {.n = b->P + size, .eval = product, .data = &copy};
    diff_gradient(&f, want, v, scratch);
    expect_status("status", *status, NUM_OK, "%s", what);
    expect_close("g", g, want, b->P, 1e-7,
                 "%s: every parameter against a central difference "
                 "(seed %llu)",
                 what, test_seed());
    expect_close("dX", dX, want + b->P, size, 1e-7,
                 "%s: every input against a central difference (seed %llu)",
                 what, test_seed());
}

Test(residual_backward, agrees_with_differences_tanh)
{
    rng r = test_rng(1);
    block b;
    block_make(&b, 3, 4, 5, NETWORK_TANH, &r);
    expect_block(&b, "n = 3, h = 4, 5 samples, tanh");
    block_make(&b, 4, 4, 1, NETWORK_TANH, &r);
    expect_block(&b, "n = h = 4, 1 sample, tanh");
    block_make(&b, 1, 1, 2, NETWORK_TANH, &r);
    expect_block(&b, "n = h = 1, 2 samples, tanh");
}

Test(residual_backward, agrees_with_differences_relu)
{
    rng r = test_rng(2);
    block b;
    block_make(&b, 5, 3, 4, NETWORK_RELU, &r);
    expect_block(&b, "n = 5, h = 3, 4 samples, ReLU");
    block_make(&b, 3, 3, 6, NETWORK_RELU, &r);
    expect_block(&b, "n = h = 3, 6 samples, ReLU");
}

Test(residual_backward, a_dead_inside_lets_the_gradient_through)
{
    const double *theta =
        input("theta", 12, (double[]){1, 1, 1, 1, 0, -9, 2, 2, 2, 2, 0, 0});
    const double *X = input("X", 2, (double[]){-1, 1});
    const double *H = input("H", 2, (double[]){0, 0});
    const double *dY = input("dY", 2, (double[]){5, -6});
    double *dX = output("dX", 2), *work = output("work", 2);
    double *g = inout("g", 12, (double[12]){9});
    int *status = output_ints("status", 1);
    ATTEMPT("ReLU neurons at z = 0 and z = -9") {
        *status = (int)residual_backward(2, 2, 1, dX, g, theta, X, H, dY,
                                         NETWORK_RELU, work);
    }
    expect_status("status", *status, NUM_OK, "one sample");
    expect_close("dX", dX, (double[]){5, -6}, 2, 0,
                 "both neurons are off (slope 0 at 0 too); the shortcut is "
                 "not");
    expect_close("g of V, c", g, (double[]){0, 0, 0, 0, 0, 0}, 6, 0,
                 "nothing reaches the inside");
}

Test(residual_forward, follows_the_definition)
{
    static const int sizes[4][3] = {{3, 4, 5}, {4, 4, 2}, {1, 7, 3}, {6, 1, 4}};
    rng r = test_rng(3);
    for (int k = 0; k < 8; k++) {
        block b;
        double Y0[NUMBERS], H0[NUMBERS];
        block_make(&b, sizes[k / 2][0], sizes[k / 2][1], sizes[k / 2][2],
                   k % 2 ? NETWORK_RELU : NETWORK_TANH, &r);
        const double *theta = input("theta", b.P, b.theta);
        const double *X = input("X", b.m * b.n, b.X);
        double *Y = output("Y", b.m * b.n), *H = output("H", b.m * b.h);
        int *status = output_ints("status", 1);
        ATTEMPT("a block") {
            *status = (int)residual_forward(b.n, b.h, b.m, Y, H, theta, X,
                                            b.activation);
        }
        twin_forward(&b, Y0, H0, b.theta, b.X);
        expect_status("status", *status, NUM_OK, "n = %d, h = %d, m = %d", b.n,
                      b.h, b.m);
        expect_close("H", H, H0, b.m * b.h, 1e-12,
                     "n = %d, h = %d, %s (seed %llu)", b.n, b.h,
                     k % 2 ? "ReLU" : "tanh", test_seed());
        expect_close("Y", Y, Y0, b.m * b.n, 1e-12,
                     "n = %d, h = %d, %s (seed %llu)", b.n, b.h,
                     k % 2 ? "ReLU" : "tanh", test_seed());
    }
}

Test(residual_forward, nan_comes_out)
{
    const double *theta = input("theta", 4, (double[]){1, 0, 1, 0});
    const double *broken = input("theta", 4, (double[]){NAN, 0, 1, 0});
    const double *X = input("X", 1, (double[]){1});
    const double *nan = input("X", 1, (double[]){NAN});
    double *Y = output("Y", 3), *H = output("H", 3);
    int *status = output_ints("status", 3);
    ATTEMPT("NaN in X, in V, with ReLU and tanh") {
        status[0] =
            (int)residual_forward(1, 1, 1, Y, H, theta, nan, NETWORK_RELU);
        status[1] = (int)residual_forward(1, 1, 1, Y + 1, H + 1, broken, X,
                                          NETWORK_RELU);
        status[2] = (int)residual_forward(1, 1, 1, Y + 2, H + 2, broken, X,
                                          NETWORK_TANH);
    }
    for (int k = 0; k < 3; k++) {
        expect_status("status", status[k], NUM_OK, "NaN is no bad size");
        expect_int("is Y NaN?", isnan(Y[k]), 1, "it has to come out");
        expect_int("is H NaN?", isnan(H[k]), 1, "phi(NaN) is NaN");
    }
}

Test(residual_input, refuses_bad_sizes)
{
    const double *theta = input("theta", 4, (double[]){1, 1, 1, 1});
    const double *X = input("X", 1, (double[]){1});
    double *Y = inout("Y", 1, (double[]){7}), *H = inout("H", 1, (double[]){7});
    double *g = inout("g", 4, (double[]){7, 7, 7, 7});
    double *work = output("work", 1);
    int *status = output_ints("status", 6);
    const int n[3] = {0, 1, 1}, h[3] = {1, 0, 1}, m[3] = {1, 1, -1};
    ATTEMPT("sizes of 0 and -1") {
        for (int k = 0; k < 3; k++) {
            status[k] = (int)residual_forward(n[k], h[k], m[k], Y, H, theta, X,
                                              NETWORK_RELU);
            status[3 + k] = (int)residual_backward(
                n[k], h[k], m[k], Y, g, theta, X, X, X, NETWORK_RELU, work);
        }
    }
    const char *what[3] = {"n = 0", "h = 0", "m = -1"};
    for (int k = 0; k < 6; k++)
        expect_status(what[k % 3], status[k], NUM_BAD_INPUT, "%s, %s",
                      what[k % 3], k < 3 ? "forward" : "backward");
    expect_value("Y", *Y, 7, 0, "nothing is written");
    expect_close("g", g, (double[]){7, 7, 7, 7}, 4, 0, "nothing is written");
}
