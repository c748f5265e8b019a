/* Sample tests of 1.1 segment_point. */
#include "convex_sets.h"
#include "harness.h"

Test(segment_point, middle_of_two_points)
{
    double *z = output("z", 2);
    int *status = output_ints("status", 1);
    const double *x = input("x", 2, (double[]){0, 0});
    const double *y = input("y", 2, (double[]){2, 4});
    ATTEMPT("segment_point of (0, 0) and (2, 4) with t = 1/2") {
        *status = (int)segment_point(2, z, x, y, 0.5);
    }
    expect_status("status", *status, NUM_OK, "0.5 lies in [0, 1]");
    expect_close("z", z, (double[]){1, 2}, 2, 1e-15,
                 "t = 1/2 gives the middle of the segment");
}

Test(segment_point, t_is_the_weight_of_x)
{
    double *z = output("z", 1);
    const double *x = input("x", 1, (double[]){10});
    const double *y = input("y", 1, (double[]){20});
    ATTEMPT("segment_point of 10 and 20 with t = 0.9") {
        segment_point(1, z, x, y, 0.9);
    }
    expect_close("z", z, (double[]){11}, 1, 1e-15,
                 "t is the weight of x: t = 0.9 lies near x, not near y");
}

Test(segment_point_input, refuses_t_above_1)
{
    double *z = inout("z", 1, (double[]){7});
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){10});
    const double *y = input("y", 1, (double[]){20});
    ATTEMPT("segment_point with t = 1.5") {
        *status = (int)segment_point(1, z, x, y, 1.5);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "t = 1.5 is on the line but not on the segment");
    expect_close("z", z, (double[]){7}, 1, 0,
                 "when t is refused z stays as it was");
}
