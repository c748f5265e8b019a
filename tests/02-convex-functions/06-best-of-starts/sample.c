/* Sample tests of 2.6 best_of_starts. */
#include "convex_functions.h"
#include "harness.h"

/* (x^2 - 1)^2 + x / 2: two valleys, the left one deeper. */
static double valleys(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return (x[0] * x[0] - 1) * (x[0] * x[0] - 1) + x[0] / 2;
}

/* 0 for |x| <= 1, (|x| - 1)^2 beyond: convex, with a flat bottom. */
static double trough(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    double beyond = fmax(fabs(x[0]) - 1, 0);
    return beyond * beyond;
}

/* A descent that slides to -1 from the left of 0, and to 1 from the right. */
static num_status to_valley(objective *f, double x[], void *data)
{
    (void)f;
    (void)data;
    x[0] = x[0] < 0 ? -1 : 1;
    return NUM_OK;
}

/* A descent that slides down to the rim of the trough. */
static num_status to_rim(objective *f, double x[], void *data)
{
    (void)f;
    (void)data;
    x[0] = fmin(fmax(x[0], -1), 1);
    return NUM_OK;
}

Test(best_of_starts, two_valleys)
{
    objective f = {.n = 1, .eval = valleys};
    descent method = {.run = to_valley};
    double *ends = output("ends", 4), *values = output("values", 4),
           *spread = output("spread", 1), *width = output("width", 1);
    int *best = output_ints("best", 1), *arrived = output_ints("result", 1);
    const double *starts = input("starts", 4, (double[]){0.5, -0.2, 3, 0.1});
    ATTEMPT("two valleys at -1 and 1, starts 0.5, -0.2, 3, 0.1") {
        *arrived = best_of_starts(&f, 4, ends, values, best, spread, width,
                                  starts, &method, 0.25);
    }
    expect_int("result", *arrived, 4, "all four runs arrived");
    expect_close("ends", ends, (double[]){1, -1, 1, 1}, 4, 1e-15,
                 "row i is where the run from start i ended");
    expect_close("values", values, (double[]){0.5, -0.5, 0.5, 0.5}, 4, 1e-15,
                 "f where the runs ended");
    expect_int("best", *best, 1, "the second run reached the lowest value");
    expect_value("spread", *spread, 1, 1e-15,
                 "the largest value minus the smallest: 1/2 - (-1/2)");
    expect_value("width", *width, 0, 0,
                 "only one run ended within tol of the best value");
}

Test(best_of_starts, a_flat_bottom_is_one_value)
{
    objective f = {.n = 1, .eval = trough};
    descent method = {.run = to_rim};
    double *ends = output("ends", 4), *values = output("values", 4),
           *spread = output("spread", 1), *width = output("width", 1);
    int *best = output_ints("best", 1), *arrived = output_ints("result", 1);
    const double *starts = input("starts", 4, (double[]){0.25, 5, -0.5, -3});
    ATTEMPT("a trough that is flat on [-1, 1], starts 0.25, 5, -0.5, -3") {
        *arrived = best_of_starts(&f, 4, ends, values, best, spread, width,
                                  starts, &method, 1e-9);
    }
    expect_close("ends", ends, (double[]){0.25, 1, -0.5, -1}, 4, 1e-15,
                 "four runs, four places");
    expect_value("spread", *spread, 0, 0,
                 "and one value: a convex f has no second one, so compare "
                 "values and not points");
    expect_value("width", *width, 2, 1e-15,
                 "the minimisers that were found reach from -1 to 1");
    expect_int("best", *best, 0, "of equal values the first run counts");
    expect_int("result", *arrived, 4, "all four runs arrived");
}

Test(best_of_starts, one_start)
{
    objective f = {.n = 1, .eval = valleys};
    descent method = {.run = to_valley};
    double *ends = output("ends", 1), *values = output("values", 1),
           *spread = output("spread", 1), *width = output("width", 1);
    int *best = output_ints("best", 1), *arrived = output_ints("result", 1);
    const double *starts = input("starts", 1, (double[]){2});
    ATTEMPT("two valleys, one start at 2") {
        *arrived = best_of_starts(&f, 1, ends, values, best, spread, width,
                                  starts, &method, 0);
    }
    expect_int("result", *arrived, 1, "one run arrived");
    expect_int("best", *best, 0, "the only one");
    expect_value("values", *values, 0.5, 1e-15, "f(1)");
    expect_value("spread", *spread, 0, 0, "one value has no spread");
    expect_value("width", *width, 0, 0, "one point has no width");
}
