/* Sample tests of 10.9 project_l1_ball. */
#include "harness.h"
#include "l1_vs_l2.h"

Test(project_l1_ball, by_hand)
{
    double *p = output("p", 3), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *x = input("x", 3, (double[]){3, -2, 0.5});
    ATTEMPT("project_l1_ball of (3, -2, 0.5), radius 2") {
        *status = (int)project_l1_ball(3, p, x, 2, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("p", p, (double[]){1.5, -0.5, 0}, 3, 1e-14,
                 "tau = (3 + 2 - 2)/2 = 1.5 is taken from the absolute values; "
                 "0.5 is less than that and ends at 0");
}

Test(project_l1_ball, keeps_points_already_inside)
{
    double *p = output("p", 3), *work = output("work", 3);
    const double *x = input("x", 3, (double[]){0.5, -0.25, 0});
    ATTEMPT("project_l1_ball of a point inside, radius 1") {
        project_l1_ball(3, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0.5, -0.25, 0}, 3, 0,
                 "|x|_1 = 0.75 <= 1: the point stays, bit by bit");
}

Test(project_l1_ball, a_corner)
{
    double *p = output("p", 2), *work = output("work", 2);
    const double *x = input("x", 2, (double[]){1, -5});
    ATTEMPT("project_l1_ball of (1, -5), radius 2") {
        project_l1_ball(2, p, x, 2, work);
    }
    expect_close("p", p, (double[]){0, -2}, 2, 1e-14,
                 "tau = 5 - 2 = 3 is more than 1: the nearest point is a "
                 "corner of the diamond");
}
