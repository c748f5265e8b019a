/* Sample tests of 10.2 ridge, ridge_augmented. */
#include "harness.h"
#include "l1_vs_l2.h"

/* A line through (0, 1), (1, 3), (2, 5): y = 1 + 2 t, mean 1 and 3. */
static const double times[] = {0, 1, 2}, heights[] = {1, 3, 5};

Test(ridge, by_hand)
{
    double *w = output("w", 1), *b = output("b", 1);
    double *work = output("work", 8);
    int *status = output_ints("status", 1);
    const double *X = input("X", 3, times), *y = input("y", 3, heights);
    ATTEMPT("ridge of y = 1 + 2 t at t = 0, 1, 2; lambda = 2/3") {
        *status = (int)ridge(3, 1, w, b, X, y, 2.0 / 3, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("w", *w, 1, 1e-14,
                 "centred: Z = (-1, 0, 1), v = (-2, 0, 2), so w = Z'v / (Z'Z + "
                 "m lambda) = 4 / (2 + 2)");
    expect_value("b", *b, 2, 1e-14,
                 "b = mean(y) - mean(t) w = 3 - 1: the line goes through the "
                 "centre (1, 3) of the data");
}

Test(ridge, without_penalty_it_is_least_squares)
{
    double *w = output("w", 1), *b = output("b", 1);
    double *work = output("work", 8);
    const double *X = input("X", 3, times), *y = input("y", 3, heights);
    ATTEMPT("ridge of y = 1 + 2 t, lambda = 0") {
        ridge(3, 1, w, b, X, y, 0, work);
    }
    expect_value("w", *w, 2, 1e-14, "the points lie on a line of slope 2");
    expect_value("b", *b, 1, 1e-14, "and of height 1 at t = 0");
}

Test(ridge_augmented, by_hand)
{
    double *w = output("w", 1), *b = output("b", 1);
    double *work = output("work", 11);
    int *perm = output_ints("perm", 1), *status = output_ints("status", 1);
    const double *X = input("X", 3, times), *y = input("y", 3, heights);
    ATTEMPT("ridge_augmented of y = 1 + 2 t, lambda = 2/3") {
        *status = (int)ridge_augmented(3, 1, w, b, X, y, 2.0 / 3, work, perm);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("w", *w, 1, 1e-14,
                 "least squares with the row sqrt(m lambda) = sqrt 2 below Z = "
                 "(-1, 0, 1), and 0 below v: the same w as from ridge");
    expect_value("b", *b, 2, 1e-14, "the intercept is found as in ridge");
}

Test(ridge, intercept_follows_y)
{
    double *w = output("w", 1), *b = output("b", 1);
    double *work = output("work", 8);
    const double *X = input("X", 3, times);
    const double *y = input("y", 3, (double[]){1001, 1003, 1005});
    ATTEMPT("the same heights, 1000 above; lambda = 2/3") {
        ridge(3, 1, w, b, X, y, 2.0 / 3, work);
    }
    expect_value("w", *w, 1, 1e-12, "where y has its zero must not matter");
    expect_value("b", *b, 1002, 1e-14, "only b moves, by 1000");
}
