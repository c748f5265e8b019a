/* Hidden tests of 9.2 rmsprop_step. */
#include "adam.h"
#include "harness.h"
#include "tumours.h"

Test(rmsprop_step, without_memory_only_the_sign_is_left)
{
    double *x = inout("x", 3, (double[]){1, 1, 1});
    double *v = inout("v", 3, (double[]){100, 7, 9});
    const double *g = input("g", 3, (double[]){1e-3, -8, 500});
    int *status = output_ints("status", 1);
    ATTEMPT("beta = 0, eta = 1/4") {
        *status = (int)rmsprop_step(3, x, v, g, 0.25, 0, 1e-14);
    }
    expect_status("status", *status, NUM_OK, "beta = 0 is allowed");
    expect_close("v", v, (double[]){1e-6, 64, 250000}, 3, 1e-15,
                 "with beta = 0 v is g^2");
    expect_close("x", x, (double[]){0.75, 1.25, 0.75}, 3, 1e-9,
                 "every coordinate moves by eta");
}

Test(rmsprop_step, the_unit_of_the_loss_does_not_matter)
{
    enum { N = 4, STEPS = 12 };
    rng r = test_rng(1);
    double g[STEPS * N], big[STEPS * N], zero[N] = {0};
    for (int i = 0; i < STEPS * N; i++) {
        g[i] = rng_normal(&r);
        big[i] = ldexp(g[i], 20);
    }
    double *x = inout("x", N, zero), *v = inout("v", N, zero);
    double *y = inout("y", N, zero), *u = inout("u", N, zero);
    const double *gs = input("g", STEPS * N, g);
    const double *hs = input("2^20 g", STEPS * N, big);
    int *status = output_ints("status", STEPS);
    ATTEMPT("12 gradients, and the same times 2^20, eps = 1e-14") {
        for (int k = 0; k < STEPS; k++) {
            status[k] = (int)rmsprop_step(N, x, v, gs + k * N, 0.1, 0.9, 1e-14);
            rmsprop_step(N, y, u, hs + k * N, 0.1, 0.9, 1e-14);
        }
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("x with 2^20 g", y, x, N, 1e-9,
                 "g / sqrt(mean of g^2) has no unit: who measures the loss in "
                 "cents walks the same path (seed %llu)",
                 test_seed());
}

Test(rmsprop_step, random_gradients)
{
    enum { N = 5, STEPS = 30 };
    rng r = test_rng(2);
    double x0[N], v0[N], g[STEPS * N], eta[STEPS];
    for (int i = 0; i < N; i++) {
        x0[i] = rng_normal(&r);
        v0[i] = rng_uniform(&r);
    }
    for (int k = 0; k < STEPS; k++) {
        eta[k] = 0.1 + rng_uniform(&r);
        for (int i = 0; i < N; i++)
            g[k * N + i] = pow(10, i - 2) * rng_normal(&r);
    }
    double *x = inout("x", N, x0), *v = inout("v", N, v0);
    const double *gs = input("g", STEPS * N, g);
    int *status = output_ints("status", STEPS);
    ATTEMPT("30 random gradients, beta = 0.8, another eta in each step") {
        for (int k = 0; k < STEPS; k++)
            status[k] =
                (int)rmsprop_step(N, x, v, gs + k * N, eta[k], 0.8, 0.01);
    }
    double mean[N];
    for (int i = 0; i < N; i++)
        for (int k = 0; k < STEPS; k++) {
            mean[i] = pow(0.8, k + 1) * v0[i];
            for (int j = 0; j <= k; j++)
                mean[i] += 0.2 * pow(0.8, k - j) * g[j * N + i] * g[j * N + i];
            x0[i] -= eta[k] * g[k * N + i] / (0.01 + sqrt(mean[i]));
        }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("v", v, mean, N, 1e-12,
                 "the weighted sum of all squares (seed %llu)", test_seed());
    expect_close("x", x, x0, N, 1e-11,
                 "the sum of all steps, each with the v of its time "
                 "(seed %llu)",
                 test_seed());
}

Test(rmsprop_step, breast_cancer)
{
    enum { N = TUMOUR_WEIGHTS, STEPS = 150, B = 16 };
    breast_cancer *c = tumours_new();
    cr_assert_not_null(c, "lib/data/breast_cancer.csv cannot be read");
    double *x = inout("w", N, (double[N]){0});
    double *v = inout("v", N, (double[N]){0});
    int *status = output_ints("status", STEPS);
    rng r = test_rng(3), twin = r;
    ATTEMPT("logistic regression, 150 batches of 16, eta = 0.02") {
        double g[N];
        for (int k = 0; k < STEPS; k++) {
            tumour_gradient(&c->train, g, x, B, &r);
            status[k] = (int)rmsprop_step(N, x, v, g, 0.02, 0.9, 1e-8);
        }
    }
    double w[N] = {0}, mean[N] = {0}, g[N];
    for (int k = 0; k < STEPS; k++) {
        tumour_gradient(&c->train, g, w, B, &twin);
        for (int i = 0; i < N; i++) {
            mean[i] += 0.1 * (g[i] * g[i] - mean[i]);
            w[i] -= 0.02 / (1e-8 + sqrt(mean[i])) * g[i];
        }
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("w", x, w, N, 1e-8, "the same steps (seed %llu)", test_seed());
    expect_at_least("share of 114 other tumours on the right side",
                    breast_cancer_accuracy(&c->test, x), 0.9,
                    "150 small batches are enough (seed %llu)", test_seed());
    breast_cancer_free(c);
}

Test(rmsprop_step_input, refuses_bad_parameters)
{
    enum { CASES = 9 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double eta[] = {0, nan, inf, 1, 1, 1, 1, 1, 1};
    const double beta[] = {0.5, 0.5, 0.5, -0.1, 1.5, nan, 0.5, 0.5, 0.5};
    const double eps[] = {1, 1, 1, 1, 1, 1, 0, nan, inf};
    const char *what[] = {"eta = 0",  "eta = NaN", "eta = inf",
                          "beta < 0", "beta > 1",  "beta = NaN",
                          "eps = 0",  "eps = NaN", "eps = inf"};
    double *x = inout("x", 1, (double[]){5}), *v = inout("v", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)rmsprop_step(1, x, v, g, eta[i], beta[i], eps[i]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_value("v", *v, 3, 0, "v stays as it was");
}

Test(rmsprop_step_input, one_nan_would_stay_for_ever)
{
    double *x = inout("x", 2, (double[]){5, 6});
    double *v = inout("v", 2, (double[]){1, 2});
    const double *g = input("g with NaN", 2, (double[]){2, (double)NAN});
    const double *h = input("g with 1e200", 2, (double[]){2, 1e200});
    int *status = output_ints("status", 2);
    ATTEMPT("a gradient with NaN, one whose square overflows") {
        status[0] = (int)rmsprop_step(2, x, v, g, 0.5, 0.5, 1e-8);
        status[1] = (int)rmsprop_step(2, x, v, h, 0.5, 0.5, 1e-8);
    }
    expect_status("status for NaN", status[0], NUM_BAD_INPUT,
                  "v would be NaN in all later steps");
    expect_status("status for 1e200", status[1], NUM_BAD_INPUT,
                  "v would be infinite, and its coordinate would never move "
                  "again");
    expect_close("v", v, (double[]){1, 2}, 2, 0,
                 "nothing is written, not even the good coordinate");
    expect_close("x", x, (double[]){5, 6}, 2, 0, "x stays as it was");
}
