/* Sample tests of 4.7 lp_vertices_2d. */
#include "convex_losses.h"
#include "harness.h"

Test(lp_vertices_2d, by_hand)
{
    double *x = output("x", 2), *value = output("value", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", 8, (double[]){-1, 0, 0, -1, 1, 1, 1, 3});
    const double *b = input("b", 4, (double[]){0, 0, 4, 6});
    const double *c = input("c", 2, (double[]){-1, -2});
    ATTEMPT("x >= 0, x_1 + x_2 <= 4, x_1 + 3 x_2 <= 6, minimise -x_1 - 2 x_2") {
        *status = (int)lp_vertices_2d(4, x, value, c, A, b);
    }
    expect_status("status", *status, NUM_OK, "a polygon with four vertices");
    expect_close("x", x, (double[]){3, 1}, 2, 1e-14,
                 "the vertices (0, 0), (4, 0), (3, 1), (0, 2) have the values "
                 "0, -4, -5, -4");
    expect_value("value", *value, -5, 1e-14, "c'x there");
}

Test(lp_vertices_2d, infeasible)
{
    double *x = inout("x", 2, (double[]){7, 8});
    double *value = inout("value", 1, (double[]){9});
    int *status = output_ints("status", 1);
    const double *A = input("A", 6, (double[]){-1, 0, 0, -1, 1, 1});
    const double *b = input("b", 3, (double[]){-2, -2, 3});
    const double *c = input("c", 2, (double[]){1, 1});
    ATTEMPT("x_1 >= 2, x_2 >= 2, x_1 + x_2 <= 3") {
        *status = (int)lp_vertices_2d(3, x, value, c, A, b);
    }
    expect_status("status", *status, NUM_INFEASIBLE,
                  "each of the three crossings violates the third inequality");
    expect_close("x", x, (double[]){7, 8}, 2, 0, "x stays as it was");
}

Test(lp_vertices_2d, unbounded)
{
    double *x = inout("x", 2, (double[]){7, 8});
    double *value = inout("value", 1, (double[]){9});
    int *status = output_ints("status", 1);
    const double *A = input("A", 6, (double[]){-1, 0, 0, -1, -1, 1});
    const double *b = input("b", 3, (double[]){0, 0, 1});
    const double *c = input("c", 2, (double[]){-1, 0});
    ATTEMPT("x >= 0, x_2 <= 1 + x_1, minimise -x_1") {
        *status = (int)lp_vertices_2d(3, x, value, c, A, b);
    }
    expect_status("status", *status, NUM_UNBOUNDED,
                  "along (1, 0) every point is feasible and -x_1 falls for "
                  "ever: the best vertex is not the answer");
    expect_close("x", x, (double[]){7, 8}, 2, 0, "x stays as it was");
}
