/* Sample tests of 6.4 exact_step. */
#include "gradient_descent.h"
#include "harness.h"

Test(exact_step, steepest_descent_by_hand)
{
    double *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){2, 1, 1, 3});
    const double *g = input("g", 2, (double[]){1, -2});
    const double *d = input("d", 2, (double[]){-1, 2});
    ATTEMPT("A = (2 1; 1 3), g = (1, -2), d = -g") {
        *status = (int)exact_step(2, t, A, g, d);
    }
    expect_status("status", *status, NUM_OK, "d'Ad = 10 > 0");
    expect_value("t", *t, 0.5, 1e-15, "-g'd / d'Ad = 5 / 10");
}

Test(exact_step, newton_direction_takes_the_full_step)
{
    double *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){2, 1, 1, 3});
    const double *g = input("g", 2, (double[]){-3, -4});
    const double *d = input("d", 2, (double[]){1, 1});
    ATTEMPT("d = -A^{-1} g, which leads to the minimum") {
        *status = (int)exact_step(2, t, A, g, d);
    }
    expect_status("status", *status, NUM_OK, "d'Ad = 7 > 0");
    expect_value("t", *t, 1, 1e-15,
                 "x - A^{-1} g is the minimum itself: t = 1, with the slope "
                 "along d and the curvature along d");
}

Test(exact_step, no_minimum_where_the_curve_bends_down)
{
    double *t = inout("t", 1, (double[]){-7});
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){1, 0, 0, -1});
    const double *g = input("g", 2, (double[]){1, -1});
    const double *d = input("d", 2, (double[]){0, 1});
    ATTEMPT("A = diag(1, -1) along d = (0, 1)") {
        *status = (int)exact_step(2, t, A, g, d);
    }
    expect_status("status", *status, NUM_UNBOUNDED,
                  "d'Ad = -1: the parabola opens downwards, its vertex is a "
                  "maximum");
    expect_value("t", *t, -7, 0, "t stays as it was");
}
