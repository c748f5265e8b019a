/* Hidden tests of 2.5 max_affine. */
#include "convex_functions.h"
#include "harness.h"

Test(max_affine, the_maximum_may_be_negative)
{
    double *g = output("g", 1), *value = output("result", 1);
    int *k = output_ints("k", 1);
    const double *A = input("A", 3, (double[]){1, 1, 2});
    const double *b = input("b", 3, (double[]){-9, -7, -9});
    const double *x = input("x", 1, (double[]){1});
    ATTEMPT("max(x - 9, x - 7, 2x - 9) at 1") {
        *value = max_affine(3, 1, g, k, A, b, x);
    }
    expect_value("result", *value, -6, 1e-15,
                 "the rows give -8, -6 and -7: start with the first, not at 0");
    expect_int("k", *k, 1, "the second row is on top");
    expect_value("g", *g, 1, 1e-15, "its slope");
}

Test(max_affine, one_row)
{
    double *g = output("g", 3), *value = output("result", 1);
    int *k = output_ints("k", 1);
    const double *A = input("A", 3, (double[]){1, -2, 4});
    const double *b = input("b", 1, (double[]){-100});
    const double *x = input("x", 3, (double[]){1, 1, 1});
    ATTEMPT("a maximum of one function") {
        *value = max_affine(1, 3, g, k, A, b, x);
    }
    expect_value("result", *value, -97, 1e-15, "1 - 2 + 4 - 100");
    expect_int("k", *k, 0, "there is no other row");
    expect_close("g", g, (double[]){1, -2, 4}, 3, 0, "the row itself");
}

Test(max_affine, a_tie_of_the_largest)
{
    double *g = output("g", 2), *value = output("result", 1);
    int *k = output_ints("k", 1);
    const double *A = input("A", 8, (double[]){1, 1, 0, 2, 2, 0, 5, -3});
    const double *b = input("b", 4, (double[]){-1, 1, 1, 1});
    const double *x = input("x", 2, (double[]){1, 1});
    ATTEMPT("four planes at (1, 1): 1, 3, 3, 3") {
        *value = max_affine(4, 2, g, k, A, b, x);
    }
    expect_value("result", *value, 3, 1e-15, "three rows reach 3");
    expect_int("k", *k, 1, "the first of those that reach the maximum");
    expect_close("g", g, (double[]){0, 2}, 2, 0,
                 "row 1 and not a mean of rows: that would be a subgradient "
                 "too, but not the one that k names");
}

Test(max_affine, the_subgradient_supports_the_function)
{
    enum { M = 15, N = 6, POINTS = 60 };
    rng r = test_rng(1);
    double A[M * N], b[M], points[POINTS * N], least = INFINITY, worst = 0;
    for (int i = 0; i < M * N; i++)
        A[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        b[i] = 2 * rng_normal(&r);
    for (int i = 0; i < POINTS * N; i++)
        points[i] = 2 * rng_normal(&r);
    double *G = output("g", POINTS * N), *value = output("result", POINTS);
    int *k = output_ints("k", POINTS), rows = 0;
    const double *in_A = input("A", M * N, A), *in_b = input("b", M, b);
    const double *X = input("x", POINTS * N, points);
    ATTEMPT("a maximum of 15 random functions at 60 random points") {
        for (int i = 0; i < POINTS; i++)
            value[i] =
                max_affine(M, N, G + i * N, k + i, in_A, in_b, X + i * N);
    }
    for (int i = 0; i < POINTS; i++) {
        rows += k[i] >= 0 && k[i] < M;
        for (int j = 0; j < POINTS; j++) {
            double gap = value[j] - value[i];
            for (int l = 0; l < N; l++)
                gap -= G[i * N + l] * (points[j * N + l] - points[i * N + l]);
            least = gap < least || isnan(gap) ? gap : least;
        }
    }
    expect_int("k between 0 and m - 1", rows, POINTS, "k is a row of A");
    expect_at_least("smallest f(y) - f(x) - g'(y - x)", least, -1e-12,
                    "a subgradient is the slope of a plane that touches f at x "
                    "and lies below f everywhere (seed %llu)",
                    test_seed());
    for (int i = 0; rows == POINTS && i < POINTS; i++) {
        double height = b[k[i]];
        for (int l = 0; l < N; l++)
            height += A[k[i] * N + l] * points[i * N + l];
        worst = fmax(worst, fabs(height - value[i]));
    }
    expect_at_most("largest |a_k'x + b_k - result|", worst, 1e-13,
                   "row k reaches the maximum (seed %llu)", test_seed());
}

Test(max_affine, more_rows_than_columns_and_less)
{
    double *g = output("g", 4), *value = output("result", 1);
    int *k = output_ints("k", 1);
    const double *A = input("A", 8, (double[]){1, 2, 3, 4, 5, 6, 7, -8});
    const double *b = input("b", 2, (double[]){0, 0});
    const double *x = input("x", 4, (double[]){1, 10, 100, 1000});
    ATTEMPT("two functions of four variables") {
        *value = max_affine(2, 4, g, k, A, b, x);
    }
    expect_value("result", *value, 4321, 1e-15,
                 "1 + 20 + 300 + 4000: row i starts at A + i * n");
    expect_int("k", *k, 0, "the other gives 5 + 60 + 700 - 8000");
    expect_close("g", g, (double[]){1, 2, 3, 4}, 4, 0, "row 0, all of it");
}

/* The result for max(x, -x) at 2 with NaN in one of the rows. */
static void try_nan(int row, double *value, int *k)
{
    double slopes[] = {1, -1};
    slopes[row] = (double)NAN;
    double *g = output("g", 1);
    const double *A = input("A", 2, slopes);
    const double *b = input("b", 2, (double[]){0, 0});
    const double *x = input("x", 1, (double[]){2});
    ATTEMPT("max_affine with a NaN in A") {
        *value = max_affine(2, 1, g, k, A, b, x);
    }
}

Test(max_affine_nan, comes_out)
{
    double *value = output("result", 3), *g = output("g", 1);
    int *k = output_ints("k", 3);
    const double *A = input("A", 2, (double[]){1, -1});
    const double *b = input("b", 2, (double[]){0, 0});
    const double *x = input("x", 1, (double[]){2});
    try_nan(0, value, k);
    try_nan(1, value + 1, k + 1);
    ATTEMPT("max(x, -x) at 2") {
        value[2] = max_affine(2, 1, g, k + 2, A, b, x);
    }
    expect_value("result without NaN", value[2], 2, 1e-15, "|2|");
    expect_that("NaN for a NaN in row 0", isnan(value[0]),
                "a NaN in the first row must not be lost");
    expect_that("NaN for a NaN in row 1", isnan(value[1]),
                "value > largest is false for NaN: ask isnan(value)");
    expect_ints("k", k, (int[]){0, 1, 0}, 3,
                "with a NaN, k is the first row that gives NaN");
}
