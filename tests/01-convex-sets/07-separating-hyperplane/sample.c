/* Sample tests of 1.7 separating_hyperplane. */
#include "convex_sets.h"
#include "harness.h"

/* Projection on the unit ball around 0. */
static void on_unit_ball(int n, double p[n], const double x[n], void *data)
{
    (void)data;
    double square = 0;
    for (int i = 0; i < n; i++)
        square += x[i] * x[i];
    double scale = square > 1 ? 1 / sqrt(square) : 1;
    for (int i = 0; i < n; i++)
        p[i] = scale * x[i];
}

/* Projection on the box [10, 11] x ... x [10, 11]. */
static void on_far_box(int n, double p[n], const double x[n], void *data)
{
    (void)data;
    for (int i = 0; i < n; i++)
        p[i] = fmin(fmax(x[i], 10), 11);
}

Test(separating_hyperplane, point_and_ball)
{
    double *a = output("a", 2), *b = output("b", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){3, 4});
    convex_set ball = {on_unit_ball, NULL};
    ATTEMPT("separating_hyperplane of (3, 4) and the unit ball") {
        *status = (int)separating_hyperplane(2, a, b, x, &ball, 0);
    }
    expect_status("status", *status, NUM_OK, "(3, 4) is outside of the ball");
    expect_close("a", a, (double[]){0.6, 0.8}, 2, 1e-14,
                 "p = (0.6, 0.8) and x - p = (2.4, 3.2) has length 4: the "
                 "normal is (x - p) / 4");
    expect_value("b", *b, 3, 1e-14,
                 "the plane passes through the middle (1.8, 2.4) of x and p, "
                 "where a'y = 3");
}

Test(separating_hyperplane, point_and_box)
{
    double *a = output("a", 2), *b = output("b", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){13, 10.5});
    convex_set box = {on_far_box, NULL};
    ATTEMPT("separating_hyperplane of (13, 10.5) and the box [10, 11]^2") {
        *status = (int)separating_hyperplane(2, a, b, x, &box, 0);
    }
    expect_status("status", *status, NUM_OK,
                  "(13, 10.5) is outside of the box");
    expect_close("a", a, (double[]){1, 0}, 2, 1e-14,
                 "p = (11, 10.5): the normal points from the box to x");
    expect_value("b", *b, 12, 1e-14,
                 "the plane y_1 = 12 is half way between 11 and 13");
}

Test(separating_hyperplane, no_plane_for_a_point_of_the_set)
{
    double *a = output("a", 2), *b = output("b", 1);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){0.5, -0.25});
    convex_set ball = {on_unit_ball, NULL};
    ATTEMPT("separating_hyperplane of a point of the unit ball") {
        *status = (int)separating_hyperplane(2, a, b, x, &ball, 1e-12);
    }
    expect_status("status", *status, NUM_INFEASIBLE,
                  "x is in the ball: no plane has it on the other side, and "
                  "x - p = 0 has no direction");
}
