/* Sample tests of 2.5 max_affine. */
#include "convex_functions.h"
#include "harness.h"

Test(max_affine, absolute_value)
{
    double *g = output("g", 2), *value = output("result", 2);
    int *k = output_ints("k", 2);
    const double *A = input("A", 2, (double[]){1, -1});
    const double *b = input("b", 2, (double[]){0, 0});
    const double *x = input("x", 2, (double[]){3, -5});
    ATTEMPT("|x| = max(x, -x) at 3 and at -5") {
        for (int i = 0; i < 2; i++)
            value[i] = max_affine(2, 1, g + i, k + i, A, b, x + i);
    }
    expect_close("result", value, (double[]){3, 5}, 2, 1e-15, "|3| and |-5|");
    expect_ints("k", k, (int[]){0, 1}, 2,
                "x is on top for x > 0, -x for x < 0");
    expect_close("g", g, (double[]){1, -1}, 2, 1e-15,
                 "the slope of the function that is on top");
}

Test(max_affine, first_row_on_ties)
{
    double *g = output("g", 1), *value = output("result", 1);
    int *k = output_ints("k", 1);
    const double *A = input("A", 2, (double[]){1, -1});
    const double *b = input("b", 2, (double[]){0, 0});
    const double *x = input("x", 1, (double[]){0});
    ATTEMPT("|x| = max(x, -x) at 0") {
        *value = max_affine(2, 1, g, k, A, b, x);
    }
    expect_value("result", *value, 0, 0, "|0|");
    expect_int("k", *k, 0,
               "both rows give 0; of equal rows the contract takes the first");
    expect_value("g", *g, 1, 0,
                 "at the kink every slope in [-1, 1] is a subgradient; the "
                 "contract wants that of row k");
}

Test(max_affine, three_planes)
{
    double *g = output("g", 2), *value = output("result", 1);
    int *k = output_ints("k", 1);
    const double *A = input("A", 6, (double[]){1, 2, -1, 0, 3, -1});
    const double *b = input("b", 3, (double[]){-4, 5, 0});
    const double *x = input("x", 2, (double[]){1, 1});
    ATTEMPT("max(x_1 + 2 x_2 - 4, 5 - x_1, 3 x_1 - x_2) at (1, 1)") {
        *value = max_affine(3, 2, g, k, A, b, x);
    }
    expect_value("result", *value, 4, 1e-15, "the rows give -1, 4 and 2");
    expect_int("k", *k, 1, "the second row is on top (rows count from 0)");
    expect_close("g", g, (double[]){-1, 0}, 2, 1e-15,
                 "the gradient of 5 - x_1: b moves a plane but does not tilt "
                 "it");
}
