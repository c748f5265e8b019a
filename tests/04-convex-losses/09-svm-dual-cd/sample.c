/* Sample tests of 4.9 svm_dual_cd. */
#include "convex_losses.h"
#include "harness.h"

Test(svm_dual_cd, one_sample_by_hand)
{
    double *w = output("w", 1), *gaps = output("gaps", 3);
    double *alpha = inout("alpha", 1, (double[]){0});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 1, (double[]){2});
    const double *y = input("y", 1, (double[]){1});
    ATTEMPT("x = 2, y = 1, lambda = 1, from alpha = 0") {
        *status =
            (int)svm_dual_cd(1, 1, w, alpha, gaps, sweeps, X, y, 1, 1e-12, 2);
    }
    expect_status("status", *status, NUM_OK, "one step solves it");
    expect_int("sweeps", *sweeps, 1, "one sweep of one step");
    expect_value("alpha", *alpha, 0.25, 1e-15,
                 "lambda m (1 - 0) / |x|^2 = 1/4, inside [0, 1]");
    expect_value("w", *w, 0.5, 1e-15, "alpha y x / (lambda m): margin 1");
    expect_close("gaps", gaps, (double[]){1, 0}, 2, 1e-15,
                 "at alpha = 0: P = 1, D = 0; then P = D = 1/8");
}

Test(svm_dual_cd, two_steps_by_hand)
{
    double *w = output("w", 2), *gaps = output("gaps", 2);
    double *alpha = inout("alpha", 2, (double[]){0, 0});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 4, (double[]){1, 1, 1, -2});
    const double *y = input("y", 2, (double[]){1, -1});
    ATTEMPT("x = (1, 1) and (1, -2), y = 1 and -1, lambda = 1/4, one sweep") {
        *status =
            (int)svm_dual_cd(2, 2, w, alpha, gaps, sweeps, X, y, 0.25, 0, 1);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "one sweep, tol = 0");
    expect_close("alpha", alpha, (double[]){0.25, 0.05}, 2, 1e-14,
                 "first 1/2 * 1 / 2 = 0.25, so w = (0.5, 0.5); then the margin "
                 "of the second is 0.5, and 1/2 * 0.5 / 5 = 0.05");
    expect_close("w", w, (double[]){0.4, 0.7}, 2, 1e-14,
                 "(0.25 (1, 1) - 0.05 (1, -2)) / (lambda m)");
    expect_close("gaps", gaps, (double[]){1, 0.0125}, 2, 1e-13,
                 "margins 1.1 and 1: the hinges are 0, and lambda |w|^2 - "
                 "mean alpha = 0.1625 - 0.15 is left");
}

Test(svm_dual_cd, a_multiplier_stays_in_its_box)
{
    double *w = output("w", 1), *gaps = output("gaps", 2);
    double *alpha = inout("alpha", 2, (double[]){0, 0});
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){0.5, 1});
    const double *y = input("y", 2, (double[]){1, -1});
    ATTEMPT("x = 0.5 and 1 with labels 1 and -1, lambda = 2, one sweep") {
        *status = (int)svm_dual_cd(2, 1, w, alpha, gaps, sweeps, X, y, 2, 0, 1);
    }
    expect_status("status", *status, NUM_OK,
                  "the gap after the sweep is exactly 0");
    expect_close("alpha", alpha, (double[]){1, 1}, 2, 1e-15,
                 "both parabolas have their top above 1: clip to 1");
    expect_value("w", *w, -0.125, 1e-15, "(0.5 - 1) / 4");
    expect_value("gaps[1]", gaps[1], 0, 1e-15,
                 "the box is part of the dual problem: this is its optimum");
}
