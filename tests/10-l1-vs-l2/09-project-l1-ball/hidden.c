/* Hidden tests of 10.9 project_l1_ball. */
#include "harness.h"
#include "l1_vs_l2.h"
#include "vec.h"

Test(project_l1_ball, one_coordinate)
{
    double *p = output("p", 1), *work = output("work", 1);
    const double *x = input("x", 1, (double[]){-4});
    ATTEMPT("project_l1_ball in one dimension, radius 2.5") {
        project_l1_ball(1, p, x, 2.5, work);
    }
    expect_close("p", p, (double[]){-2.5}, 1, 1e-14,
                 "the ball is the interval [-2.5, 2.5]");
}

Test(project_l1_ball, equal_absolute_values)
{
    double *p = output("p", 4), *work = output("work", 4);
    const double *x = input("x", 4, (double[]){2, -2, -2, 2});
    ATTEMPT("project_l1_ball of (2, -2, -2, 2), radius 1") {
        project_l1_ball(4, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0.25, -0.25, -0.25, 0.25}, 4, 1e-14,
                 "they stay equal in size and keep their signs");
}

Test(project_l1_ball, on_the_boundary)
{
    double *p = output("p", 3), *work = output("work", 3);
    const double *x = input("x", 3, (double[]){0.5, -0.25, 0.25});
    ATTEMPT("project_l1_ball of a point with |x|_1 = radius = 1") {
        project_l1_ball(3, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0.5, -0.25, 0.25}, 3, 0,
                 "the boundary belongs to the ball");
}

Test(project_l1_ball, a_long_vector_inside)
{
    double *p = output("p", 4), *work = output("work", 4);
    const double *x = input("x", 4, (double[]){-1, 1, -1, 1});
    ATTEMPT("project_l1_ball of (-1, 1, -1, 1), radius 5") {
        project_l1_ball(4, p, x, 5, work);
    }
    expect_close("p", p, (double[]){-1, 1, -1, 1}, 4, 0,
                 "it must not be stretched to |p|_1 = 5");
}

/* Checks that p is the projection of x: in the ball, and no acute angle. */
static void check_projection(int n, const double p[], const double x[],
                             double radius)
{
    double norm = vec_norm1(n, p), along = 0, best = 0;
    for (int i = 0; i < n; i++) {
        along += (x[i] - p[i]) * p[i];
        best = fmax(best, radius * fabs(x[i] - p[i]));
    }
    expect_at_most("|p|_1", norm, radius * (1 + 1e-12),
                   "p must lie in the ball (seed %llu)", test_seed());
    expect_at_most("max over corners y of (x - p)'(y - p)", best - along,
                   1e-12 * radius * vec_norm1(n, x),
                   "p is the nearest point if and only if no corner of the "
                   "ball makes an acute angle with x - p (seed %llu)",
                   test_seed());
}

Test(project_l1_ball, random_points)
{
    enum { N = 60 };
    rng r = test_rng(1);
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = rng_normal(&r);
    double *p = output("p", N), *work = output("work", N);
    const double *in_x = input("x", N, x);
    ATTEMPT("project_l1_ball of a random point in 60 dimensions, radius 7") {
        project_l1_ball(N, p, in_x, 7, work);
    }
    check_projection(N, p, x, 7);
}

Test(project_l1_ball, many_ties)
{
    enum { N = 40 };
    rng r = test_rng(2);
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = (rng_below(&r, 7) - 3) / 4.0;
    double *p = output("p", N), *work = output("work", N);
    const double *in_x = input("x", N, x);
    ATTEMPT("project_l1_ball of 40 coordinates with 7 values, radius 1") {
        project_l1_ball(N, p, in_x, 1, work);
    }
    check_projection(N, p, x, 1);
}

Test(project_l1_ball, may_work_in_place)
{
    double *x = inout("x", 3, (double[]){0.9, -1.4, 0.1});
    double *work = output("work", 3);
    ATTEMPT("project_l1_ball with p and x the same array, radius 1") {
        project_l1_ball(3, x, x, 1, work);
    }
    expect_close("p", x, (double[]){0.25, -0.75, 0}, 3, 1e-14,
                 "tau = (1.4 + 0.9 - 1)/2 = 0.65");
}

Test(project_l1_ball_input, refuses_bad_radius_and_nan)
{
    const double nan = (double)NAN;
    double *p = inout("p", 2, (double[]){7, 8}), *work = output("work", 2);
    int *status = output_ints("status", 5);
    const double *x = input("x", 2, (double[]){3, 4});
    const double *bad = input("x with NaN", 2, (double[]){nan, 4});
    ATTEMPT("radius 0, -1, NaN and infinity, and a NaN in x") {
        status[0] = (int)project_l1_ball(2, p, x, 0, work);
        status[1] = (int)project_l1_ball(2, p, x, -1, work);
        status[2] = (int)project_l1_ball(2, p, x, nan, work);
        status[3] = (int)project_l1_ball(2, p, x, (double)INFINITY, work);
        status[4] = (int)project_l1_ball(2, p, bad, 1, work);
    }
    expect_status("status for radius 0", status[0], NUM_BAD_INPUT,
                  "the contract asks for radius > 0");
    expect_status("status for radius -1", status[1], NUM_BAD_INPUT,
                  "no point has a negative norm");
    expect_status("status for radius NaN", status[2], NUM_BAD_INPUT,
                  "radius <= 0 is false for NaN: ask for !(radius > 0)");
    expect_status("status for radius infinity", status[3], NUM_BAD_INPUT,
                  "the contract asks for a finite radius");
    expect_status("status for NaN in x", status[4], NUM_BAD_INPUT,
                  "a point with NaN has no nearest point");
    expect_close("p", p, (double[]){7, 8}, 2, 0,
                 "when the input is refused p stays as it was");
}
