/* Hidden tests of 10.1 soft_threshold. */
#include "harness.h"
#include "l1_vs_l2.h"

Test(soft_threshold, minimises_its_objective)
{
    enum { N = 40 };
    rng r = test_rng(1);
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = 2 * rng_normal(&r);
    double *z = output("z", N);
    const double *in_x = input("x", N, x);
    const double t = 0.7;
    ATTEMPT("soft_threshold of 40 random numbers, t = 0.7") {
        soft_threshold(N, z, in_x, t);
    }
    double worst = 0;
    for (int i = 0; i < N; i++) {
        /* x - z must be a subgradient of t |z|: t sign(z), or in [-t, t] */
        double s = x[i] - z[i];
        double miss = z[i] != 0 ? fabs(s - copysign(t, z[i])) : fabs(s) - t;
        worst = miss <= worst ? worst : miss; /* keeps a NaN */
    }
    expect_at_most("largest miss of the optimality condition", worst, 1e-14,
                   "z minimises t |z|_1 + |z - x|^2/2 exactly if x - z is a "
                   "subgradient of t |z|_1 (seed %llu)",
                   test_seed());
    expect_that("all of z", isfinite(worst), "no NaN in, no NaN out");
}

Test(soft_threshold, keeps_signs_and_moves_by_t)
{
    double *z = output("z", 4);
    const double *x = input("x", 4, (double[]){-10, -0.3, 0.26, 10});
    ATTEMPT("soft_threshold of (-10, -0.3, 0.26, 10), t = 1/4") {
        soft_threshold(4, z, x, 0.25);
    }
    expect_close("z", z, (double[]){-9.75, -0.05, 0.01, 9.75}, 4, 1e-15,
                 "no element changes its sign, and each loses 1/4");
}

Test(soft_threshold, large_numbers)
{
    double *z = output("z", 3);
    const double *x = input("x", 3, (double[]){1e300, -1e300, 5});
    ATTEMPT("soft_threshold of numbers around 1e300, t = 1e300/4") {
        soft_threshold(3, z, x, 2.5e299);
    }
    expect_close("z", z, (double[]){7.5e299, -7.5e299, 0}, 3, 1e-15,
                 "nothing needs to be squared here");
}

Test(soft_threshold, may_work_in_place)
{
    double *x = inout("x", 3, (double[]){4, -0.5, -4});
    ATTEMPT("soft_threshold with z and x the same array, t = 1") {
        soft_threshold(3, x, x, 1);
    }
    expect_close("z", x, (double[]){3, 0, -3}, 3, 1e-15,
                 "the contract lets z be x");
}

Test(soft_threshold_input, nan_stays_nan)
{
    double *z = output("z", 3);
    int *status = output_ints("status", 1);
    const double *x =
        input("x", 3, (double[]){(double)NAN, 3, -(double)INFINITY});
    ATTEMPT("soft_threshold of (NaN, 3, -inf), t = 1") {
        *status = (int)soft_threshold(3, z, x, 1);
    }
    expect_status("status", *status, NUM_OK, "elements are independent");
    expect_that("z of NaN", isnan(z[0]),
                "an unknown number must not become 0: fmax(NaN, 0) is 0 in C, "
                "so compare instead");
    expect_value("z of 3", z[1], 2, 1e-15, "the neighbours are as always");
    expect_value("z of -inf", z[2], -(double)INFINITY, 0,
                 "-infinity stays what it is");
}

Test(soft_threshold_input, refuses_bad_thresholds)
{
    double *z = inout("z", 2, (double[]){7, 8});
    int *status = output_ints("status", 3);
    const double *x = input("x", 2, (double[]){3, -4});
    ATTEMPT("soft_threshold with t = -1, NaN and infinity") {
        status[0] = (int)soft_threshold(2, z, x, -1);
        status[1] = (int)soft_threshold(2, z, x, (double)NAN);
        status[2] = (int)soft_threshold(2, z, x, (double)INFINITY);
    }
    expect_status("status for t = -1", status[0], NUM_BAD_INPUT,
                  "a negative threshold would push away from 0");
    expect_status("status for t = NaN", status[1], NUM_BAD_INPUT,
                  "t < 0 is false for NaN: ask for !(t >= 0)");
    expect_status("status for t = inf", status[2], NUM_BAD_INPUT,
                  "the contract asks for a finite t");
    expect_close("z", z, (double[]){7, 8}, 2, 0,
                 "when the input is refused z stays as it was");
}
