/* Sample tests of 1.4 project_ball, project_halfspace, project_box. */
#include "convex_sets.h"
#include "harness.h"

Test(project_ball, shortens_the_way_to_the_centre)
{
    double *p = output("p", 2);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){5, 4});
    const double *c = input("c", 2, (double[]){1, 1});
    ATTEMPT("project_ball of (5, 4) on the ball around (1, 1) of radius 2") {
        *status = (int)project_ball(2, p, x, c, 2);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("p", p, (double[]){2.6, 2.2}, 2, 1e-14,
                 "x - c = (4, 3) has length 5; shortened to length 2 it is "
                 "(1.6, 1.2), and c + (1.6, 1.2) is the nearest point");
}

Test(project_ball, keeps_points_already_inside)
{
    double *p = output("p", 2);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){1.3, 0.9});
    const double *c = input("c", 2, (double[]){1, 1});
    ATTEMPT("project_ball of a point near the centre") {
        *status = (int)project_ball(2, p, x, c, 2);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("p", p, (double[]){1.3, 0.9}, 2, 0,
                 "the nearest point of the ball to a point of the ball is the "
                 "point itself");
}

Test(project_halfspace, drops_a_perpendicular)
{
    double *p = output("p", 2);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){3, 5});
    const double *a = input("a", 2, (double[]){3, 4});
    ATTEMPT("project_halfspace of (3, 5) on 3 x + 4 y <= 4") {
        *status = (int)project_halfspace(2, p, x, a, 4);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("p", p, (double[]){0, 1}, 2, 1e-14,
                 "a'x = 29 is 25 too much, and a step of -s a takes away "
                 "s |a|^2 = 25 s: so s = 1");
}

Test(project_halfspace, keeps_points_already_inside)
{
    double *p = output("p", 2);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){-1, 0.5});
    const double *a = input("a", 2, (double[]){3, 4});
    ATTEMPT("project_halfspace of (-1, 0.5) on 3 x + 4 y <= 4") {
        *status = (int)project_halfspace(2, p, x, a, 4);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("p", p, (double[]){-1, 0.5}, 2, 0,
                 "a'x = -1 is less than 4 already: a point of the halfspace "
                 "stays where it is");
}

Test(project_box, clips_each_coordinate)
{
    double *p = output("p", 3);
    int *status = output_ints("status", 1);
    const double *x = input("x", 3, (double[]){-1, 1, 5});
    const double *lo = input("lo", 3, (double[]){0, 0, 2});
    const double *hi = input("hi", 3, (double[]){1, 2, 3});
    ATTEMPT("project_box of (-1, 1, 5) on [0, 1] x [0, 2] x [2, 3]") {
        *status = (int)project_box(3, p, x, lo, hi);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("p", p, (double[]){0, 1, 3}, 3, 0,
                 "below lo_i goes up to lo_i, above hi_i goes down to hi_i, "
                 "between stays");
}
