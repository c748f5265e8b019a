/* Hidden tests of 1.2 polyhedron_violation. */
#include "convex_sets.h"
#include "harness.h"

Test(polyhedron_violation, boundary_is_zero)
{
    double *worst = output("result", 1);
    const double *A = input("A", 4, (double[]){1, 0, 0, 1});
    const double *b = input("b", 2, (double[]){3, 5});
    const double *x = input("x", 2, (double[]){3, -2});
    ATTEMPT("polyhedron_violation at a point of the boundary") {
        *worst = polyhedron_violation(2, 2, A, b, x);
    }
    expect_value("result", *worst, 0, 0,
                 "a row that holds with equality has difference 0");
}

Test(polyhedron_violation, rows_of_a_long_matrix)
{
    double *worst = output("result", 1);
    const double *A = input("A", 6, (double[]){1, 2, 3, 4, 5, 6});
    const double *b = input("b", 2, (double[]){0, 100});
    const double *x = input("x", 3, (double[]){1, 10, 100});
    ATTEMPT("polyhedron_violation with a 2 x 3 matrix") {
        *worst = polyhedron_violation(2, 3, A, b, x);
    }
    expect_value("result", *worst, 554, 1e-14,
                 "row 0 gives 1 + 20 + 300 - 0 = 321 and row 1 gives 4 + 50 + "
                 "600 - 100 = 554: row i starts at A + i * n");
}

Test(polyhedron_violation, first_row_counts)
{
    double *worst = output("result", 1);
    const double *A = input("A", 3, (double[]){3, 1, 1});
    const double *b = input("b", 3, (double[]){2, 9, 8});
    const double *x = input("x", 1, (double[]){2});
    ATTEMPT("polyhedron_violation when the first row is the worst") {
        *worst = polyhedron_violation(3, 1, A, b, x);
    }
    expect_value("result", *worst, 4, 1e-14,
                 "the differences are 4, -7 and -6: the first row belongs to "
                 "the maximum");
}

Test(polyhedron_violation, deep_inside)
{
    double *worst = output("result", 1);
    const double *A = input("A", 2, (double[]){1, -2});
    const double *b = input("b", 2, (double[]){3e12, 5e12});
    const double *x = input("x", 1, (double[]){1e12});
    ATTEMPT("polyhedron_violation with 10^12 of room") {
        *worst = polyhedron_violation(2, 1, A, b, x);
    }
    expect_value("result", *worst, -2e12, 1e-14,
                 "the room may be of any size: start the maximum at -INFINITY "
                 "or at the first row");
}

Test(polyhedron_violation, random_polyhedra)
{
    enum { M = 30, N = 20 };
    rng r = test_rng(1);
    double A[M * N], b[M], x[N], want = -INFINITY;
    for (int i = 0; i < M * N; i++)
        A[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        b[i] = 3 * rng_normal(&r);
    for (int j = 0; j < N; j++)
        x[j] = rng_normal(&r);
    double *worst = output("result", 1);
    const double *in_A = input("A", M * N, A), *in_b = input("b", M, b),
                 *in_x = input("x", N, x);
    ATTEMPT("polyhedron_violation of 30 random rows in 20 dimensions") {
        *worst = polyhedron_violation(M, N, in_A, in_b, in_x);
    }
    for (int i = 0; i < M; i++) {
        double excess = -b[i];
        for (int j = 0; j < N; j++)
            excess += A[i * N + j] * x[j];
        want = fmax(want, excess);
    }
    expect_value("result", *worst, want, 1e-13,
                 "no row may exceed the result and one row must attain it "
                 "(seed %llu)",
                 test_seed());
}

/* The result of two rows y <= 1 with the coefficient of one of them NaN. */
static void try_nan(int row, double *worst)
{
    double values[2] = {1, 1};
    values[row] = (double)NAN;
    const double *A = input("A", 2, values);
    const double *b = input("b", 2, (double[]){1, 1});
    const double *x = input("x", 1, (double[]){0.5});
    ATTEMPT("polyhedron_violation with a NaN in A") {
        *worst = polyhedron_violation(2, 1, A, b, x);
    }
}

Test(polyhedron_violation_nan, comes_out)
{
    double *first = output("first", 1), *last = output("last", 1),
           *none = output("none", 1);
    const double *A = input("A", 2, (double[]){1, 1});
    const double *b = input("b", 2, (double[]){1, 1});
    const double *x = input("x", 1, (double[]){0.5});
    ATTEMPT("polyhedron_violation of two rows y <= 1 at 0.5") {
        *none = polyhedron_violation(2, 1, A, b, x);
    }
    try_nan(0, first);
    try_nan(1, last);
    expect_that("a result without NaN in the input", !isnan(*none),
                "NaN comes out only where NaN went in");
    expect_that("NaN for a NaN in the first row", isnan(*first),
                "a NaN in the first row must not be lost when a later row is "
                "compared: x would seem to be inside");
    expect_that("NaN for a NaN in the last row", isnan(*last),
                "excess > worst is false for a NaN, so this row was ignored "
                "and x seems to be inside: ask for isnan(excess)");
}
