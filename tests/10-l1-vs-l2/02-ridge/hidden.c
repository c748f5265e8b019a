/* Hidden tests of 10.2 ridge, ridge_augmented. */
#include "harness.h"
#include "l1_vs_l2.h"
#include "vec.h"

enum { M = 12, N = 4 };

/* Random samples whose columns have means far from 0, and y too. */
static void instance(double X[], double y[], rng *r)
{
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(r) + (i % N) - 1;
    for (int i = 0; i < M; i++)
        y[i] = 3 + rng_normal(r) + X[i * N] - X[i * N + 2];
}

/* Is the gradient 0? lambda w - X'(y - Xw - b)/m, and the mean residual. */
static void expect_minimum(const double X[], const double y[], const double w[],
                           double b, double lambda)
{
    double g[N], mean = 0;
    for (int j = 0; j < N; j++)
        g[j] = lambda * w[j];
    for (int i = 0; i < M; i++) {
        double r = y[i] - vec_dot(N, X + i * N, w) - b;
        mean += r / M;
        vec_axpy(N, g, X + i * N, -r / M);
    }
    expect_within("mean residual", &mean, (double[]){0}, 1, 1e-12,
                  "the intercept is free, so the residuals have mean 0 (seed "
                  "%llu)",
                  test_seed());
    expect_within("gradient in w", g, (double[N]){0}, N, 1e-12,
                  "at the minimum X'(y - Xw - b)/m = lambda w (seed %llu)",
                  test_seed());
}

Test(ridge, gradient_is_zero)
{
    rng r = test_rng(1);
    double X[M * N], y[M];
    instance(X, y, &r);
    double *w = output("w", N), *b = output("b", 1);
    double *work = output("work", (M + N) * (N + 1));
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    ATTEMPT("ridge of 12 random samples, lambda = 0.3") {
        ridge(M, N, w, b, in_X, in_y, 0.3, work);
    }
    expect_minimum(X, y, w, *b, 0.3);
}

Test(ridge_augmented, gradient_is_zero)
{
    rng r = test_rng(2);
    double X[M * N], y[M];
    instance(X, y, &r);
    double *w = output("w", N), *b = output("b", 1);
    double *work = output("work", (M + N) * (N + 1) + 3 * N);
    int *perm = output_ints("perm", N);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    ATTEMPT("ridge_augmented of 12 random samples, lambda = 0.3") {
        ridge_augmented(M, N, w, b, in_X, in_y, 0.3, work, perm);
    }
    expect_minimum(X, y, w, *b, 0.3);
}

Test(ridge, two_features)
{
    double *w = output("w", 2), *b = output("b", 1);
    double *work = output("work", 18);
    const double *X = input("X", 8, (double[]){1, 0, -1, 0, 0, 2, 0, -2});
    const double *y = input("y", 4, (double[]){7, 3, 13, -3});
    ATTEMPT("ridge of two orthogonal features, lambda = 1") {
        ridge(4, 2, w, b, X, y, 1, work);
    }
    expect_close("w", w, (double[]){2.0 / 3, 8.0 / 3}, 2, 1e-14,
                 "Z'Z = diag(2, 8), Z'v = (4, 32), m lambda = 4: w = (4/6, "
                 "32/12)");
    expect_value("b", *b, 5, 1e-14, "the columns have mean 0: b = mean(y)");
}

Test(ridge, more_features_than_samples)
{
    double *w = output("w", 3), *b = output("b", 1);
    double *work = output("work", 20);
    const double *X = input("X", 6, (double[]){0, 0, 0, 2, 4, -4});
    const double *y = input("y", 2, (double[]){0, 5});
    int *status = output_ints("status", 1);
    ATTEMPT("ridge of two samples with three features, lambda = 1") {
        *status = (int)ridge(2, 3, w, b, X, y, 1, work);
    }
    expect_status("status", *status, NUM_OK,
                  "m lambda > 0 on the diagonal makes any Z'Z definite");
    expect_close("w", w, (double[]){0.25, 0.5, -0.5}, 3, 1e-13,
                 "z = (1, 2, -2) for one sample and -z for the other, v = 2.5: "
                 "w = 2 z 2.5 / (2 |z|^2 + 2)");
    expect_value("b", *b, 0.25, 1e-13, "2.5 - (1, 2, -2)'w");
}

Test(ridge_augmented, more_features_than_samples)
{
    double *w = output("w", 3), *b = output("b", 1);
    double *work = output("work", 29);
    int *perm = output_ints("perm", 3), *status = output_ints("status", 1);
    const double *X = input("X", 6, (double[]){0, 0, 0, 2, 4, -4});
    const double *y = input("y", 2, (double[]){0, 5});
    ATTEMPT("ridge_augmented of two samples with three features, lambda = 1") {
        *status = (int)ridge_augmented(2, 3, w, b, X, y, 1, work, perm);
    }
    expect_status("status", *status, NUM_OK, "five rows, three columns");
    expect_close("w", w, (double[]){0.25, 0.5, -0.5}, 3, 1e-13,
                 "the same minimum as from the normal equations");
    expect_value("b", *b, 0.25, 1e-13, "2.5 - (1, 2, -2)'w");
}

/* Columns (1, e, 0, -1 - e) and (1, 0, e, -1 - e): both have mean 0. */
Test(ridge_augmented, keeps_what_the_product_loses)
{
    const double e = 0x1p-27, k = -1 - e;
    double *w = output("w", 2), *b = output("b", 1);
    double *work = output("work", 24);
    int *perm = output_ints("perm", 2), *status = output_ints("status", 1);
    const double *X = input("X", 8, (double[]){1, 1, e, 0, 0, e, k, k});
    const double *y = input("y", 4, (double[]){3, e, 2 * e, 3 * k});
    ATTEMPT("two nearly equal columns, lambda = 0") {
        *status = (int)ridge_augmented(4, 2, w, b, X, y, 0, work, perm);
    }
    expect_status("status", *status, NUM_OK,
                  "the columns are independent, and QR can tell");
    expect_close("w", w, (double[]){1, 2}, 2, 1e-6,
                 "X (1, 2) = y exactly; a Gram matrix would have lost the "
                 "difference of the columns");
}

Test(ridge_input, dependent_columns_need_a_penalty)
{
    double *w = output("w", 2), *b = output("b", 1);
    double *work = output("work", 24);
    int *perm = output_ints("perm", 2), *status = output_ints("status", 2);
    const double *X = input("X", 8, (double[]){-1, -2, -1, -2, 1, 2, 1, 2});
    const double *y = input("y", 4, (double[]){1, 2, 3, 4});
    ATTEMPT("one column twice the other, lambda = 0") {
        status[0] = (int)ridge(4, 2, w, b, X, y, 0, work);
        status[1] = (int)ridge_augmented(4, 2, w, b, X, y, 0, work, perm);
    }
    expect_status("status of ridge", status[0], NUM_NOT_PD,
                  "Z'Z is singular: pass on what chol_factor says");
    expect_status("status of ridge_augmented", status[1], NUM_NOT_PD,
                  "the rank is 1: pass on what qr_least_squares says");
}

Test(ridge_input, refuses_bad_lambda_and_nan)
{
    const double nan = (double)NAN, lambda[] = {-1, nan, (double)INFINITY, 1};
    const char *what[] = {"lambda = -1", "lambda = NaN", "lambda = infinity",
                          "a NaN in y"};
    double *w = inout("w", 1, (double[]){7}), *b = inout("b", 1, (double[]){8});
    double *work = output("work", 11);
    int *perm = output_ints("perm", 1), *status = output_ints("status", 8);
    const double *X = input("X", 3, (double[]){0, 1, 2});
    const double *y = input("y", 3, (double[]){1, 3, 5});
    const double *bad = input("y with NaN", 3, (double[]){1, nan, 5});
    ATTEMPT("lambda outside its range, and a NaN in y") {
        for (int k = 0; k < 4; k++) {
            const double *v = k == 3 ? bad : y;
            status[k] = (int)ridge(3, 1, w, b, X, v, lambda[k], work);
            status[4 + k] =
                (int)ridge_augmented(3, 1, w, b, X, v, lambda[k], work, perm);
        }
    }
    for (int k = 0; k < 8; k++)
        expect_status(what[k % 4], status[k], NUM_BAD_INPUT,
                      "%s must be refused by %s", what[k % 4],
                      k < 4 ? "ridge" : "ridge_augmented");
    expect_value("w", *w, 7, 0, "when the input is refused w stays as it was");
    expect_value("b", *b, 8, 0, "and b too");
}
