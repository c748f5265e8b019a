/* Sample tests of 6.2 diagnose_run. */
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
        expect_int("verdict", *verdict, expected, "%s", why);
    else
        expect_text("verdict", run_string(*verdict), run_string(expected), "%s",
                    why);
}

Test(diagnose_run, a_geometric_fall_converges)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = pow(0.8, k);
    expect_run("f(x_k) = 0.8^k, 41 values", 41, h, RUN_CONVERGING,
               "the last quarter starts at a tenth of the quarter before");
}

Test(diagnose_run, a_very_slow_fall_crawls)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = pow(0.99, k);
    expect_run("f(x_k) = 0.99^k, 41 values", 41, h, RUN_CRAWLING,
               "the last quarter gained nearly as much as the one before: the "
               "end is not in sight");
}

Test(diagnose_run, up_and_down_oscillates)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = k % 2 ? 2 : 1;
    expect_run("f(x_k) = 1, 2, 1, 2, ...", 41, h, RUN_OSCILLATING,
               "the values go up and down and come no nearer to each other");
}

Test(diagnose_run, growth_is_divergence_long_before_infinity)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = pow(1.1, k);
    expect_run("f(x_k) = 1.1^k, 41 values, all finite", 41, h, RUN_DIVERGING,
               "the values grow faster and faster: do not wait for infinity");
}

Test(diagnose_run, nan_is_divergence)
{
    double h[41];
    for (int k = 0; k < 41; k++)
        h[k] = k < 30 ? pow(0.8, k) : (double)NAN;
    expect_run("a fall that ends in NaN", 41, h, RUN_DIVERGING,
               "a run that reached NaN has left every bound");
}
