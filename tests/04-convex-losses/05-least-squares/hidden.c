/* Hidden tests of 4.5 least squares. */
#include "convex_losses.h"
#include "harness.h"
#include "mat.h"
#include "vec.h"

enum { M = 30, N = 5, WORK = M * N + 2 * M };

static void draw(uint64_t stream, double X[M * N], double y[M])
{
    rng r = test_rng(stream);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = 3 * rng_normal(&r);
}

/* X'(y - Xw), which is 0 at the minimisers and nowhere else. */
static void normal_residual(double slope[N], const double X[M * N],
                            const double y[M], const double w[N])
{
    double r[M];
    mat_vec(M, N, r, X, w);
    vec_sub(M, r, y, r);
    mat_t_vec(M, N, slope, X, r);
}

Test(least_squares_normal, certificate_on_random_data)
{
    double X0[M * N], y0[M], slope[N];
    draw(1, X0, y0);
    double *w = output("w", N), *work = output("work", N * N);
    int *status = output_ints("status", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    ATTEMPT("30 samples, 5 features") {
        *status = (int)least_squares_normal(M, N, w, X, y, 0, -1, work);
    }
    expect_status("status", *status, NUM_OK, "independent (seed %llu)",
                  test_seed());
    normal_residual(slope, X0, y0, w);
    expect_within("X'(y - Xw)", slope, (double[N]){0}, N, 1e-11,
                  "at the minimum the residual is orthogonal to every column "
                  "(seed %llu)",
                  test_seed());
}

Test(least_squares_normal, ridge_with_the_intercept_last)
{
    double X0[M * N], y0[M], slope[N];
    const double lambda = 2.5;
    draw(2, X0, y0);
    for (int i = 0; i < M; i++) {
        X0[i * N + N - 1] = 1;
        y0[i] += 40;
    }
    double *w = output("w", N), *work = output("work", N * N);
    int *status = output_ints("status", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    ATTEMPT("a column of ones last, lambda = 2.5, intercept = 4") {
        *status = (int)least_squares_normal(M, N, w, X, y, lambda, 4, work);
    }
    expect_status("status", *status, NUM_OK, "PD (seed %llu)", test_seed());
    normal_residual(slope, X0, y0, w);
    for (int j = 0; j < N - 1; j++)
        slope[j] -= lambda * w[j];
    expect_within("X'(y - Xw) - lambda D w", slope, (double[N]){0}, N, 1e-10,
                  "the gradient of |Xw - y|^2 + lambda sum w_j^2 is 0, the sum "
                  "without the intercept (seed %llu)",
                  test_seed());
}

Test(least_squares_qr, certificate_on_random_data)
{
    double X0[M * N], y0[M], slope[N];
    draw(3, X0, y0);
    double *w = output("w", N), *work = output("work", WORK);
    int *status = output_ints("status", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    ATTEMPT("30 samples, 5 features") {
        *status = (int)least_squares_qr(M, N, w, X, y, work);
    }
    expect_status("status", *status, NUM_OK, "independent (seed %llu)",
                  test_seed());
    normal_residual(slope, X0, y0, w);
    expect_within("X'(y - Xw)", slope, (double[N]){0}, N, 1e-11,
                  "at the minimum the residual is orthogonal to every column "
                  "(seed %llu)",
                  test_seed());
}

Test(least_squares_qr, square_systems_are_solved)
{
    double *w = output("w", 3), *work = output("work", 15);
    int *status = output_ints("status", 1);
    const double *X = input("X", 9, (double[]){0, 2, 1, 1, 0, 3, 0, 0, -4});
    const double *y = input("y", 3, (double[]){7, 10, -12});
    ATTEMPT("3 equations in 3 unknowns, with zeros where pivots would be") {
        *status = (int)least_squares_qr(3, 3, w, X, y, work);
    }
    expect_status("status", *status, NUM_OK, "the matrix is regular");
    expect_close("w", w, (double[]){1, 2, 3}, 3, 1e-14,
                 "with m = n the residual is 0: X w = y");
}

Test(least_squares_qr, the_sign_of_v_does_not_cancel)
{
    const double e = ldexp(1.5, -26);
    double *w = output("w", 2), *work = output("work", 12);
    int *status = output_ints("status", 1);
    const double *X = input("X", 6, (double[]){1, 1, e, 0, 0, e});
    const double *y = input("y", 3, (double[]){3, e, 2 * e});
    ATTEMPT("X = (1 1; e 0; 0 e) with e = 2.2e-8, y = X (1, 2)") {
        *status = (int)least_squares_qr(3, 2, w, X, y, work);
    }
    expect_status("status", *status, NUM_OK, "the columns are independent");
    expect_close("w", w, (double[]){1, 2}, 2, 1e-7,
                 "a = (1, e, 0) is almost e_0 already: a_0 - |a| has no right "
                 "digit, a_0 + |a| has all of them");
}

/* Vandermonde: y is a polynomial of degree 9, so the residual is 0. */
Test(least_squares_qr, keeps_the_digits_that_the_problem_has)
{
    enum { POINTS = 20, COLUMNS = 10 };
    double X0[POINTS * COLUMNS], y0[POINTS], ones[COLUMNS];
    for (int i = 0; i < POINTS; i++) {
        y0[i] = 0;
        for (int j = 0; j < COLUMNS; j++) {
            X0[i * COLUMNS + j] = pow(i / (POINTS - 1.0), j);
            y0[i] += X0[i * COLUMNS + j];
        }
    }
    vec_fill(COLUMNS, ones, 1);
    double *w = output("w", COLUMNS);
    double *work = output("work", POINTS * COLUMNS + 2 * POINTS);
    int *status = output_ints("status", 1);
    const double *X = input("X", POINTS * COLUMNS, X0);
    const double *y = input("y", POINTS, y0);
    ATTEMPT("1, t, ..., t^9 at 20 points of [0, 1]") {
        *status = (int)least_squares_qr(POINTS, COLUMNS, w, X, y, work);
    }
    expect_status("status", *status, NUM_OK, "kappa(X) is some 1e7");
    expect_close("w", w, ones, COLUMNS, 1e-7,
                 "QR loses kappa = 1e7 times 1e-16, X'X would lose kappa^2 = "
                 "1e14 times 1e-16");
}

Test(least_squares_normal, dependent_columns_are_reported)
{
    double *w = output("w", 2), *work = output("work", 4);
    int *status = output_ints("status", 3);
    const double *X = input("X", 6, (double[]){1, 1, 2, 2, 2, 2});
    const double *y = input("y", 3, (double[]){1, 2, 3});
    const double e = ldexp(1, -27);
    const double *near = input("X", 6, (double[]){1, 1, e, 0, 0, e});
    ATTEMPT("equal columns; nearly equal columns; equal columns and a ridge") {
        status[0] = (int)least_squares_normal(3, 2, w, X, y, 0, -1, work);
        status[1] = (int)least_squares_normal(3, 2, w, near, y, 0, -1, work);
        status[2] = (int)least_squares_normal(3, 2, w, X, y, 1, -1, work);
    }
    expect_status("status, equal columns", status[0], NUM_NOT_PD,
                  "X'X = (9 9; 9 9) has no inverse; say so");
    expect_status("status, e = 2^-27", status[1], NUM_NOT_PD,
                  "1 + e^2 rounds to 1: X'X is singular although X is not");
    expect_status("status, with a ridge", status[2], NUM_OK,
                  "lambda I makes every X'X positive definite");
    expect_close("w", w, (double[]){11.0 / 19, 11.0 / 19}, 2, 1e-14,
                 "(10 9; 9 10) w = (11, 11): the ridge shares the weight");
}

Test(least_squares_qr, dependent_columns_are_reported)
{
    double *w = output("w", 3), *work = output("work", 20);
    int *status = output_ints("status", 2);
    const double *X =
        input("X", 12, (double[]){1, 0, 1, 2, 1, 3, 0, 3, 3, 1, -1, 0});
    const double *zero = input("zeros", 12, (double[12]){0});
    const double *y = input("y", 4, (double[]){1, 2, 3, 4});
    ATTEMPT("the third column is the sum of the others; a matrix of zeros") {
        status[0] = (int)least_squares_qr(4, 3, w, X, y, work);
        status[1] = (int)least_squares_qr(4, 3, w, zero, y, work);
    }
    expect_status("status", status[0], NUM_NOT_PD,
                  "R_22 is rounding error: many w are equally good, and a "
                  "division by it gives none of them");
    expect_status("status, zeros", status[1], NUM_NOT_PD,
                  "no column at all to work with");
}

Test(least_squares_input, refuses_what_it_cannot_use)
{
    double *w = output("w", 2), *work = output("work", 8);
    int *status = output_ints("status", 5);
    const double *X = input("X", 4, (double[]){1, 0, 0, 1});
    const double *y = input("y", 2, (double[]){1, 2});
    ATTEMPT("lambda = -1, NaN; intercept = -2, n; fewer rows than columns") {
        status[0] = (int)least_squares_normal(2, 2, w, X, y, -1, -1, work);
        status[1] =
            (int)least_squares_normal(2, 2, w, X, y, (double)NAN, -1, work);
        status[2] = (int)least_squares_normal(2, 2, w, X, y, 1, -2, work);
        status[3] = (int)least_squares_normal(2, 2, w, X, y, 1, 2, work);
        status[4] = (int)least_squares_qr(1, 2, w, X, y, work);
    }
    expect_status("lambda = -1", status[0], NUM_BAD_INPUT, "lambda >= 0");
    expect_status("lambda = NaN", status[1], NUM_BAD_INPUT,
                  "lambda < 0 is false for NaN: ask for !(lambda >= 0)");
    expect_status("intercept = -2", status[2], NUM_BAD_INPUT,
                  "-1 is none, nothing is below it");
    expect_status("intercept = n", status[3], NUM_BAD_INPUT,
                  "the last column is n - 1");
    expect_status("m < n", status[4], NUM_BAD_INPUT,
                  "R would not be square: many w fit the data");
}

Test(least_squares_residuals, random_data)
{
    double X0[M * N], y0[M], slope0[N], r[M];
    double ones[N] = {1, 1, 1, 1, 1};
    draw(4, X0, y0);
    double *residual = output("residual", 1), *slope = output("slope", 1);
    double *work = output("work", M + N);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, ones);
    ATTEMPT("30 samples, 5 features, w = (1, ..., 1)") {
        least_squares_residuals(M, N, residual, slope, X, y, w, work);
    }
    mat_vec(M, N, r, X0, ones);
    vec_sub(M, r, y0, r);
    normal_residual(slope0, X0, y0, ones);
    expect_value("residual", *residual, vec_norm2(M, r), 1e-13,
                 "|y - Xw| (seed %llu)", test_seed());
    expect_value("slope", *slope, vec_norm2(N, slope0), 1e-13,
                 "|X'(y - Xw)| (seed %llu)", test_seed());
}
