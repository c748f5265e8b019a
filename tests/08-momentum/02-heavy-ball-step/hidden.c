/* Hidden tests of 8.2 heavy_ball_step, ema_to_heavy_ball. */
#include "harness.h"
#include "momentum.h"

Test(heavy_ball_step, without_memory_it_is_gradient_descent)
{
    double *x = inout("x", 2, (double[]){1, 2});
    double *x_last = inout("x_last", 2, (double[]){9, -9});
    const double *g = input("g", 2, (double[]){4, -8});
    int *status = output_ints("status", 1);
    ATTEMPT("beta = 0") {
        *status = (int)heavy_ball_step(2, x, x_last, g, 0.25, 0);
    }
    expect_status("status", *status, NUM_OK, "beta = 0 is allowed");
    expect_close("x", x, (double[]){0, 4}, 2, 1e-15, "x - eta g");
    expect_close("x_last", x_last, (double[]){1, 2}, 2, 0,
                 "what was x is x_last now");
}

Test(heavy_ball_step, takes_a_beta_above_one)
{
    double *x = inout("x", 1, (double[]){5});
    double *x_last = inout("x_last", 1, (double[]){4});
    const double *g = input("g", 1, (double[]){2});
    int *status = output_ints("status", 1);
    ATTEMPT("beta = 3.5") {
        *status = (int)heavy_ball_step(1, x, x_last, g, 0.5, 3.5);
    }
    expect_status("status", *status, NUM_OK,
                  "a schedule that raises the step size needs beta above 1 "
                  "for a step: any finite beta >= 0 is allowed");
    expect_value("x", *x, 7.5, 1e-15, "5 - 1 + 3.5");
    expect_value("x_last", *x_last, 5, 0, "what was x is x_last now");
}

Test(heavy_ball_step, remembers_a_sequence_of_gradients)
{
    enum { N = 6, STEPS = 25 };
    rng r = test_rng(1);
    double g[STEPS * N], x0[N];
    for (int i = 0; i < STEPS * N; i++)
        g[i] = rng_normal(&r);
    for (int i = 0; i < N; i++)
        x0[i] = rng_normal(&r);
    double *x = inout("x", N, x0), *x_last = inout("x_last", N, x0);
    const double *gs = input("g", STEPS * N, g);
    int *status = output_ints("status", STEPS);
    ATTEMPT("25 random gradients, eta = 0.3, beta = 0.7") {
        for (int k = 0; k < STEPS; k++)
            status[k] =
                (int)heavy_ball_step(N, x, x_last, gs + k * N, 0.3, 0.7);
    }
    double want[N], before[N];
    for (int i = 0; i < N; i++) {
        /* g_j moves x by -eta (1 + beta + ... + beta^(k - j)) in all */
        want[i] = before[i] = x0[i];
        for (int j = 0; j < STEPS; j++) {
            double reach = (1 - pow(0.7, STEPS - j)) / 0.3;
            double less = (1 - pow(0.7, STEPS - 1 - j)) / 0.3;
            want[i] -= 0.3 * reach * g[j * N + i];
            before[i] -= 0.3 * less * g[j * N + i];
        }
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("x", x, want, N, 1e-12,
                 "every gradient goes on with beta, beta^2, ... (seed %llu)",
                 test_seed());
    expect_close("x_last", x_last, before, N, 1e-12,
                 "the iterate before the last (seed %llu)", test_seed());
}

Test(heavy_ball_step_input, refuses_bad_parameters)
{
    enum { CASES = 8 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double eta[] = {0, -1, nan, inf, 1, 1, 1, 1};
    const double beta[] = {0.5, 0.5, 0.5, 0.5, -0.1, nan, inf, 0.5};
    const char *what[] = {"eta = 0",  "eta < 0",    "eta = NaN",  "eta = inf",
                          "beta < 0", "beta = NaN", "beta = inf", "g = NaN"};
    double *x = inout("x", 1, (double[]){5});
    double *x_last = inout("x_last", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    const double *bad = input("g with NaN", 1, &nan);
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range, and a gradient with NaN") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)heavy_ball_step(1, x, x_last, i == 7 ? bad : g,
                                             eta[i], beta[i]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_value("x_last", *x_last, 3, 0, "x_last stays as it was");
}

Test(ema_to_heavy_ball, a_step_size_that_shrinks)
{
    double *eta = output("eta", 1), *beta = output("beta", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("momentum_step with eta = 1, then 1/4, and beta = 0.8") {
        *status = (int)ema_to_heavy_ball(eta, beta, 0.25, 1, 0.8);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("eta", *eta, 0.05, 1e-14, "(1 - 0.8) / 4");
    expect_value("beta", *beta, 0.2, 1e-14,
                 "x_k - x_{k-1} was made with eta = 1, and this step uses v "
                 "with 1/4: a quarter of 0.8");
}

Test(ema_to_heavy_ball, a_step_size_that_grows)
{
    double *eta = output("eta", 1), *beta = output("beta", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("momentum_step with eta = 0.1, then 0.4, and beta = 0.9") {
        *status = (int)ema_to_heavy_ball(eta, beta, 0.4, 0.1, 0.9);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("eta", *eta, 0.04, 1e-14, "(1 - 0.9) * 0.4");
    expect_value("beta", *beta, 3.6, 1e-14,
                 "in a warm-up beta may pass 1 for a step");
}

Test(ema_to_heavy_ball, walks_the_same_path)
{
    enum { STEPS = 20 };
    rng r = test_rng(2);
    double ema[STEPS + 1], b = 0.5 + rng_uniform(&r) / 2.5;
    for (int k = 0; k <= STEPS; k++)
        ema[k] = 0.05 + 0.3 * rng_uniform(&r);
    double *eta = output("eta", STEPS), *beta = output("beta", STEPS);
    int *status = output_ints("status", STEPS);
    ATTEMPT("a random schedule of 20 steps") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)ema_to_heavy_ball(eta + k, beta + k, ema[k + 1],
                                               ema[k], b);
    }
    double x = 3, v = 0, y = 3, y_last = 3, way = 0, away = 0;
    for (int k = 0; k < STEPS; k++) { /* f(x) = log cosh x, f' = tanh */
        v = b * v + (1 - b) * tanh(x);
        x -= ema[k + 1] * v;
        double next = y - eta[k] * tanh(y) + beta[k] * (y - y_last);
        y_last = y;
        y = next;
        way = fmax(way, fabs(x));
        away = isfinite(y) ? fmax(away, fabs(x - y)) : INFINITY;
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_at_most("largest distance of the two paths", away, 1e-12 * way,
                   "with these eta and beta the heavy ball must go where the "
                   "moving average goes (seed %llu)",
                   test_seed());
}

Test(ema_to_heavy_ball_input, refuses_bad_parameters)
{
    enum { CASES = 9 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double now[] = {0, -1, nan, inf, 1, 1, 1, 1, 1};
    const double last[] = {1, 1, 1, 1, 0, nan, 1, 1, 1};
    const double ema_beta[] = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, -0.1, 1, nan};
    const char *what[] = {
        "ema_eta = 0",   "ema_eta < 0",      "ema_eta = NaN",
        "ema_eta = inf", "ema_eta_last = 0", "ema_eta_last = NaN",
        "ema_beta < 0",  "ema_beta = 1",     "ema_beta = NaN"};
    double *eta = inout("eta", 1, (double[]){-7});
    double *beta = inout("beta", 1, (double[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] =
                (int)ema_to_heavy_ball(eta, beta, now[i], last[i], ema_beta[i]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("eta", *eta, -7, 0, "eta stays as it was");
    expect_value("beta", *beta, -7, 0, "beta stays as it was");
}

Test(ema_to_heavy_ball_input, refuses_a_ratio_that_overflows)
{
    double *eta = inout("eta", 1, (double[]){-7});
    double *beta = inout("beta", 1, (double[]){-7});
    int *status = output_ints("status", 1);
    ATTEMPT("ema_eta = 1e200 after 1e-200") {
        *status = (int)ema_to_heavy_ball(eta, beta, 1e200, 1e-200, 0.5);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "beta would be infinite: the results must be finite");
    expect_value("beta", *beta, -7, 0, "beta stays as it was");
}
