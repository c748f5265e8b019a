/* Sample tests of 7.5 polyak_average. */
#include "harness.h"
#include "stochastic_gradient.h"

Test(polyak_average, the_first_iterate_is_its_own_mean)
{
    double *mean = output("mean", 2);
    int *status = output_ints("status", 1);
    const double *w = input("w", 2, (double[]){3, -1});
    ATTEMPT("t = 0, start = 0") {
        *status = (int)polyak_average(2, mean, w, 0, 0);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_close("mean", mean, (double[]){3, -1}, 2, 0,
                 "mean is not read when the average begins: it is written");
}

Test(polyak_average, four_iterates_by_hand)
{
    double *mean = output("mean", 1), *seen = output("seen", 4);
    int *status = output_ints("status", 4);
    const double *w = input("w", 4, (double[]){4, 8, 0, 16});
    ATTEMPT("w = 4, 8, 0, 16 from the start") {
        for (int t = 0; t < 4; t++) {
            status[t] = (int)polyak_average(1, mean, w + t, t, 0);
            seen[t] = *mean;
        }
    }
    expect_status("status", status[3], NUM_OK, "nothing is wrong here");
    expect_close("mean_0 ... mean_3", seen, (double[]){4, 6, 4, 7}, 4, 1e-15,
                 "4, (4 + 8)/2, (4 + 8 + 0)/3, (4 + 8 + 0 + 16)/4: each "
                 "iterate has the same weight");
}

Test(polyak_average, waits_for_start)
{
    double *mean = output("mean", 1), *seen = output("seen", 5);
    int *status = output_ints("status", 5);
    const double *w = input("w", 5, (double[]){1000, 100, 10, 20, 60});
    ATTEMPT("w = 1000, 100, 10, 20, 60, averaged from step 2 on") {
        for (int t = 0; t < 5; t++) {
            status[t] = (int)polyak_average(1, mean, w + t, t, 2);
            seen[t] = *mean;
        }
    }
    expect_status("status", status[4], NUM_OK, "nothing is wrong here");
    expect_close("mean_0 ... mean_4", seen, (double[]){1000, 100, 10, 15, 30},
                 5, 1e-15,
                 "up to step 2 the mean follows w, then it is the mean of "
                 "w_2, w_3, ...: two of them at t = 3, three at t = 4");
}
