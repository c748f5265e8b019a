/* Sample tests of 5.6 fit_rate. */
#include "harness.h"
#include "strong_convexity.h"

Test(fit_rate, a_geometric_history)
{
    double f[13];
    for (int t = 0; t < 13; t++)
        f[t] = 2 + 3 * pow(0.5, t);
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", 13, f);
    ATTEMPT("f(x_t) = 2 + 3 / 2^t, t = 0 ... 12, f* = 2") {
        *verdict = fit_rate(13, factor, exponent, history, 2, 1, 0);
    }
    expect_int("verdict", *verdict, RATE_LINEAR,
               "over t the log gaps lie on a straight line (1 is linear, 2 "
               "sublinear)");
    expect_value("factor", *factor, 0.5, 1e-12,
                 "every gap f(x_t) - f* is half of the one before");
    expect_value("exponent", *exponent, 3.128302148199, 1e-10,
                 "the line over log t fits worse, but has a slope too: the "
                 "number is numpy's, polyfit(log(t), log(3 / 2^t), 1), t = 1 "
                 "... 12");
}

Test(fit_rate, a_power_of_t)
{
    double f[21] = {9};
    for (int t = 1; t < 21; t++)
        f[t] = -1 + 5 / (t * sqrt(t));
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", 21, f);
    ATTEMPT("f(x_t) = -1 + 5 / t^1.5, t = 1 ... 20, f* = -1") {
        *verdict = fit_rate(21, factor, exponent, history, -1, 1, 0);
    }
    expect_int("verdict", *verdict, RATE_SUBLINEAR,
               "over log t the log gaps lie on a straight line (1 is linear, "
               "2 sublinear)");
    expect_value("exponent", *exponent, 1.5, 1e-12,
                 "log gap = log 5 - 1.5 log t: the exponent is minus the "
                 "slope");
    expect_value("factor", *factor, 0.825384673938, 1e-10,
                 "the line over t has a slope too (numpy's polyfit)");
}

Test(fit_rate, the_floor_ends_the_run)
{
    double f[40];
    for (int t = 0; t < 40; t++)
        f[t] = pow(0.1, t) > 1e-14 ? pow(0.1, t) : (t % 3) * 1e-15;
    double *factor = output("factor", 1), *exponent = output("exponent", 1);
    int *verdict = output_ints("verdict", 1);
    const double *history = input("history", 40, f);
    ATTEMPT("gaps 1/10^t down to 1e-14, then noise; floor = 1e-12") {
        *verdict = fit_rate(40, factor, exponent, history, 0, 1, 1e-12);
    }
    expect_int("verdict", *verdict, RATE_LINEAR,
               "down to the floor it is a straight line");
    expect_value("factor", *factor, 0.1, 1e-9,
                 "what comes after the first gap that is not above the floor "
                 "is rounding noise: it would bend the line");
}

Test(fit_rate, too_short)
{
    double *factor = inout("factor", 1, (double[]){7});
    double *exponent = inout("exponent", 1, (double[]){7});
    int *verdict = output_ints("verdict", 1);
    const double *history =
        input("history", 7, (double[]){1, 0.5, 0.25, 0.125, 0.06, 0, 0});
    ATTEMPT("four gaps above the floor, from t = 1 on") {
        *verdict = fit_rate(7, factor, exponent, history, 0, 1, 0);
    }
    expect_int("verdict", *verdict, RATE_TOO_SHORT,
               "t = 1, 2, 3, 4 are left, and 5 is the least (4 is too short)");
    expect_value("factor", *factor, 7, 0, "nothing is written");
}
