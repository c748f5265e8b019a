/* Hidden tests of 9.3 adam_step. */
#include "adam.h"
#include "harness.h"
#include "tumours.h"

Test(adam_step, the_two_betas)
{
    double *x = inout("x", 1, (double[]){0});
    double *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 2, (double[]){16, 0});
    int *status = output_ints("status", 2);
    ATTEMPT("g = 16, then 0, eta = 1, beta1 = 0, beta2 = 3/4") {
        for (int k = 0; k < 2; k++)
            status[k] =
                (int)adam_step(1, x, m, v, g + k, k + 1, 1, 0, 0.75, 1e-12);
    }
    expect_status("status", status[1], NUM_OK, "beta1 = 0 is allowed");
    expect_value("m", *m, 0, 1e-15, "with beta1 = 0 m is the last gradient");
    expect_value("v", *v, 48, 1e-14, "three quarters of 64");
    expect_value("x", *x, -1, 1e-12, "the second step has no gradient at all");
}

Test(adam_step, a_rare_gradient_is_remembered)
{
    double *x = inout("x", 1, (double[]){0});
    double *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 4, (double[]){8, 0, 0, 0});
    int *status = output_ints("status", 4);
    ATTEMPT("g = 8, then three times 0, beta1 = 1/2, beta2 = 3/4") {
        for (int k = 0; k < 4; k++)
            status[k] =
                (int)adam_step(1, x, m, v, g + k, k + 1, 1, 0.5, 0.75, 1e-12);
    }
    double want = 0;
    for (int t = 1; t <= 4; t++) {
        double mhat = 4 * pow(0.5, t - 1) / (1 - pow(0.5, t));
        double vhat = 16 * pow(0.75, t - 1) / (1 - pow(0.75, t));
        want -= mhat / sqrt(vhat);
    }
    expect_status("status", status[3], NUM_OK,
                  "nothing is wrong with the input");
    expect_value("m", *m, 0.5, 1e-14, "4, 2, 1, 1/2");
    expect_value("v", *v, 6.75, 1e-14, "16, 12, 9, 27/4");
    expect_value("x", *x, want, 1e-11,
                 "x goes on moving along m while no gradient comes");
}

Test(adam_step, random_gradients)
{
    enum { N = 5, STEPS = 40 };
    rng r = test_rng(1);
    double x0[N], g[STEPS * N], eta[STEPS], zero[N] = {0};
    for (int i = 0; i < N; i++)
        x0[i] = rng_normal(&r);
    for (int k = 0; k < STEPS; k++) {
        eta[k] = 0.1 + rng_uniform(&r);
        for (int i = 0; i < N; i++)
            g[k * N + i] = pow(10, i - 2) * rng_normal(&r);
    }
    double *x = inout("x", N, x0), *m = inout("m", N, zero);
    double *v = inout("v", N, zero);
    const double *gs = input("g", STEPS * N, g);
    int *status = output_ints("status", STEPS);
    ATTEMPT("40 random gradients, beta1 = 0.7, beta2 = 0.95, eps = 0.01") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)adam_step(N, x, m, v, gs + k * N, k + 1, eta[k],
                                       0.7, 0.95, 0.01);
    }
    double first[N], second[N];
    for (int i = 0; i < N; i++)
        for (int t = 1; t <= STEPS; t++) {
            first[i] = second[i] = 0;
            for (int j = 0; j < t; j++) {
                double h = g[j * N + i];
                first[i] += 0.3 * pow(0.7, t - 1 - j) * h;
                second[i] += 0.05 * pow(0.95, t - 1 - j) * h * h;
            }
            x0[i] -= eta[t - 1] * first[i] / (1 - pow(0.7, t)) /
                     (0.01 + sqrt(second[i] / (1 - pow(0.95, t))));
        }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("m", m, first, N, 1e-12,
                 "the weighted sum of all gradients (seed %llu)", test_seed());
    expect_close("v", v, second, N, 1e-12,
                 "the weighted sum of all squares (seed %llu)", test_seed());
    expect_close("x", x, x0, N, 1e-11,
                 "the sum of all steps, each with m and v corrected for its t "
                 "(seed %llu)",
                 test_seed());
}

Test(adam_step, late_steps_need_no_correction)
{
    double *x = inout("x", 1, (double[]){0});
    double *m = inout("m", 1, (double[]){2});
    double *v = inout("v", 1, (double[]){16});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 1);
    ATTEMPT("step 1000000 with m = 2, v = 16, g = 2") {
        *status = (int)adam_step(1, x, m, v, g, 1000000, 1, 0.9, 0.999, 1e-12);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("x", *x, -2 / sqrt(15.988), 1e-11,
                 "1 - beta^t is 1 by now, whatever m and v are");
}

Test(adam_step, breast_cancer)
{
    enum { N = TUMOUR_WEIGHTS, STEPS = 150, B = 16 };
    breast_cancer *c = tumours_new();
    cr_assert_not_null(c, "lib/data/breast_cancer.csv cannot be read");
    double *x = inout("w", N, (double[N]){0});
    double *m = inout("m", N, (double[N]){0});
    double *v = inout("v", N, (double[N]){0});
    int *status = output_ints("status", STEPS);
    rng r = test_rng(2), twin = r;
    ATTEMPT("logistic regression, 150 batches of 16, eta = 0.03") {
        double g[N];
        for (int k = 0; k < STEPS; k++) {
            tumour_gradient(&c->train, g, x, B, &r);
            status[k] =
                (int)adam_step(N, x, m, v, g, k + 1, 0.03, 0.9, 0.999, 1e-8);
        }
    }
    double w[N] = {0}, first[N] = {0}, second[N] = {0}, g[N];
    for (int k = 0; k < STEPS; k++) {
        tumour_gradient(&c->train, g, w, B, &twin);
        double a = 0.03 * sqrt(1 - pow(0.999, k + 1)) / (1 - pow(0.9, k + 1));
        double e = 1e-8 * sqrt(1 - pow(0.999, k + 1));
        for (int i = 0; i < N; i++) {
            first[i] += 0.1 * (g[i] - first[i]);
            second[i] += 0.001 * (g[i] * g[i] - second[i]);
            w[i] -= a * first[i] / (sqrt(second[i]) + e);
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

Test(adam_step_input, refuses_bad_parameters)
{
    enum { CASES = 12 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double eta[] = {0, nan, inf, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    const double b1[] = {.5, .5, .5, -.1, 1, nan, .5, .5, .5, .5, .5, .5};
    const double b2[] = {.5, .5, .5, .5, .5, .5, -.1, 1, nan, .5, .5, .5};
    const double eps[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, nan, inf};
    const char *what[] = {"eta = 0",   "eta = NaN", "eta = inf",
                          "beta1 < 0", "beta1 = 1", "beta1 = NaN",
                          "beta2 < 0", "beta2 = 1", "beta2 = NaN",
                          "eps = 0",   "eps = NaN", "eps = inf"};
    double *x = inout("x", 1, (double[]){5}), *m = inout("m", 1, (double[]){1});
    double *v = inout("v", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range, t = 1") {
        for (int i = 0; i < CASES; i++)
            status[i] =
                (int)adam_step(1, x, m, v, g, 1, eta[i], b1[i], b2[i], eps[i]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_value("m", *m, 1, 0, "m stays as it was");
    expect_value("v", *v, 3, 0, "v stays as it was");
}

Test(adam_step_input, one_nan_would_stay_for_ever)
{
    double *x = inout("x", 2, (double[]){5, 6});
    double *m = inout("m", 2, (double[]){1, 2});
    double *v = inout("v", 2, (double[]){3, 4});
    const double *g = input("g with NaN", 2, (double[]){2, (double)NAN});
    const double *h = input("g with 1e200", 2, (double[]){2, 1e200});
    int *status = output_ints("status", 2);
    ATTEMPT("a gradient with NaN, one whose square overflows") {
        status[0] = (int)adam_step(2, x, m, v, g, 1, 0.5, 0.9, 0.99, 1e-8);
        status[1] = (int)adam_step(2, x, m, v, h, 1, 0.5, 0.9, 0.99, 1e-8);
    }
    expect_status("status for NaN", status[0], NUM_BAD_INPUT,
                  "m and v would be NaN in all later steps");
    expect_status("status for 1e200", status[1], NUM_BAD_INPUT,
                  "v would be infinite, and its coordinate would never move "
                  "again");
    expect_close("m", m, (double[]){1, 2}, 2, 0,
                 "nothing is written, not even the good coordinate");
    expect_close("v", v, (double[]){3, 4}, 2, 0, "v stays as it was");
    expect_close("x", x, (double[]){5, 6}, 2, 0, "x stays as it was");
}
