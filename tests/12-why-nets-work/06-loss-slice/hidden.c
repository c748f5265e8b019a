/* Hidden tests of 12.6 filter_direction, loss_slice. */
#include "../network_twin.h"
#include "harness.h"
#include "why_nets_work.h"

Test(filter_direction, follows_the_contract)
{
    static const int shapes[3][5] = {{3, 4, 2}, {4, 4, 4, 4}, {2, 5, 3, 6, 4}};
    static const int layers[3] = {2, 3, 4};
    rng r = test_rng(4);
    for (int k = 0; k < 3; k++) {
        sample_net s;
        sample_net_make(&s, layers[k], shapes[k], NETWORK_RELU, 2, &r);
        rng *mine = shared(sizeof *mine), twin = r;
        *mine = r;
        const double *theta = input("theta", s.P, s.theta);
        double *d = output("d", s.P), want[NUMBERS_MOST];
        int *status = output_ints("status", 1);
        ATTEMPT("a network of some layers") {
            *status = (int)filter_direction(&s.net, d, theta, mine);
        }
        for (int i = 0; i < s.P; i++)
            want[i] = rng_normal(&twin);
        for (int l = 1; l <= layers[k]; l++) {
            const int in = s.width[l - 1], out = s.width[l];
            double *row = want + network_offset(&s.net, l);
            const double *w = s.theta + network_offset(&s.net, l);
            for (int j = 0; j < out; j++, row += in, w += in)
                vec_scale(in, row, vec_norm2(in, w) / vec_norm2(in, row));
            vec_fill(out, row, 0);
        }
        expect_status("status", *status, NUM_OK, "%d layers", layers[k]);
        expect_close("d", d, want, s.P, 1e-12,
                     "P normals in the order of theta, then row by row "
                     "(seed %llu)",
                     test_seed());
        expect_int("did r take P normals?", rng_next(mine) == rng_next(&twin),
                   1, "the biases' normals are drawn too (seed %llu)",
                   test_seed());
        r = *mine;
    }
}

/* The slice once more, by the naive network. */
static void twin_slice(const sample_net *s, int n, double value[],
                       const double d[], const double e[], double radius, int b,
                       rng *r)
{
    int order[SAMPLES_MOST];
    const int features = s->width[0], K = s->width[s->net.layers];
    for (int i = 0; i < s->m; i++)
        order[i] = i;
    rng_shuffle(r, s->m, order);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            sample_net p = *s;
            double A[2 * NUMBERS_MOST], loss = 0;
            p.net.width = p.width;
            p.m = b;
            p.signals = s->signals / s->m * b;
            const double a = radius * (2.0 * i / (n - 1) - 1);
            const double c = radius * (2.0 * j / (n - 1) - 1);
            for (int k = 0; k < s->P; k++)
                p.theta[k] += a * d[k] + c * e[k];
            for (int k = 0; k < b; k++)
                vec_copy(features, p.X + k * features,
                         s->X + order[k] * features);
            sample_net_signals(&p, A);
            for (int k = 0; k < b; k++) {
                const double *z = A + p.signals - b * K + k * K;
                double sum = 0;
                for (int q = 0; q < K; q++)
                    sum += exp(z[q] - z[s->label[order[k]]]);
                loss += log(sum) / b;
            }
            value[i * n + j] = loss;
        }
}

static void expect_slice(int layers, const int width[],
                         network_activation activation, int n, int m, int b,
                         double radius, rng r, const char *what)
{
    sample_net s;
    double dir[2][NUMBERS_MOST], want[25];
    sample_net_make(&s, layers, width, activation, m, &r);
    for (int i = 0; i < s.P; i++) {
        dir[0][i] = 0.5 * rng_normal(&r);
        dir[1][i] = 0.5 * rng_normal(&r);
    }
    const double *theta = input("theta", s.P, s.theta);
    const double *d = input("d", s.P, dir[0]), *e = input("e", s.P, dir[1]);
    const double *X = input("X", m * width[0], s.X);
    const int *label = input_ints("label", m, s.label);
    double *value = output("value", n * n);
    double *work =
        output("work", s.P + b * width[0] + network_work_size(&s.net, b));
    int *order = output_ints("order", 2 * m),
        *status = output_ints("status", 1);
    rng *mine = shared(sizeof *mine);
    *mine = r;
    ATTEMPT(what) {
        *status = (int)loss_slice(&s.net, n, value, theta, d, e, radius, m, X,
                                  label, b, mine, order, work);
    }
    twin_slice(&s, n, want, dir[0], dir[1], radius, b, &r);
    expect_status("status", *status, NUM_OK, "%s", what);
    expect_close("value", value, want, n * n, 1e-11,
                 "%s: i goes along d, j along e, from -radius to radius "
                 "(seed %llu)",
                 what, test_seed());
    expect_int("did r take one shuffle?", rng_next(mine) == rng_next(&r), 1,
               "%s: one batch for the whole slice (seed %llu)", what,
               test_seed());
}

Test(loss_slice, a_tanh_network)
{
    const int width[3] = {2, 4, 3};
    expect_slice(2, width, NETWORK_TANH, 5, 12, 5, 1, test_rng(5),
                 "5 x 5 points, 5 of 12 samples");
}

Test(loss_slice, a_deeper_relu_network)
{
    const int width[4] = {3, 4, 3, 2};
    expect_slice(3, width, NETWORK_RELU, 3, 9, 4, 0.25, test_rng(6),
                 "3 x 3 points, radius 1/4");
}

Test(loss_slice, all_samples)
{
    const int width[2] = {4, 3};
    expect_slice(1, width, NETWORK_RELU, 5, 10, 10, 2, test_rng(7),
                 "softmax regression, the batch is everything");
}

Test(loss_slice_input, refuses_bad_input)
{
    enum { CASES = 9 };
    const char *what[CASES] = {
        "n = 1",      "n even",     "radius = 0",
        "radius < 0", "radius NaN", "radius infinite",
        "b = 0",      "b > m",      "theta NaN (filter_direction)"};
    const int width[2] = {1, 2};
    const network net = {1, width, NETWORK_RELU, 0};
    const double *theta = input("theta", 4, (double[]){1, 2, 0, NAN});
    const double *d = input("d", 4, (double[]){1, 1, 1, 1});
    const double *X = input("X", 2, (double[]){1, 2});
    const int *label = input_ints("label", 2, (int[]){0, 1});
    double *value = inout("value", 16, (double[16]){0});
    double *out = inout("direction", 4, (double[]){7, 7, 7, 7});
    double *work = output("work", 4 + 3 + network_work_size(&net, 3));
    int *order = output_ints("order", 4),
        *status = output_ints("status", CASES);
    const int n[8] = {1, 4, 3, 3, 3, 3, 3, 3}, b[8] = {1, 1, 1, 1, 1, 1, 0, 3};
    const double radius[8] = {1, 1, 0, -1, NAN, INFINITY, 1, 1};
    rng *r = shared(sizeof *r);
    *r = test_rng(8);
    rng twin = *r;
    ATTEMPT("parameters outside their range") {
        for (int k = 0; k < 8; k++)
            status[k] =
                (int)loss_slice(&net, n[k], value, theta, d, d, radius[k], 2, X,
                                label, b[k], r, order, work);
        status[8] = (int)filter_direction(&net, out, theta, r);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_int("is r as it was?", rng_next(r) == rng_next(&twin), 1,
               "no random number is taken");
    expect_close("direction", out, (double[]){7, 7, 7, 7}, 4, 0,
                 "nothing is written");
}
