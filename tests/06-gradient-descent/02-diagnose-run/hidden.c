/* Hidden tests of 6.2 diagnose_run. */
#include "gradient_descent.h"
#include "harness.h"

static void expect_run(const char *what, int count, const double values[],
                       int expected, const char *why)
{
    const double *history = input("history", count, values);
    int *verdict = output_ints("verdict", 1);
    ATTEMPT(what) {
        *verdict = diagnose_run(count, history);
    }
    if (*verdict == NOT_WRITTEN)
        expect_int("verdict", *verdict, expected, "%s (seed %llu)", why,
                   test_seed());
    else
        expect_text("verdict", run_string(*verdict), run_string(expected),
                    "%s (seed %llu)", why, test_seed());
}

Test(diagnose_run, sees_growth_below_the_first_value)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = pow(0.7, k) + 1e-3 * pow(1.1, k);
    expect_run("a fast fall, then growth that has not reached f(x_0)", 41, h,
               RUN_DIVERGING,
               "what counts is what the run does at its end: the values grow, "
               "although the last one is below the first");
}

Test(diagnose_run, sees_a_growing_oscillation)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = pow(1.1, k) * (k % 2 ? 0.5 : 1);
    expect_run("up and down, wider and wider", 41, h, RUN_DIVERGING,
               "the peaks grow: that is divergence, not oscillation");
}

Test(diagnose_run, a_damped_oscillation_converges)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = 3 + pow(0.8, k) * (k % 2 ? 0.5 : 1.5);
    expect_run("up and down towards 3, narrower and narrower", 41, h,
               RUN_CONVERGING,
               "the peaks above the limit shrink fast, so the run settles even "
               "though every second step goes up");
}

Test(diagnose_run, a_fast_start_does_not_hide_the_crawl)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = pow(0.3, k) + 0.01 * pow(0.995, k);
    expect_run("a fast fall into a valley, then a slow one along it", 41, h,
               RUN_CRAWLING,
               "the first half gained nearly everything, but look at the last "
               "two quarters");
}

Test(diagnose_run, rounding_is_no_oscillation)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = 1e6 + (k < 10 ? pow(0.1, k) : k % 2 ? 0x1p-32 : 0);
    expect_run("settled at 10^6, the last bits flicker", 41, h, RUN_CONVERGING,
               "changes of 1e-12 of the value and less are rounding: this run "
               "has settled");
}

Test(diagnose_run, constant_values_have_settled)
{
    double h[9];
    for (int k = 0; k < 9; k++)
        h[k] = -4;
    expect_run("nine times the same value", 9, h, RUN_CONVERGING,
               "nothing moves any more");
}

Test(diagnose_run, the_scale_does_not_matter)
{
    double small[41], tall[41], low[41];
    for (int k = 0; k < 41; k++) {
        small[k] = 1e-20 * pow(0.99, k);
        tall[k] = 1e9 * pow(0.8, k);
        low[k] = 1e-20 * (k % 2 ? 2 : 1);
    }
    expect_run("1e-20 * 0.99^k", 41, small, RUN_CRAWLING,
               "small values can crawl too: no absolute tolerance");
    expect_run("1e9 * 0.8^k", 41, tall, RUN_CONVERGING,
               "large values can converge too");
    expect_run("1e-20 * (1, 2, 1, 2, ...)", 41, low, RUN_OSCILLATING,
               "small values can oscillate too: no absolute tolerance");
}

Test(diagnose_run, the_limit_does_not_matter)
{
    double above[41], below[41];
    for (int k = 0; k < 41; k++) {
        above[k] = 50 + pow(0.8, k);
        below[k] = -50 - 0.01 * pow(1.1, k);
    }
    expect_run("50 + 0.8^k", 41, above, RUN_CONVERGING,
               "measure from the lowest value, not from 0: the limit is 50");
    expect_run("a fall below -50 that becomes faster", 41, below, RUN_CRAWLING,
               "the values fall and the end is not in sight");
}

Test(diagnose_run, too_short_to_say)
{
    expect_run("one value", 1, (double[]){3}, RUN_TOO_SHORT,
               "nine values are the least");
    expect_run("eight values", 8, (double[]){8, 7, 6, 5, 4, 3, 2, 1},
               RUN_TOO_SHORT, "nine values are the least");
    expect_run("nine values", 9, (double[]){9, 8, 7, 6, 5, 4, 3, 2, 1},
               RUN_CRAWLING, "nine values are enough");
    expect_run("three values, one infinite", 3,
               (double[]){1, (double)INFINITY, 1}, RUN_DIVERGING,
               "infinity is divergence at any length");
}

Test(diagnose_run, noise_that_stays_is_oscillation)
{
    double h[401];
    rng r = test_rng(1);
    for (int k = 0; k < 401; k++)
        h[k] = (k < 40 ? 40 - k : 0) + rng_uniform(&r);
    expect_run("a fall into noise of constant height", 401, h, RUN_OSCILLATING,
               "the values jump about in a band that does not narrow");
}

Test(diagnose_run, real_runs_of_gradient_descent)
{
    /* f = sum lambda_i x_i^2 / 2, and x_i is multiplied by 1 - eta lambda_i */
    const double lambda[] = {1, 4, 10};
    const double eta[] = {0.18, 0.001, 0.21};
    const int expected[] = {RUN_CONVERGING, RUN_CRAWLING, RUN_DIVERGING};
    const char *what[] = {"eta = 1.8/L", "eta = 0.01/L", "eta = 2.1/L"};
    for (int j = 0; j < 3; j++) {
        double h[61];
        for (int k = 0; k < 61; k++) {
            h[k] = 0;
            for (int i = 0; i < 3; i++)
                h[k] += lambda[i] / 2 * pow(1 - eta[j] * lambda[i], 2 * k);
        }
        expect_run(what[j], 61, h, expected[j],
                   "60 steps on a quadratic with L = 10 and mu = 1");
    }
}
