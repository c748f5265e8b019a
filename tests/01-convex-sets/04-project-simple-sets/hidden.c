/* Hidden tests of 1.4 project_ball, project_halfspace, project_box. */
#include "convex_sets.h"
#include "harness.h"

static double dot(int n, const double x[n], const double y[n])
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

/* Fills x with n normal numbers times scale. */
static void random_vector(rng *r, int n, double x[n], double scale)
{
    for (int i = 0; i < n; i++)
        x[i] = scale * rng_normal(r);
}

Test(project_ball, boundary_and_radius_zero)
{
    double *p = output("p", 2), *centre = output("p for radius 0", 2);
    const double *x = input("x", 2, (double[]){3, 4});
    const double *zero = input("c", 2, (double[]){0, 0});
    ATTEMPT("project_ball of (3, 4) with radius 5 and with radius 0") {
        project_ball(2, p, x, zero, 5);
        project_ball(2, centre, x, zero, 0);
    }
    expect_close("p", p, (double[]){3, 4}, 2, 0,
                 "(3, 4) is on the sphere of radius 5 and belongs to the ball");
    expect_close("p for radius 0", centre, (double[]){0, 0}, 2, 0,
                 "a ball of radius 0 is its centre");
}

Test(project_ball, from_the_centre)
{
    double *p = output("p", 2);
    const double *c = input("c", 2, (double[]){2, -1});
    ATTEMPT("project_ball of the centre itself, radius 0") {
        project_ball(2, p, c, c, 0);
    }
    expect_close("p", p, (double[]){2, -1}, 2, 0,
                 "the centre is in the ball; |x - c| = 0 must not be divided "
                 "by");
}

Test(project_ball, variational_inequality)
{
    enum { N = 12 };
    const double radius = 1.5;
    rng r = test_rng(1);
    double x[N], c[N], g[N], from_c[N];
    random_vector(&r, N, x, 3);
    random_vector(&r, N, c, 1);
    double *p = output("p", N);
    const double *in_x = input("x", N, x), *in_c = input("c", N, c);
    ATTEMPT("project_ball of a random point in 12 dimensions") {
        project_ball(N, p, in_x, in_c, radius);
    }
    for (int i = 0; i < N; i++) {
        g[i] = x[i] - p[i];
        from_c[i] = p[i] - c[i];
    }
    double length = sqrt(dot(N, g, g));
    expect_at_most("|p - c|", sqrt(dot(N, from_c, from_c)),
                   radius * (1 + 1e-13), "p must be in the ball (seed %llu)",
                   test_seed());
    expect_at_most("max over y in the ball of (x - p)'(y - p)",
                   radius * length - dot(N, g, from_c), 1e-12 * length,
                   "p is the nearest point if and only if no y of the ball "
                   "makes an acute angle with x - p (seed %llu)",
                   test_seed());
}

Test(project_ball, may_work_in_place)
{
    double *x = inout("x", 2, (double[]){5, 4});
    const double *c = input("c", 2, (double[]){1, 1});
    ATTEMPT("project_ball with p and x the same array") {
        project_ball(2, x, x, c, 1);
    }
    expect_close("p", x, (double[]){1.8, 1.6}, 2, 1e-14,
                 "the contract lets p alias x: take the distance before you "
                 "write");
}

Test(project_ball_size, far_away)
{
    double *p = output("p", 2);
    const double *x = input("x", 2, (double[]){3e200, 4e200});
    const double *c = input("c", 2, (double[]){0, 0});
    ATTEMPT("project_ball of (3e200, 4e200) on the ball of radius 10") {
        project_ball(2, p, x, c, 10);
    }
    expect_close("p", p, (double[]){6, 8}, 2, 1e-14,
                 "the distance is 5e200, but its square is more than a double "
                 "can hold: vec_distance and vec_norm2 avoid the overflow");
}

Test(project_halfspace, length_of_the_normal_does_not_matter)
{
    double *p = output("p", 3), *p1000 = output("p for 1000 a", 3);
    const double *x = input("x", 3, (double[]){2, 0, 2});
    const double *a = input("a", 3, (double[]){1, 2, 2});
    const double *a1000 = input("1000 a", 3, (double[]){1000, 2000, 2000});
    ATTEMPT("project_halfspace for (a, b) and for (1000 a, 1000 b)") {
        project_halfspace(3, p, x, a, -3);
        project_halfspace(3, p1000, x, a1000, -3000);
    }
    expect_close("p", p, (double[]){1, -2, 0}, 3, 1e-14,
                 "a'x - b = 9 and |a|^2 = 9, so p = x - a");
    expect_close("p for 1000 a", p1000, (double[]){1, -2, 0}, 3, 1e-14,
                 "1000 a'x <= 1000 b is the same halfspace and has the same "
                 "projection");
}

Test(project_halfspace, perpendicular_to_the_plane)
{
    enum { N = 15 };
    rng r = test_rng(2);
    double x[N], a[N], want[N];
    random_vector(&r, N, x, 2);
    random_vector(&r, N, a, 0.5);
    double b = dot(N, a, x) - 4 - rng_uniform(&r);
    double *p = output("p", N);
    const double *in_x = input("x", N, x), *in_a = input("a", N, a);
    ATTEMPT("project_halfspace of a random point in 15 dimensions") {
        project_halfspace(N, p, in_x, in_a, b);
    }
    double step = (dot(N, a, x) - b) / dot(N, a, a);
    for (int i = 0; i < N; i++)
        want[i] = x[i] - step * a[i];
    expect_value("a'p", dot(N, a, p), b, 1e-11,
                 "p lies on the plane a'p = b (seed %llu)", test_seed());
    expect_close("p", p, want, N, 1e-12,
                 "x - p is a multiple of the normal a (seed %llu)",
                 test_seed());
}

Test(project_halfspace, may_work_in_place)
{
    double *x = inout("x", 2, (double[]){3, 5});
    const double *a = input("a", 2, (double[]){3, 4});
    ATTEMPT("project_halfspace with p and x the same array") {
        project_halfspace(2, x, x, a, 4);
    }
    expect_close("p", x, (double[]){0, 1}, 2, 1e-14,
                 "the contract lets p alias x: compute a'x before you write");
}

Test(project_box, sides_may_be_open)
{
    double *p = output("p", 3);
    const double *x = input("x", 3, (double[]){-7, 8, 9});
    const double *lo =
        input("lo", 3, (double[]){(double)-INFINITY, 0, (double)-INFINITY});
    const double *hi =
        input("hi", 3, (double[]){0, (double)INFINITY, (double)INFINITY});
    ATTEMPT("project_box with infinite bounds") {
        project_box(3, p, x, lo, hi);
    }
    expect_close("p", p, (double[]){-7, 8, 9}, 3, 0,
                 "an infinite bound leaves its side open");
}

Test(project_box, point_and_edges)
{
    double *p = output("p", 4);
    const double *x = input("x", 4, (double[]){3, 2, 6, -6});
    const double *lo = input("lo", 4, (double[]){1, 2, -5, -5});
    const double *hi = input("hi", 4, (double[]){1, 4, 5, 5});
    ATTEMPT("project_box with lo = hi, and with x on a bound") {
        project_box(4, p, x, lo, hi);
    }
    expect_close("p", p, (double[]){1, 2, 5, -5}, 4, 0,
                 "where lo_i = hi_i there is one choice only, and a bound "
                 "belongs to the box");
}

Test(project_box, variational_inequality)
{
    enum { N = 25 };
    rng r = test_rng(3);
    double x[N], lo[N], hi[N], outside = 0, acute = 0;
    random_vector(&r, N, x, 2);
    for (int i = 0; i < N; i++) {
        lo[i] = -1 - rng_uniform(&r);
        hi[i] = lo[i] + 2 * rng_uniform(&r);
    }
    double *p = output("p", N);
    const double *in_x = input("x", N, x), *in_lo = input("lo", N, lo),
                 *in_hi = input("hi", N, hi);
    ATTEMPT("project_box of a random point in 25 dimensions") {
        project_box(N, p, in_x, in_lo, in_hi);
    }
    for (int i = 0; i < N; i++) {
        double g = x[i] - p[i];
        outside = fmax(outside, fmax(lo[i] - p[i], p[i] - hi[i]));
        acute += fmax(g * (lo[i] - p[i]), g * (hi[i] - p[i]));
    }
    expect_at_most("violation of the bounds", outside, 0,
                   "p must be in the box (seed %llu)", test_seed());
    expect_at_most("max over y in the box of (x - p)'(y - p)", acute, 0,
                   "p is the nearest point if and only if no y of the box "
                   "makes an acute angle with x - p (seed %llu)",
                   test_seed());
}

Test(project_ball_input, refuses_radius_and_nan)
{
    double *p = inout("p", 2, (double[]){7, 8});
    int *status = output_ints("status", 3);
    const double *x = input("x", 2, (double[]){3, 4});
    const double *bad = input("x with NaN", 2, (double[]){3, (double)NAN});
    const double *c = input("c", 2, (double[]){0, 0});
    ATTEMPT("project_ball with radius -1, with radius NaN, with a NaN in x") {
        status[0] = (int)project_ball(2, p, x, c, -1);
        status[1] = (int)project_ball(2, p, x, c, (double)NAN);
        status[2] = (int)project_ball(2, p, bad, c, 1);
    }
    expect_status("status for radius -1", status[0], NUM_BAD_INPUT,
                  "a ball of negative radius is empty");
    expect_status("status for radius NaN", status[1], NUM_BAD_INPUT,
                  "radius < 0 is false for NaN: ask for !(radius >= 0)");
    expect_status("status for NaN in x", status[2], NUM_BAD_INPUT,
                  "a point with NaN has no nearest point");
    expect_close("p", p, (double[]){7, 8}, 2, 0,
                 "when the input is refused p stays as it was");
}

Test(project_halfspace_input, refuses_a_zero_normal_and_nan)
{
    double *p = inout("p", 2, (double[]){7, 8});
    int *status = output_ints("status", 3);
    const double *x = input("x", 2, (double[]){3, 4});
    const double *a = input("a", 2, (double[]){1, 1});
    const double *zero = input("a = 0", 2, (double[]){0, 0});
    const double *bad = input("a with NaN", 2, (double[]){1, (double)NAN});
    ATTEMPT("project_halfspace with a = 0, with b NaN, with a NaN in a") {
        status[0] = (int)project_halfspace(2, p, x, zero, -1);
        status[1] = (int)project_halfspace(2, p, x, a, (double)NAN);
        status[2] = (int)project_halfspace(2, p, x, bad, 1);
    }
    expect_status("status for a = 0", status[0], NUM_BAD_INPUT,
                  "0'x <= b is no halfspace, and |a|^2 = 0 must not be divided "
                  "by");
    expect_status("status for b NaN", status[1], NUM_BAD_INPUT,
                  "a'x - b is NaN then, and NaN > 0 is false: it looks like a "
                  "point inside");
    expect_status("status for NaN in a", status[2], NUM_BAD_INPUT,
                  "a normal with NaN has no direction");
    expect_close("p", p, (double[]){7, 8}, 2, 0,
                 "when the input is refused p stays as it was");
}

Test(project_box_input, refuses_an_empty_box_and_nan)
{
    double *p = inout("p", 2, (double[]){7, 8});
    int *status = output_ints("status", 3);
    const double *x = input("x", 2, (double[]){3, 4});
    const double *lo = input("lo", 2, (double[]){0, 1});
    const double *hi = input("hi", 2, (double[]){1, 0.5});
    const double *nan = input("hi with NaN", 2, (double[]){1, (double)NAN});
    const double *two = input("hi", 2, (double[]){2, 2});
    const double *bad = input("x with NaN", 2, (double[]){3, (double)NAN});
    ATTEMPT("project_box with lo > hi, with a NaN in hi, with a NaN in x") {
        status[0] = (int)project_box(2, p, x, lo, hi);
        status[1] = (int)project_box(2, p, x, lo, nan);
        status[2] = (int)project_box(2, p, bad, lo, two);
    }
    expect_status("status for lo > hi", status[0], NUM_BAD_INPUT,
                  "a box with lo_i > hi_i is empty");
    expect_status("status for NaN in hi", status[1], NUM_BAD_INPUT,
                  "lo_i > hi_i is false for NaN: ask for !(lo_i <= hi_i)");
    expect_status("status for NaN in x", status[2], NUM_BAD_INPUT,
                  "a point with NaN has no nearest point");
    expect_close("p", p, (double[]){7, 8}, 2, 0,
                 "when the input is refused p stays as it was: check all "
                 "coordinates before you write the first");
}
