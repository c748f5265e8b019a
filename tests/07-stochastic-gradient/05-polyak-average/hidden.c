/* Hidden tests of 7.5 polyak_average. */
#include "harness.h"
#include "stochastic_gradient.h"

Test(polyak_average, random_iterates)
{
    enum { N = 3, STEPS = 40, START = 13 };
    rng r = test_rng(1);
    double all[STEPS * N], want[N] = {0};
    for (int i = 0; i < STEPS * N; i++)
        all[i] = rng_normal(&r);
    double *mean = output("mean", N);
    int *status = output_ints("status", STEPS);
    const double *w = input("w", STEPS * N, all);
    ATTEMPT("40 iterates in 3 dimensions, start = 13") {
        for (int t = 0; t < STEPS; t++)
            status[t] = (int)polyak_average(N, mean, w + t * N, t, START);
    }
    for (int t = START; t < STEPS; t++)
        vec_axpy(N, want, all + t * N, 1.0 / (STEPS - START));
    expect_status("status", status[STEPS - 1], NUM_OK, "40 iterates");
    expect_close("mean", mean, want, N, 1e-13,
                 "the mean of w_13, ..., w_39: 27 iterates (seed %llu)",
                 test_seed());
}

Test(polyak_average, every_coordinate)
{
    double *mean = inout("mean", 4, (double[]){0, 10, -20, 1e6});
    int *status = output_ints("status", 1);
    const double *w = input("w", 4, (double[]){4, 10, 20, -1e6});
    ATTEMPT("the second iterate, four coordinates") {
        *status = (int)polyak_average(4, mean, w, 8, 7);
    }
    expect_status("status", *status, NUM_OK, "start = 7, t = 8");
    expect_close("mean", mean, (double[]){2, 10, 0, 0}, 4, 1e-15,
                 "the mean of w_7 and w_8, two iterates, in each coordinate");
}

Test(polyak_average, a_start_that_has_passed_leaves_no_trace)
{
    double *mean = inout("mean", 1, (double[]){(double)NAN});
    int *status = output_ints("status", 2);
    const double *w = input("w", 2, (double[]){5, 7});
    ATTEMPT("a mean that holds NaN before the average begins") {
        status[0] = (int)polyak_average(1, mean, w, 3, 3);
        status[1] = (int)polyak_average(1, mean, w + 1, 4, 3);
    }
    expect_status("status", status[1], NUM_OK, "start = 3");
    expect_value("mean", *mean, 6, 1e-15,
                 "at t = start the mean is w_3, whatever it held: copy, do not "
                 "multiply by 0");
}

Test(polyak_average, large_numbers_keep_their_digits)
{
    enum { STEPS = 100000 };
    double *mean = output("mean", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("100000 iterates 1e304 and 3e304 in turn") {
        for (int t = 0; t < STEPS; t++) {
            double w = t % 2 ? 3e304 : 1e304;
            *status = (int)polyak_average(1, mean, &w, t, 0);
        }
    }
    expect_status("status", *status, NUM_OK, "100000 iterates");
    expect_value("mean", *mean, 2e304, 1e-11,
                 "no sum that grows with t, or it overflows: 2e309 would be "
                 "the sum");
}

Test(polyak_average, the_mean_of_all_costs_one_pass)
{
    enum { STEPS = 1000 };
    double *mean = output("mean", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("w_t = t, 1000 of them") {
        for (int t = 0; t < STEPS; t++) {
            double w = t;
            *status = (int)polyak_average(1, mean, &w, t, 0);
        }
    }
    expect_status("status", *status, NUM_OK, "1000 iterates");
    expect_value("mean", *mean, (STEPS - 1) / 2.0, 1e-12,
                 "the mean of 0, 1, ..., 999: old ones weigh as much as new "
                 "ones");
}

Test(polyak_average_input, refuses_negative_steps)
{
    double *mean = inout("mean", 1, (double[]){7});
    int *status = output_ints("status", 2);
    const double *w = input("w", 1, (double[]){1});
    ATTEMPT("t = -1, and start = -1") {
        status[0] = (int)polyak_average(1, mean, w, -1, 0);
        status[1] = (int)polyak_average(1, mean, w, 0, -1);
    }
    expect_status("status for t = -1", status[0], NUM_BAD_INPUT,
                  "there is no step -1");
    expect_status("status for start = -1", status[1], NUM_BAD_INPUT,
                  "the average cannot begin before the run");
    expect_value("mean", *mean, 7, 0, "the mean stays as it was");
}

Test(polyak_average_input, nan_comes_out)
{
    double *mean = inout("mean", 1, (double[]){7}), *nan = output("is_nan", 1);
    int *status = output_ints("status", 1);
    const double *w = input("w", 1, (double[]){(double)NAN});
    ATTEMPT("an iterate that is NaN, t = 5") {
        *status = (int)polyak_average(1, mean, w, 5, 0);
        if (*status == NUM_OK)
            *nan = isnan(*mean) ? 1 : 0;
    }
    expect_status("status", *status, NUM_OK, "NaN is let through, not refused");
    expect_value("is the mean NaN?", *nan, 1, 0,
                 "a run that has become NaN must not look averaged away");
}
