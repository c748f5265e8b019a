/* Sample tests of 4.5 least squares. */
#include "convex_losses.h"
#include "harness.h"

/* The line through (0, 1), (1, 3), (2, 4): X'X = (3 3; 3 5), X'y = (8, 11). */
static const double LINE[] = {1, 0, 1, 1, 1, 2}, AT[] = {1, 3, 4};

Test(least_squares_normal, by_hand)
{
    double *w = output("w", 2), *work = output("work", 4);
    int *status = output_ints("status", 1);
    const double *X = input("X", 6, LINE), *y = input("y", 3, AT);
    ATTEMPT("a line through (0, 1), (1, 3), (2, 4)") {
        *status = (int)least_squares_normal(3, 2, w, X, y, 0, -1, work);
    }
    expect_status("status", *status, NUM_OK, "the columns are independent");
    expect_close("w", w, (double[]){7.0 / 6, 1.5}, 2, 1e-14,
                 "3 w_0 + 3 w_1 = 8 and 3 w_0 + 5 w_1 = 11");
}

Test(least_squares_normal, an_intercept_is_not_penalised)
{
    double *w = output("w", 4), *work = output("work", 4);
    int *status = output_ints("status", 2);
    const double *X = input("X", 6, (double[]){1, -1, 1, 0, 1, 1});
    const double *y = input("y", 3, (double[]){101, 102, 106});
    ATTEMPT("x = -1, 0, 1 with a column of ones, lambda = 3") {
        status[0] = (int)least_squares_normal(3, 2, w, X, y, 3, 0, work);
        status[1] = (int)least_squares_normal(3, 2, w + 2, X, y, 3, -1, work);
    }
    expect_status("status, intercept 0", status[0], NUM_OK, "PD");
    expect_close("w, intercept 0", w, (double[]){103, 1}, 2, 1e-14,
                 "the intercept is the mean of y, free of charge; the slope is "
                 "5 / (2 + 3)");
    expect_close("w, intercept -1", w + 2, (double[]){51.5, 1}, 2, 1e-14,
                 "with -1 the column of ones is penalised too: 309 / (3 + 3)");
}

Test(least_squares_qr, by_hand)
{
    double *w = output("w", 2), *work = output("work", 12);
    int *status = output_ints("status", 1);
    const double *X = input("X", 6, LINE), *y = input("y", 3, AT);
    ATTEMPT("a line through (0, 1), (1, 3), (2, 4)") {
        *status = (int)least_squares_qr(3, 2, w, X, y, work);
    }
    expect_status("status", *status, NUM_OK, "the columns are independent");
    expect_close("w", w, (double[]){7.0 / 6, 1.5}, 2, 1e-14,
                 "the same line, without X'X");
}

Test(least_squares_qr, columns_that_are_nearly_parallel)
{
    const double e = 1e-9;
    double *w = output("w", 2), *work = output("work", 12);
    int *status = output_ints("status", 1);
    const double *X = input("X", 6, (double[]){1, 1, e, 0, 0, e});
    const double *y = input("y", 3, (double[]){3, e, 2 * e});
    ATTEMPT("X = (1 1; e 0; 0 e) with e = 1e-9, y = X (1, 2)") {
        *status = (int)least_squares_qr(3, 2, w, X, y, work);
    }
    expect_status("status", *status, NUM_OK,
                  "kappa(X) = sqrt(2) / e is large, but far from 1e16");
    expect_close("w", w, (double[]){1, 2}, 2, 1e-6,
                 "X has all the information, X'X = (1 1; 1 1) has lost it");
}

Test(least_squares_residuals, by_hand)
{
    double *residual = output("residual", 1), *slope = output("slope", 1);
    double *work = output("work", 5);
    const double *X = input("X", 6, LINE), *y = input("y", 3, AT);
    const double *w = input("w", 2, (double[]){1, 1});
    ATTEMPT("w = (1, 1) on (0, 1), (1, 3), (2, 4)") {
        least_squares_residuals(3, 2, residual, slope, X, y, w, work);
    }
    expect_value("residual", *residual, sqrt(2), 1e-15,
                 "y - Xw = (0, 1, 1) has length sqrt 2");
    expect_value("slope", *slope, sqrt(13), 1e-15,
                 "X'(0, 1, 1) = (2, 3): w can still be improved");
}
