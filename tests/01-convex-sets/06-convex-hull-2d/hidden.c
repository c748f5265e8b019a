/* Hidden tests of 1.6 convex_hull_2d. */
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

Test(convex_hull_2d, one_point)
{
    double *H = output("H", 4), *work = output("work", 2);
    int *count = output_ints("corners", 1);
    const double *P = input("P", 2, (double[]){-3, 7});
    ATTEMPT("convex_hull_2d of one point") {
        *count = convex_hull_2d(1, H, P, work);
    }
    expect_hull(*count, H, (double[]){-3, 7}, 1, "a point is its own hull");
}

Test(convex_hull_2d, the_same_point_five_times)
{
    double *H = output("H", 12), *work = output("work", 10);
    int *count = output_ints("corners", 1);
    const double *P = input("P", 10, (double[]){2, 1, 2, 1, 2, 1, 2, 1, 2, 1});
    ATTEMPT("convex_hull_2d of five equal points") {
        *count = convex_hull_2d(5, H, P, work);
    }
    expect_hull(*count, H, (double[]){2, 1}, 1,
                "five equal points are one point");
}

Test(convex_hull_2d, points_on_a_line)
{
    double *H = output("H", 12), *work = output("work", 10);
    int *count = output_ints("corners", 1);
    const double *P =
        input("P", 10, (double[]){2, 5, 0, 1, 3, 7, 1, 3, -1, -1});
    ATTEMPT("convex_hull_2d of five points on y = 2 x + 1") {
        *count = convex_hull_2d(5, H, P, work);
    }
    expect_hull(*count, H, (double[]){-1, -1, 3, 7}, 2,
                "the hull of points on a line is a segment with two ends");
}

Test(convex_hull_2d, points_on_a_vertical_line)
{
    double *H = output("H", 10), *work = output("work", 8);
    int *count = output_ints("corners", 1);
    const double *P = input("P", 8, (double[]){4, 2, 4, -1, 4, 6, 4, 0});
    ATTEMPT("convex_hull_2d of four points with x = 4") {
        *count = convex_hull_2d(4, H, P, work);
    }
    expect_hull(*count, H, (double[]){4, -1, 4, 6}, 2,
                "equal x are put in order by y: the lowest of the leftmost "
                "points is corner 0");
}

Test(convex_hull_2d, starts_at_the_leftmost_point)
{
    double *H = output("H", 12), *work = output("work", 10);
    int *count = output_ints("corners", 1);
    const double *P = input("P", 10, (double[]){0, 4, 5, 5, 2, -3, 0, 1, 6, 2});
    ATTEMPT("convex_hull_2d of five corners, two of them with x = 0") {
        *count = convex_hull_2d(5, H, P, work);
    }
    expect_hull(*count, H, (double[]){0, 1, 2, -3, 6, 2, 5, 5, 0, 4}, 5,
                "(0, 1) is the lowest of the two leftmost points");
}

Test(convex_hull_2d, the_last_point_throws_out_five)
{
    double *H = output("H", 16), *work = output("work", 14);
    int *count = output_ints("corners", 1);
    const double *P = input(
        "P", 14, (double[]){3, -9, 0, 0, 5, -5, 1, -5, 6, -60, 2, -8, 4, -8});
    ATTEMPT("convex_hull_2d of points of a parabola and one far below it") {
        *count = convex_hull_2d(7, H, P, work);
    }
    expect_hull(*count, H, (double[]){0, 0, 6, -60, 5, -5}, 3,
                "one point can throw several corners out of the lower chain: "
                "go on while the chain does not turn left");
}

Test(convex_hull_2d, all_points_are_corners)
{
    enum { N = 16 };
    static const int octant[4][2] = {{8, 1}, {7, 4}, {4, 7}, {1, 8}};
    double P[2 * N], want[2 * N];
    for (int k = 0; k < N; k++) { /* a circle of radius sqrt(65), from (8, 1) */
        double x = octant[k % 4][0], y = octant[k % 4][1];
        int quarter = k / 4;
        P[2 * k] = quarter == 0 ? x : quarter == 1 ? -y : quarter == 2 ? -x : y;
        P[2 * k + 1] = quarter == 0   ? y
                       : quarter == 1 ? x
                       : quarter == 2 ? -y
                                      : -x;
    }
    double *H = output("H", 2 * N + 2), *work = output("work", 2 * N);
    int *count = output_ints("corners", 1);
    const double *in_P = input("P", 2 * N, P);
    ATTEMPT("convex_hull_2d of 16 points of a circle") {
        *count = convex_hull_2d(N, H, in_P, work);
    }
    for (int k = 0; k < N; k++) { /* (-8, -1) is point 8 of the circle */
        want[2 * k] = P[2 * ((k + 8) % N)];
        want[2 * k + 1] = P[2 * ((k + 8) % N) + 1];
    }
    expect_hull(*count, H, want, N, "every point of a circle is a corner");
}

/* > 0 if o, p, q turn left. */
static double turn(const double *o, const double *p, const double *q)
{
    return (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
}

Test(convex_hull_2d, contains_all_points_and_turns_left)
{
    enum { N = 60 };
    rng r = test_rng(1);
    double P[2 * N];
    for (int i = 0; i < 2 * N; i++) /* small integers: all turns are exact */
        P[i] = rng_below(&r, 30) - rng_below(&r, 30);
    double *H = output("H", 2 * N + 2), *work = output("work", 2 * N);
    int *corners = output_ints("corners", 1);
    const double *in_P = input("P", 2 * N, P);
    ATTEMPT("convex_hull_2d of 60 random points with integer coordinates") {
        *corners = convex_hull_2d(N, H, in_P, work);
    }
    const int h = *corners;
    expect_that("3 <= corners <= 60", h >= 3 && h <= N,
                "60 random points are not on a line; the result was %d (seed "
                "%llu)",
                h, test_seed());
    int left_turns = 0, inside = 0, given = 0;
    for (int k = 0; k < h && h <= N; k++) {
        const double *a = H + 2 * k, *b = H + 2 * ((k + 1) % h),
                     *c = H + 2 * ((k + 2) % h);
        left_turns += turn(a, b, c) > 0;
        int on_the_left = 1, found = 0;
        for (int i = 0; i < N; i++) {
            on_the_left &= turn(a, b, P + 2 * i) >= 0;
            found |= P[2 * i] == a[0] && P[2 * i + 1] == a[1];
        }
        inside += on_the_left;
        given += found;
    }
    expect_int("corners that turn left", left_turns, h,
               "going round counter-clockwise the hull turns left at every "
               "corner (seed %llu)",
               test_seed());
    expect_int("edges with all points on their left", inside, h,
               "no point may lie outside of an edge (seed %llu)", test_seed());
    expect_int("corners that are given points", given, h,
               "the corners are some of the points (seed %llu)", test_seed());
}

Test(convex_hull_2d_input, refuses_nan_and_infinity)
{
    double *H = output("H", 8), *work = output("work", 6);
    int *count = output_ints("corners", 2);
    const double *nan = input("P", 6, (double[]){0, 0, 1, 0, 0, (double)NAN});
    const double *inf =
        input("P", 6, (double[]){0, 0, (double)INFINITY, 0, 0, 1});
    ATTEMPT("convex_hull_2d with a NaN and with an infinite coordinate") {
        count[0] = convex_hull_2d(3, H, nan, work);
        count[1] = convex_hull_2d(3, H, inf, work);
    }
    expect_int("result for NaN", count[0], 0,
               "NaN cannot be put in order: return 0");
    expect_int("result for infinity", count[1], 0,
               "an infinite coordinate is no point of the plane: return 0");
}
