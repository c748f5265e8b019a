/* Hidden tests of 9.1 adagrad_step. */
#include "adam.h"
#include "harness.h"
#include "tumours.h"

Test(adagrad_step, steps_shrink_like_one_over_root_t)
{
    enum { STEPS = 400 };
    double *x = inout("x", 1, (double[]){0});
    double *s = inout("s", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){-7});
    int *status = output_ints("status", STEPS);
    ATTEMPT("400 steps with g = -7, eta = 1/4, eps = 1e-9") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)adagrad_step(1, x, s, g, 0.25, 1e-9);
    }
    double want = 0;
    for (int t = 1; t <= STEPS; t++)
        want += 0.25 / sqrt(t);
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("s", *s, 49.0 * STEPS, 1e-12, "400 times 49");
    expect_value("x", *x, want, 1e-8,
                 "step t has length eta / sqrt(t) under a constant gradient");
}

Test(adagrad_step, every_coordinate_has_its_own_memory)
{
    double *x = inout("x", 2, (double[]){0, 0});
    double *s = inout("s", 2, (double[]){0, 0});
    const double *often = input("first gradients", 2, (double[]){10, 0});
    const double *both = input("last gradient", 2, (double[]){10, 10});
    int *status = output_ints("status", 100);
    ATTEMPT("99 gradients (10, 0), then (10, 10), eta = 1") {
        for (int k = 0; k < 100; k++)
            status[k] =
                (int)adagrad_step(2, x, s, k < 99 ? often : both, 1, 1e-9);
    }
    expect_status("status of the last step", status[99], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("s", s, (double[]){10000, 100}, 2, 1e-13,
                 "a sum for each coordinate");
    expect_value("x[1]", x[1], -1, 1e-8,
                 "a coordinate that was rarely asked still has its full step");
}

Test(adagrad_step, random_gradients)
{
    enum { N = 6, STEPS = 25 };
    rng r = test_rng(1);
    double x0[N], s0[N], g[STEPS * N], eta[STEPS];
    for (int i = 0; i < N; i++) {
        x0[i] = rng_normal(&r);
        s0[i] = rng_uniform(&r);
    }
    for (int k = 0; k < STEPS; k++) {
        eta[k] = 0.1 + rng_uniform(&r);
        for (int i = 0; i < N; i++)
            g[k * N + i] = pow(10, i - 3) * rng_normal(&r);
    }
    double *x = inout("x", N, x0), *s = inout("s", N, s0);
    const double *gs = input("g", STEPS * N, g);
    int *status = output_ints("status", STEPS);
    ATTEMPT("25 random gradients, another eta in each step, eps = 0.01") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)adagrad_step(N, x, s, gs + k * N, eta[k], 0.01);
    }
    for (int k = 0; k < STEPS; k++)
        for (int i = 0; i < N; i++) {
            double sum = s0[i];
            for (int j = 0; j <= k; j++)
                sum += g[j * N + i] * g[j * N + i];
            x0[i] -= eta[k] * g[k * N + i] / (0.01 + sqrt(sum));
        }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("x", x, x0, N, 1e-12,
                 "the sum of all steps, each with the sum of the squares up "
                 "to it (seed %llu)",
                 test_seed());
}

Test(adagrad_step, breast_cancer)
{
    enum { N = TUMOUR_WEIGHTS, STEPS = 150, B = 16 };
    breast_cancer *c = tumours_new();
    cr_assert_not_null(c, "lib/data/breast_cancer.csv cannot be read");
    double *x = inout("w", N, (double[N]){0});
    double *s = inout("s", N, (double[N]){0});
    int *status = output_ints("status", STEPS);
    rng r = test_rng(2), twin = r;
    ATTEMPT("logistic regression, 150 batches of 16, eta = 0.3") {
        double g[N];
        for (int k = 0; k < STEPS; k++) {
            tumour_gradient(&c->train, g, x, B, &r);
            status[k] = (int)adagrad_step(N, x, s, g, 0.3, 1e-8);
        }
    }
    double w[N] = {0}, sum[N] = {0}, g[N];
    for (int k = 0; k < STEPS; k++) {
        tumour_gradient(&c->train, g, w, B, &twin);
        for (int i = 0; i < N; i++) {
            sum[i] += g[i] * g[i];
            w[i] -= 0.3 / (1e-8 + sqrt(sum[i])) * g[i];
        }
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("w", x, w, N, 1e-9, "the same steps (seed %llu)", test_seed());
    expect_at_least("share of 114 other tumours on the right side",
                    breast_cancer_accuracy(&c->test, x), 0.9,
                    "150 small batches are enough (seed %llu)", test_seed());
    breast_cancer_free(c);
}

Test(adagrad_step_input, refuses_bad_parameters)
{
    enum { CASES = 6 };
    const double eta[] = {-1, (double)NAN, (double)INFINITY, 1, 1, 1};
    const double eps[] = {1, 1, 1, -1, (double)NAN, (double)INFINITY};
    const char *what[] = {"eta < 0", "eta = NaN", "eta = inf",
                          "eps < 0", "eps = NaN", "eps = inf"};
    double *x = inout("x", 1, (double[]){5}), *s = inout("s", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)adagrad_step(1, x, s, g, eta[i], eps[i]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_value("s", *s, 3, 0, "s stays as it was");
}

Test(adagrad_step_input, one_nan_would_stay_for_ever)
{
    double *x = inout("x", 2, (double[]){5, 6});
    double *s = inout("s", 2, (double[]){1, 2});
    const double *g = input("g", 2, (double[]){2, (double)NAN});
    int *status = output_ints("status", 1);
    ATTEMPT("a gradient with a NaN in its last coordinate") {
        *status = (int)adagrad_step(2, x, s, g, 0.5, 1e-8);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "s would be NaN in all later steps");
    expect_close("s", s, (double[]){1, 2}, 2, 0,
                 "nothing is written, not even the good coordinate: look at "
                 "all of g first");
    expect_close("x", x, (double[]){5, 6}, 2, 0, "x stays as it was");
}

Test(adagrad_step_input, a_square_that_overflows)
{
    double *x = inout("x", 1, (double[]){5}), *s = inout("s", 1, (double[]){1});
    const double *g = input("g", 1, (double[]){1e200});
    int *status = output_ints("status", 1);
    ATTEMPT("g = 1e200") {
        *status = (int)adagrad_step(1, x, s, g, 0.5, 1e-8);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "its square is infinite, and with s = infinity all later "
                  "steps would be 0");
    expect_value("s", *s, 1, 0, "s stays as it was");
}
