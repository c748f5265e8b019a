/* Hidden tests of 9.5 adamw_step and adam_l2_step. */
#include "adam.h"
#include "harness.h"
#include "tumours.h"

typedef num_status step_function(int n, double x[n], double m[n], double v[n],
                                 const double g[n], int t, double eta,
                                 double beta1, double beta2, double eps,
                                 double lambda);

/* The two contracts once more, a coordinate: decay is 1 for AdamW, 0 for L2. */
static void twin_step(double *x, double *m, double *v, double g, int t,
                      double eta, double b1, double b2, double eps,
                      double lambda, int decay)
{
    double h = decay ? g : g + lambda * *x;
    *m += (1 - b1) * (h - *m);
    *v += (1 - b2) * (h * h - *v);
    double d = *m / (1 - pow(b1, t)) / (eps + sqrt(*v / (1 - pow(b2, t))));
    *x += -eta * d - (decay ? eta * lambda * *x : 0);
}

/* 30 random gradients, m, v and x of the function against the twin's. */
static void random_steps(step_function *step, int decay, uint64_t stream)
{
    enum { N = 4, STEPS = 30 };
    rng r = test_rng(stream);
    double x0[N], m0[N] = {0}, v0[N] = {0}, g[STEPS * N], eta[STEPS];
    for (int i = 0; i < N; i++)
        x0[i] = 3 * rng_normal(&r);
    for (int k = 0; k < STEPS; k++) {
        eta[k] = 0.05 + 0.1 * rng_uniform(&r);
        for (int i = 0; i < N; i++)
            g[k * N + i] = pow(10, i - 2) * rng_normal(&r);
    }
    double *x = inout("x", N, x0), *m = inout("m", N, m0);
    double *v = inout("v", N, v0);
    const double *gs = input("g", STEPS * N, g);
    int *status = output_ints("status", STEPS);
    ATTEMPT("30 random gradients, another eta in each step, lambda = 0.3") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)step(N, x, m, v, gs + k * N, k + 1, eta[k], 0.8,
                                  0.95, 0.01, 0.3);
    }
    for (int k = 0; k < STEPS; k++)
        for (int i = 0; i < N; i++)
            twin_step(x0 + i, m0 + i, v0 + i, g[k * N + i], k + 1, eta[k], 0.8,
                      0.95, 0.01, 0.3, decay);
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("m", m, m0, N, 1e-12, "m after 30 steps (seed %llu)",
                 test_seed());
    expect_close("v", v, v0, N, 1e-12, "v after 30 steps (seed %llu)",
                 test_seed());
    expect_close("x", x, x0, N, 1e-11, "x after 30 steps (seed %llu)",
                 test_seed());
}

Test(adamw_step, random_gradients)
{
    random_steps(adamw_step, 1, 1);
}

Test(adam_l2_step, random_gradients)
{
    random_steps(adam_l2_step, 0, 2);
}

Test(adam_l2_step, the_decay_of_a_steep_weight_is_lost)
{
    enum { STEPS = 50 };
    double *x = inout("x of L2", 2, (double[]){1, 1});
    double *m = inout("m", 2, (double[]){0, 0});
    double *v = inout("v", 2, (double[]){0, 0});
    int *status = output_ints("status", STEPS);
    ATTEMPT("gradients that alternate between 100 and -100, and 0.01 and "
            "-0.01, lambda = 0.1") {
        for (int k = 0; k < STEPS; k++) {
            double sign = k % 2 ? -1 : 1, g[2] = {100 * sign, 0.01 * sign};
            status[k] = (int)adam_l2_step(2, x, m, v, g, k + 1, 0.01, 0.9, 0.99,
                                          1e-12, 0.1);
        }
    }
    double want[2] = {1, 1}, first[2] = {0}, second[2] = {0};
    for (int k = 0; k < STEPS; k++)
        for (int i = 0; i < 2; i++)
            twin_step(want + i, first + i, second + i,
                      (k % 2 ? -1 : 1) * (i ? 0.01 : 100), k + 1, 0.01, 0.9,
                      0.99, 1e-12, 0.1, 0);
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("x", x, want, 2, 1e-9,
                 "lambda x is divided by the root of vhat like any gradient: "
                 "next to gradients of 100 it is nothing, next to those of "
                 "0.01 it decides");
}

Test(adamw_step, breast_cancer)
{
    enum { N = TUMOUR_WEIGHTS, STEPS = 200, B = 16 };
    breast_cancer *c = tumours_new();
    cr_assert_not_null(c, "lib/data/breast_cancer.csv cannot be read");
    double *x = inout("w", N, (double[N]){0});
    double *m = inout("m", N, (double[N]){0});
    double *v = inout("v", N, (double[N]){0});
    int *status = output_ints("status", STEPS);
    rng r = test_rng(3), twin = r;
    ATTEMPT("logistic regression, 200 batches of 16, eta = 0.03, lambda = 1") {
        double g[N];
        for (int k = 0; k < STEPS; k++) {
            tumour_gradient(&c->train, g, x, B, &r);
            status[k] = (int)adamw_step(N, x, m, v, g, k + 1, 0.03, 0.9, 0.999,
                                        1e-8, 1);
        }
    }
    double w[N] = {0}, first[N] = {0}, second[N] = {0}, g[N], largest = 0;
    for (int k = 0; k < STEPS; k++) {
        tumour_gradient(&c->train, g, w, B, &twin);
        for (int i = 0; i < N; i++)
            twin_step(w + i, first + i, second + i, g[i], k + 1, 0.03, 0.9,
                      0.999, 1e-8, 1, 1);
    }
    for (int i = 0; i < N; i++)
        largest = fmax(largest, fabs(x[i]));
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("w", x, w, N, 1e-8, "the same steps (seed %llu)", test_seed());
    expect_at_most("the largest weight", largest, 1,
                   "the decay keeps weights below 1 / lambda here (seed %llu)",
                   test_seed());
    expect_at_least("share of 114 other tumours on the right side",
                    breast_cancer_accuracy(&c->test, x), 0.9,
                    "small weights suffice (seed %llu)", test_seed());
    breast_cancer_free(c);
}

/* Everything that both functions must refuse. */
static void refusals(step_function *step)
{
    enum { CASES = 9 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const int t[] = {0, 1, 1, 1, 1, 1, 1, 1, 1};
    const double eta[] = {1, 0, inf, 1, 1, 1, 1, 1, 1};
    const double b1[] = {.5, .5, .5, 1, .5, .5, .5, .5, .5};
    const double b2[] = {.5, .5, .5, .5, 1, nan, .5, .5, .5};
    const double eps[] = {1, 1, 1, 1, 1, 1, 0, 1, 1};
    const double lambda[] = {1, 1, 1, 1, 1, 1, 1, nan, inf};
    const char *what[] = {"t = 0",     "eta = 0",      "eta = inf",
                          "beta1 = 1", "beta2 = 1",    "beta2 = NaN",
                          "eps = 0",   "lambda = NaN", "lambda = inf"};
    double *x = inout("x", 1, (double[]){5}), *m = inout("m", 1, (double[]){1});
    double *v = inout("v", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    const double *h = input("g = NaN", 1, (double[]){nan});
    const double *big = input("g = 1e200", 1, (double[]){1e200});
    int *status = output_ints("status", CASES + 2);
    ATTEMPT("parameters and gradients outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)step(1, x, m, v, g, t[i], eta[i], b1[i], b2[i],
                                  eps[i], lambda[i]);
        status[CASES] = (int)step(1, x, m, v, h, 1, 1, 0.5, 0.5, 1, 1);
        status[CASES + 1] = (int)step(1, x, m, v, big, 1, 1, 0.5, 0.5, 1, 1);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_status("g = NaN", status[CASES], NUM_BAD_INPUT,
                  "a NaN would stay in m and v");
    expect_status("g = 1e200", status[CASES + 1], NUM_BAD_INPUT,
                  "its square is infinite");
    expect_close("x, m, v", (double[]){*x, *m, *v}, (double[]){5, 1, 3}, 3, 0,
                 "everything stays as it was");
}

Test(adamw_step_input, refuses_bad_input)
{
    refusals(adamw_step);
}

Test(adam_l2_step_input, refuses_bad_input)
{
    refusals(adam_l2_step);
}
