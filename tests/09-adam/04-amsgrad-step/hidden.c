/* Hidden tests of 9.4 amsgrad_step and average_regret. */
#include "adam.h"
#include "harness.h"

Test(amsgrad_step, random_gradients)
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
    double *v = inout("v", N, zero), *top = inout("top", N, zero);
    const double *gs = input("g", STEPS * N, g);
    int *status = output_ints("status", STEPS);
    ATTEMPT("40 random gradients, beta1 = 0.7, beta2 = 0.6, eps = 0.01") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)amsgrad_step(N, x, m, v, top, gs + k * N, k + 1,
                                          eta[k], 0.7, 0.6, 0.01);
    }
    double second[N], largest[N];
    for (int i = 0; i < N; i++) {
        largest[i] = 0;
        for (int t = 1; t <= STEPS; t++) {
            double first = 0;
            second[i] = 0;
            for (int j = 0; j < t; j++) {
                double h = g[j * N + i];
                first += 0.3 * pow(0.7, t - 1 - j) * h;
                second[i] += 0.4 * pow(0.6, t - 1 - j) * h * h;
            }
            largest[i] = fmax(largest[i], second[i]);
            x0[i] -= eta[t - 1] * first / (1 - pow(0.7, t)) /
                     (0.01 + sqrt(largest[i] / (1 - pow(0.6, t))));
        }
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("v", v, second, N, 1e-12,
                 "v goes on as in Adam; it is not replaced by top (seed %llu)",
                 test_seed());
    expect_close("top", top, largest, N, 1e-12,
                 "the largest v there was, coordinate by coordinate "
                 "(seed %llu)",
                 test_seed());
    expect_close("x", x, x0, N, 1e-11,
                 "the sum of all steps, each with its top (seed %llu)",
                 test_seed());
}

/* The online problem on which Adam fails: slope 3, then twice -1. */
static double slope_of(int t)
{
    return t % 3 == 1 ? 3 : -1;
}

Test(amsgrad_step, finds_the_minimum_where_adam_does_not)
{
    enum { ROUNDS = 3000 };
    double *x = inout("x", 1, (double[]){1}), *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    double *top = inout("top", 1, (double[]){0});
    double *path = output("path", ROUNDS);
    int *status = output_ints("status", ROUNDS);
    ATTEMPT("slopes 3, -1, -1, ... on [-1, 1], eta = 1 / sqrt(t), beta1 = 0, "
            "beta2 = 0.1") {
        for (int t = 1; t <= ROUNDS; t++) {
            double g = slope_of(t), before = *x;
            status[t - 1] = (int)amsgrad_step(1, x, m, v, top, &g, t,
                                              1 / sqrt(t), 0, 0.1, 1e-12);
            if (status[t - 1] != NUM_OK)
                break;
            path[t - 1] = before;
            *x = fmin(1, fmax(-1, *x));
        }
    }
    double y = 1, largest = 0, second = 0, want[ROUNDS], regret = 0;
    for (int t = 1; t <= ROUNDS; t++) {
        double g = slope_of(t);
        want[t - 1] = y;
        regret += g * y;
        second = 0.1 * second + 0.9 * g * g;
        largest = fmax(largest, second);
        y -= g / sqrt(t * largest / (1 - pow(0.1, t)));
        y = fmin(1, fmax(-1, y));
    }
    expect_status("status of the last step", status[ROUNDS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_close("path", path, want, ROUNDS, 1e-8,
                 "three slopes add up to 1, so -1 is best; Adam runs to 1");
    expect_at_most("the reference's average regret", (regret + 1000) / ROUNDS,
                   0.1, "it goes to 0");
}

Test(average_regret, the_best_point_is_fixed)
{
    enum { T = 6 };
    double *average = output("average", T);
    const double *x = input("x", T, (double[]){-1, 1, -1, 1, -1, 1});
    const double *slope = input("slope", T, (double[]){2, -2, 2, -2, 2, -2});
    int *status = output_ints("status", 1);
    ATTEMPT("a player who guesses every slope") {
        *status = (int)average_regret(T, average, x, slope);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("average", average,
                 (double[]){0, -2, -4 / 3.0, -2, -8 / 5.0, -2}, T, 1e-14,
                 "regret compares with one point for all rounds so far, so who "
                 "moves cleverly can have a negative one");
}

Test(average_regret, random_rounds)
{
    enum { T = 50 };
    rng r = test_rng(2);
    double x0[T], slope0[T], want[T];
    for (int s = 0; s < T; s++) {
        x0[s] = 2 * rng_uniform(&r) - 1;
        slope0[s] = 3 * rng_normal(&r);
    }
    double *average = output("average", T);
    const double *x = input("x", T, x0), *slope = input("slope", T, slope0);
    int *status = output_ints("status", 1);
    ATTEMPT("50 random rounds") {
        *status = (int)average_regret(T, average, x, slope);
    }
    for (int t = 1; t <= T; t++) {
        double loss = 0, left = 0, right = 0;
        for (int s = 0; s < t; s++) {
            loss += slope0[s] * x0[s];
            left += slope0[s] * -1;
            right += slope0[s] * 1;
        }
        want[t - 1] = (loss - fmin(left, right)) / t;
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("average", average, want, T, 1e-12,
                 "a linear function is smallest at an end: u is -1 or 1, for "
                 "each t anew (seed %llu)",
                 test_seed());
}

Test(average_regret_input, what_is_no_round)
{
    double *average = inout("average", 2, (double[]){7, 7});
    const double *x = input("x", 2, (double[]){1, -1});
    const double *y = input("x with NaN", 2, (double[]){1, (double)NAN});
    const double *slope = input("slope", 2, (double[]){1, 2});
    const double *steep =
        input("infinite slope", 2, (double[]){1, (double)INFINITY});
    int *status = output_ints("status", 3);
    ATTEMPT("T = 0, a NaN point, an infinite slope") {
        status[0] = (int)average_regret(0, average, x, slope);
        status[1] = (int)average_regret(2, average, y, slope);
        status[2] = (int)average_regret(2, average, x, steep);
    }
    expect_status("T = 0", status[0], NUM_BAD_INPUT, "there is no round");
    expect_status("x = NaN", status[1], NUM_BAD_INPUT, "NaN is not in [-1, 1]");
    expect_status("slope = inf", status[2], NUM_BAD_INPUT,
                  "no loss can be computed");
    expect_close("average", average, (double[]){7, 7}, 2, 0,
                 "nothing is written");
}

Test(amsgrad_step_input, refuses_bad_input)
{
    enum { CASES = 6 };
    const double nan = (double)NAN;
    const int t[] = {0, 1, 1, 1, 1, 1};
    const double eta[] = {1, 0, nan, 1, 1, 1};
    const double b1[] = {.5, .5, .5, 1, .5, .5};
    const double b2[] = {.5, .5, .5, .5, nan, .5};
    const double eps[] = {1, 1, 1, 1, 1, 0};
    const char *what[] = {"t = 0",     "eta = 0",     "eta = NaN",
                          "beta1 = 1", "beta2 = NaN", "eps = 0"};
    double *x = inout("x", 1, (double[]){5}), *m = inout("m", 1, (double[]){1});
    double *v = inout("v", 1, (double[]){3});
    double *top = inout("top", 1, (double[]){4});
    const double *g = input("g", 1, (double[]){2});
    const double *h = input("g = NaN", 1, (double[]){nan});
    const double *big = input("g = 1e200", 1, (double[]){1e200});
    int *status = output_ints("status", CASES + 2);
    ATTEMPT("parameters and gradients outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)amsgrad_step(1, x, m, v, top, g, t[i], eta[i],
                                          b1[i], b2[i], eps[i]);
        status[CASES] =
            (int)amsgrad_step(1, x, m, v, top, h, 1, 1, 0.5, 0.5, 1);
        status[CASES + 1] =
            (int)amsgrad_step(1, x, m, v, top, big, 1, 1, 0.5, 0.5, 1);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_status("g = NaN", status[CASES], NUM_BAD_INPUT,
                  "a NaN would stay in m and v");
    expect_status("g = 1e200", status[CASES + 1], NUM_BAD_INPUT,
                  "its square is infinite, and top would be for ever");
    expect_close("x, m, v, top", (double[]){*x, *m, *v, *top},
                 (double[]){5, 1, 3, 4}, 4, 0, "everything stays as it was");
}
