/* Sample tests of 1.5 project_simplex. */
#include "convex_sets.h"
#include "harness.h"

Test(project_simplex, by_hand)
{
    double *p = output("p", 3), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *x = input("x", 3, (double[]){0.9, 0.5, -1});
    ATTEMPT("project_simplex of (0.9, 0.5, -1), sum 1") {
        *status = (int)project_simplex(3, p, x, 1, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("p", p, (double[]){0.7, 0.3, 0}, 3, 1e-14,
                 "two coordinates stay positive: theta = (0.9 + 0.5 - 1) / 2 = "
                 "0.2 is taken from both");
}

Test(project_simplex, keeps_points_already_inside)
{
    double *p = output("p", 3), *work = output("work", 3);
    const double *x = input("x", 3, (double[]){0.25, 0.125, 0.625});
    ATTEMPT("project_simplex of a point of the simplex") {
        project_simplex(3, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0.25, 0.125, 0.625}, 3, 1e-14,
                 "the coordinates are positive and have sum 1 already: theta "
                 "is 0");
}

Test(project_simplex, keeps_the_order_of_the_coordinates)
{
    double *p = output("p", 4), *work = output("work", 4);
    const double *x = input("x", 4, (double[]){0.5, -1, 0.9, -3});
    ATTEMPT("project_simplex of (0.5, -1, 0.9, -3), sum 1") {
        project_simplex(4, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0.3, 0, 0.7, 0}, 4, 1e-14,
                 "sorting serves to find theta; p_i belongs to x_i");
}

Test(project_simplex, sum_may_be_any_positive_number)
{
    double *p = output("p", 3), *work = output("work", 3);
    const double *x = input("x", 3, (double[]){3, 2, 1});
    ATTEMPT("project_simplex of (3, 2, 1), sum 4") {
        project_simplex(3, p, x, 4, work);
    }
    expect_close("p", p, (double[]){7.0 / 3, 4.0 / 3, 1.0 / 3}, 3, 1e-14,
                 "all three stay positive: theta = (3 + 2 + 1 - 4) / 3");
}
