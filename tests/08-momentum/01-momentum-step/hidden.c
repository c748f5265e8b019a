/* Hidden tests of 8.1 momentum_step. */
#include "harness.h"
#include "momentum.h"

Test(momentum_step, a_new_step_size_acts_on_all_of_v)
{
    double *x = inout("x", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){8});
    int *status = output_ints("status", 2);
    ATTEMPT("g = 8 twice, beta = 1/2, first eta = 1, then eta = 1/8") {
        status[0] = (int)momentum_step(1, x, v, g, 1, 0.5);
        status[1] = (int)momentum_step(1, x, v, g, 0.125, 0.5);
    }
    expect_status("status", status[1], NUM_OK, "both step sizes are fine");
    expect_value("v", *v, 6, 1e-15,
                 "v is a mean of gradients, (4 + 8) / 2, whatever eta was");
    expect_value("x", *x, -4.75, 1e-15,
                 "-4 - 6/8: the smaller eta takes effect at once, on the "
                 "remembered part too");
}

Test(momentum_step, without_memory_it_is_gradient_descent)
{
    double *x = inout("x", 2, (double[]){1, 2});
    double *v = inout("v", 2, (double[]){100, -50});
    const double *g = input("g", 2, (double[]){4, -8});
    int *status = output_ints("status", 1);
    ATTEMPT("beta = 0") {
        *status = (int)momentum_step(2, x, v, g, 0.25, 0);
    }
    expect_status("status", *status, NUM_OK, "beta = 0 is allowed");
    expect_close("v", v, g, 2, 1e-15, "with beta = 0 v is the gradient itself");
    expect_close("x", x, (double[]){0, 4}, 2, 1e-15, "x - eta g");
}

Test(momentum_step, gradients_of_opposite_sign_cancel)
{
    double *x = inout("x", 2, (double[]){0, 0});
    double *v = inout("v", 2, (double[]){0, 0});
    const double *g = input("g", 4, (double[]){27, 9, -18, 9});
    int *status = output_ints("status", 2);
    ATTEMPT("g = (27, 9), then (-18, 9), eta = 1, beta = 2/3") {
        status[0] = (int)momentum_step(2, x, v, g, 1, 2.0 / 3);
        status[1] = (int)momentum_step(2, x, v, g + 2, 1, 2.0 / 3);
    }
    expect_status("status", status[1], NUM_OK, "nothing is wrong here");
    expect_within("v", v, (double[]){0, 5}, 2, 1e-13,
                  "across the valley 2/3 * 9 - 6 = 0, along it 2/3 * 3 + 3");
    expect_close("x", x, (double[]){-9, -8}, 2, 1e-14,
                 "the second step does not move across the valley at all");
}

Test(momentum_step, is_the_weighted_sum_of_all_gradients)
{
    enum { N = 7, STEPS = 30 };
    rng r = test_rng(1);
    double g[STEPS * N], x0[N], eta[STEPS], zero[N] = {0};
    for (int i = 0; i < STEPS * N; i++)
        g[i] = rng_normal(&r);
    for (int i = 0; i < N; i++)
        x0[i] = rng_normal(&r);
    for (int k = 0; k < STEPS; k++)
        eta[k] = 0.1 + rng_uniform(&r);
    double *x = inout("x", N, x0), *v = inout("v", N, zero);
    const double *gs = input("g", STEPS * N, g);
    int *status = output_ints("status", STEPS);
    ATTEMPT("30 random gradients, beta = 0.8, another eta in each step") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)momentum_step(N, x, v, gs + k * N, eta[k], 0.8);
    }
    double mean[N] = {0}, want[N];
    for (int i = 0; i < N; i++) {
        want[i] = x0[i];
        for (int k = 0; k < STEPS; k++) {
            mean[i] = 0;
            for (int j = 0; j <= k; j++)
                mean[i] += 0.2 * pow(0.8, k - j) * g[j * N + i];
            want[i] -= eta[k] * mean[i];
        }
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("v", v, mean, N, 1e-12,
                 "v = (1 - beta) sum_j beta^(k - j) g_j (seed %llu)",
                 test_seed());
    expect_close("x", x, want, N, 1e-12,
                 "x_0 - sum_k eta_k v_{k+1} (seed %llu)", test_seed());
}

Test(momentum_step_input, refuses_bad_parameters)
{
    enum { CASES = 8 };
    const double eta[] = {0, -1, (double)NAN, (double)INFINITY, 1, 1, 1, 1};
    const double beta[] = {0.5, 0.5, 0.5, 0.5, -0.1, 1.5, (double)NAN, 1};
    const char *what[] = {"eta = 0",  "eta < 0",  "eta = NaN",  "eta = inf",
                          "beta < 0", "beta > 1", "beta = NaN", "beta = 1"};
    double *x = inout("x", 1, (double[]){5}), *v = inout("v", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)momentum_step(1, x, v, g, eta[i], beta[i]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_value("v", *v, 3, 0, "v stays as it was");
}

Test(momentum_step_input, one_nan_would_stay_for_ever)
{
    double *x = inout("x", 3, (double[]){5, 6, 7});
    double *v = inout("v", 3, (double[]){1, 2, 3});
    const double *g = input("g with NaN", 3, (double[]){2, 2, (double)NAN});
    const double *h =
        input("g with infinity", 3, (double[]){(double)-INFINITY, 2, 2});
    int *status = output_ints("status", 2);
    ATTEMPT("a gradient with NaN, one with -infinity") {
        status[0] = (int)momentum_step(3, x, v, g, 0.5, 0.5);
        status[1] = (int)momentum_step(3, x, v, h, 0.5, 0.5);
    }
    expect_status("status for NaN", status[0], NUM_BAD_INPUT,
                  "NaN times beta is NaN: v would never be rid of it");
    expect_status("status for -infinity", status[1], NUM_BAD_INPUT,
                  "infinity stays as long as NaN does");
    expect_close("v", v, (double[]){1, 2, 3}, 3, 0,
                 "nothing is written, not even the good coordinates: look at "
                 "all of g first");
    expect_close("x", x, (double[]){5, 6, 7}, 3, 0, "x stays as it was");
}
