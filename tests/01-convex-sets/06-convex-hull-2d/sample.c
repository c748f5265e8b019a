/* Sample tests of 1.6 convex_hull_2d. */
#include "convex_sets.h"
#include "harness.h"

/* Expects the count corners of want, in this order. */
static void expect_hull(int count, const double *H, const double *want,
                        int want_count, const char *message)
{
    expect_int("number of corners", count, want_count, "%s", message);
    if (count == want_count)
        expect_close("H", H, want, 2 * want_count, 0,
                     "corner 0 is the leftmost point, then counter-clockwise; "
                     "%s",
                     message);
}

Test(convex_hull_2d, triangle_with_a_point_inside)
{
    double *H = output("H", 10), *work = output("work", 8);
    int *count = output_ints("corners", 1);
    const double *P = input("P", 8, (double[]){1, 1, 0, 3, 4, 0, 0, 0});
    ATTEMPT("convex_hull_2d of (1, 1), (0, 3), (4, 0), (0, 0)") {
        *count = convex_hull_2d(4, H, P, work);
    }
    expect_hull(*count, H, (double[]){0, 0, 4, 0, 0, 3}, 3,
                "(1, 1) is inside the triangle of the others");
}

Test(convex_hull_2d, points_on_edges_are_no_corners)
{
    double *H = output("H", 16), *work = output("work", 14);
    int *count = output_ints("corners", 1);
    const double *P =
        input("P", 14, (double[]){2, 2, 1, 0, 2, 0, 0, 2, 0, 0, 2, 1, 0, 1});
    ATTEMPT("convex_hull_2d of a square and three points on its edges") {
        *count = convex_hull_2d(7, H, P, work);
    }
    expect_hull(*count, H, (double[]){0, 0, 2, 0, 2, 2, 0, 2}, 4,
                "a corner is a point where the hull turns; on the edges it "
                "goes straight on");
}

Test(convex_hull_2d, equal_points_count_once)
{
    double *H = output("H", 14), *work = output("work", 12);
    int *count = output_ints("corners", 1);
    const double *P =
        input("P", 12, (double[]){5, 1, 0, 0, 5, 1, 3, 4, 0, 0, 3, 4});
    ATTEMPT("convex_hull_2d of three points, each given twice") {
        *count = convex_hull_2d(6, H, P, work);
    }
    expect_hull(*count, H, (double[]){0, 0, 5, 1, 3, 4}, 3,
                "each corner stands once, however often it was given");
}
