/* Hidden tests of 5.6 fit_rate. */
#include "harness.h"
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"

/* The slope of the least-squares line through (x_i, y_i), cov / var. */
static double slope(int n, const double x[], const double y[])
{
    double sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (int i = 0; i < n; i++) {
        sx += x[i];
        sy += y[i];
    }
    for (int i = 0; i < n; i++) {
        sxx += (x[i] - sx / n) * (x[i] - sx / n);
        sxy += (x[i] - sx / n) * (y[i] - sy / n);
    }
    return sxy / sxx;
}

Test(fit_rate, a_noisy_line)
{
    enum { COUNT = 60, FIRST = 10 };
    rng r = test_rng(1);
    double f[COUNT], t[COUNT], log_t[COUNT], y[COUNT];
    for (int k = 0; k < COUNT; k++) {
        f[k] = 4 + exp(0.2 * rng_normal(&r) - 0.15 * k);
        t[k] = k;
        log_t[k] = k > 0 ? log(k) : 0;
        y[k] = log(f[k] - 4);
    }
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", COUNT, f);
    ATTEMPT("gaps about exp(-0.15 t) with noise, first = 10") {
        *verdict = fit_rate(COUNT, factor, exponent, history, 4, FIRST, 0);
    }
    int n = COUNT - FIRST;
    expect_int("verdict", *verdict, RATE_LINEAR, "a line over t (seed %llu)",
               test_seed());
    expect_value("factor", *factor, exp(slope(n, t + FIRST, y + FIRST)), 1e-10,
                 "all points from first on have a say, not only the ends (seed "
                 "%llu)",
                 test_seed());
    expect_value("exponent", *exponent, -slope(n, log_t + FIRST, y + FIRST),
                 1e-10,
                 "t counts from the start of the run, not from first (seed "
                 "%llu)",
                 test_seed());
}

Test(fit_rate, a_transient_is_left_out)
{
    double f[40];
    for (int t = 0; t < 40; t++)
        f[t] = t < 8 ? 1000 - 100 * t : 10.0 / t;
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", 40, f);
    ATTEMPT("10/t from t = 8 on, something else before; first = 8") {
        *verdict = fit_rate(40, factor, exponent, history, 0, 8, 0);
    }
    expect_int("verdict", *verdict, RATE_SUBLINEAR, "10/t (2 is sublinear)");
    expect_value("exponent", *exponent, 1, 1e-12,
                 "t = 8 is where the window begins and log 8 where the axis "
                 "does: neither t = 0 nor t - first");
}

Test(fit_rate, a_bounce_comes_too_late)
{
    double f[30];
    for (int t = 0; t < 30; t++)
        f[t] = t == 12 ? 1e-13 : t < 12 ? pow(0.25, t) : 1e-3;
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", 30, f);
    ATTEMPT("1/4^t, at t = 12 below the floor 1e-10, then 1e-3") {
        *verdict = fit_rate(30, factor, exponent, history, 0, 1, 1e-10);
    }
    expect_int("verdict", *verdict, RATE_LINEAR, "1/4^t");
    expect_value("factor", *factor, 0.25, 1e-10,
                 "the first gap at the floor ends the run; those after it are "
                 "not used, even if they are above");
}

Test(fit_rate, slow_but_linear)
{
    double f[300];
    for (int t = 0; t < 300; t++)
        f[t] = pow(0.995, t);
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", 300, f);
    ATTEMPT("gaps 0.995^t, t = 0 ... 299") {
        *verdict = fit_rate(300, factor, exponent, history, 0, 1, 0);
    }
    expect_int("verdict", *verdict, RATE_LINEAR,
               "a factor near 1 is still linear: what decides is which line "
               "fits");
    expect_value("factor", *factor, 0.995, 1e-12, "0.995");
}

Test(fit_rate, of_gradient_descent_on_a_quadratic)
{
    enum { N = 4, STEPS = 60 };
    rng r = test_rng(2);
    double A[N * N], lambda[N] = {1, 2, 3, 4}, scratch[2 * N], x[N], g[N];
    double f[STEPS + 1];
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A};
    objective quadratic = problem_quadratic(&q);
    vec_fill(N, x, 1);
    for (int t = 0; t <= STEPS; t++) {
        f[t] = objective_value_gradient(&quadratic, g, x);
        vec_axpy(N, x, g, -0.25);
    }
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", STEPS + 1, f);
    ATTEMPT("gradient descent with step 1/L, mu = 1, L = 4") {
        *verdict = fit_rate(STEPS + 1, factor, exponent, history, 0, 30, 1e-25);
    }
    expect_int("verdict", *verdict, RATE_LINEAR, "strongly convex (seed %llu)",
               test_seed());
    expect_value("factor", *factor, 0.5625, 1e-3,
                 "late in the run only the flattest direction is left: the gap "
                 "shrinks by (1 - mu/L)^2 = 9/16 a step (seed %llu)",
                 test_seed());
}

Test(fit_rate, a_gap_that_grows)
{
    double f[12];
    for (int t = 0; t < 12; t++)
        f[t] = 1 + 0.1 * t;
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", 12, f);
    ATTEMPT("gaps 1 + t/10") {
        *verdict = fit_rate(12, factor, exponent, history, 0, 1, 0);
    }
    expect_int("verdict", *verdict, RATE_NONE, "it does not fall (3 is none)");
    expect_at_least("factor", *factor, 1.05, "the factor is set and above 1");
    expect_at_most("exponent", *exponent, -0.2,
                   "the exponent is set too, and negative");
}

Test(fit_rate_input, nan_ends_the_run_and_bad_parameters)
{
    const double nan = (double)NAN;
    double f[20];
    for (int t = 0; t < 20; t++)
        f[t] = t < 10 ? pow(2, -t) : t == 10 ? nan : 1;
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 5);
    const double *history = input("history", 20, f);
    ATTEMPT("NaN at t = 10; then first = 0, floor = -1 and NaN, f* = NaN") {
        verdict[0] = fit_rate(20, factor, exponent, history, 0, 1, 0);
        verdict[1] = fit_rate(20, factor, exponent, history, 0, 0, 0);
        verdict[2] = fit_rate(20, factor, exponent, history, 0, 1, -1);
        verdict[3] = fit_rate(20, factor, exponent, history, 0, 1, nan);
        verdict[4] = fit_rate(20, factor, exponent, history, nan, 1, 0);
    }
    expect_int("verdict with NaN at t = 10", verdict[0], RATE_LINEAR,
               "the nine gaps before it are used");
    expect_value("factor", *factor, 0.5, 1e-12, "1/2^t, t = 1 ... 9");
    expect_ints(
        "verdicts", verdict + 1,
        (int[]){RATE_BAD_INPUT, RATE_BAD_INPUT, RATE_BAD_INPUT, RATE_TOO_SHORT},
        4,
        "log 0 is no number, so first must be >= 1; floor must be >= "
        "0, NaN is not; with f* = NaN no gap is a number (5 is bad "
        "input, 4 too short)");
}
