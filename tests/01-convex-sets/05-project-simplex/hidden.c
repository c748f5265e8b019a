/* Hidden tests of 1.5 project_simplex. */
#include "convex_sets.h"
#include "harness.h"

Test(project_simplex, one_coordinate)
{
    double *p = output("p", 1), *work = output("work", 1);
    const double *x = input("x", 1, (double[]){-4});
    ATTEMPT("project_simplex in one dimension, sum 2.5") {
        project_simplex(1, p, x, 2.5, work);
    }
    expect_close("p", p, (double[]){2.5}, 1, 1e-14,
                 "in one dimension the simplex is the point s");
}

Test(project_simplex, corner)
{
    double *p = output("p", 3), *work = output("work", 3);
    const double *x = input("x", 3, (double[]){0.5, 9, 7});
    ATTEMPT("project_simplex of (0.5, 9, 7), sum 1") {
        project_simplex(3, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0, 1, 0}, 3, 1e-14,
                 "theta_1 = 8 leaves only the largest coordinate positive: "
                 "with two, theta_2 = 7.5 would make 7 - 7.5 negative");
}

Test(project_simplex, equal_coordinates)
{
    double *p = output("p", 4), *work = output("work", 4);
    const double *x = input("x", 4, (double[]){-2, -2, -2, -2});
    ATTEMPT("project_simplex of four equal coordinates, sum 1") {
        project_simplex(4, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0.25, 0.25, 0.25, 0.25}, 4, 1e-14,
                 "equal coordinates stay equal");
}

Test(project_simplex, negative_coordinates)
{
    double *p = output("p", 3), *work = output("work", 3);
    const double *x = input("x", 3, (double[]){-5, -6, -5.5});
    ATTEMPT("project_simplex of (-5, -6, -5.5), sum 1") {
        project_simplex(3, p, x, 1, work);
    }
    expect_close("p", p, (double[]){0.75, 0, 0.25}, 3, 1e-14,
                 "theta = (-5 - 5.5 - 1) / 2 = -5.75 may be negative");
}

Test(project_simplex, common_offset_changes_nothing)
{
    double *p = output("p", 3), *moved = output("p moved", 3),
           *work = output("work", 3);
    const double *x = input("x", 3, (double[]){0.5, 0.25, -0.5});
    const double *far =
        input("x + 1024", 3, (double[]){1024.5, 1024.25, 1023.5});
    ATTEMPT("project_simplex of x and of x + (1024, 1024, 1024)") {
        project_simplex(3, p, x, 1, work);
        project_simplex(3, moved, far, 1, work);
    }
    expect_close("p", p, (double[]){0.625, 0.375, 0}, 3, 1e-14,
                 "theta = (0.5 + 0.25 - 1) / 2 = -0.125");
    expect_close("p moved", moved, (double[]){0.625, 0.375, 0}, 3, 1e-12,
                 "x + c (1, ..., 1) has the same nearest point: the offset is "
                 "perpendicular to the simplex, theta takes it away");
}

/* Checks that p is the projection of x: in the simplex, and no acute angle. */
static void check_projection(int n, const double p[n], const double x[n],
                             double s)
{
    double sum = 0, least = INFINITY, along = 0, best = -INFINITY, size = 0;
    for (int i = 0; i < n; i++) {
        double g = x[i] - p[i];
        sum += p[i];
        least = fmin(least, p[i]);
        along += g * p[i];
        best = fmax(best, s * g);
        size = fmax(size, fabs(x[i]) + s);
    }
    expect_value("sum of p", sum, s, 1e-12, "p must have sum s (seed %llu)",
                 test_seed());
    expect_at_least("smallest p_i", least, 0,
                    "p must not be negative (seed %llu)", test_seed());
    expect_at_most("max over corners y of (x - p)'(y - p)", best - along,
                   1e-12 * s * size,
                   "p is the nearest point if and only if no corner of the "
                   "simplex makes an acute angle with x - p (seed %llu)",
                   test_seed());
}

Test(project_simplex, random_points)
{
    enum { N = 60 };
    rng r = test_rng(1);
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = rng_normal(&r);
    double *p = output("p", N), *work = output("work", N);
    const double *in_x = input("x", N, x);
    ATTEMPT("project_simplex of a random point in 60 dimensions, sum 3") {
        project_simplex(N, p, in_x, 3, work);
    }
    check_projection(N, p, x, 3);
}

Test(project_simplex, many_ties)
{
    enum { N = 40 };
    rng r = test_rng(2);
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = rng_below(&r, 4) / 4.0;
    double *p = output("p", N), *work = output("work", N);
    const double *in_x = input("x", N, x);
    ATTEMPT("project_simplex of 40 coordinates with 4 different values") {
        project_simplex(N, p, in_x, 1, work);
    }
    check_projection(N, p, x, 1);
}

Test(project_simplex, may_work_in_place)
{
    double *x = inout("x", 3, (double[]){0.9, -1, 0.5}),
           *work = output("work", 3);
    ATTEMPT("project_simplex with p and x the same array") {
        project_simplex(3, x, x, 1, work);
    }
    expect_close("p", x, (double[]){0.7, 0, 0.3}, 3, 1e-14,
                 "the contract lets p alias x");
}

Test(project_simplex_input, refuses_bad_sums_and_nan)
{
    double *p = inout("p", 2, (double[]){7, 8}), *work = output("work", 2);
    int *status = output_ints("status", 4);
    const double *x = input("x", 2, (double[]){3, 4});
    const double *bad = input("x with NaN", 2, (double[]){(double)NAN, 4});
    ATTEMPT("project_simplex with s = 0, -1 and NaN, and with a NaN in x") {
        status[0] = (int)project_simplex(2, p, x, 0, work);
        status[1] = (int)project_simplex(2, p, x, -1, work);
        status[2] = (int)project_simplex(2, p, x, (double)NAN, work);
        status[3] = (int)project_simplex(2, p, bad, 1, work);
    }
    expect_status("status for s = 0", status[0], NUM_BAD_INPUT,
                  "the contract asks for s > 0");
    expect_status("status for s = -1", status[1], NUM_BAD_INPUT,
                  "no p >= 0 has a negative sum");
    expect_status("status for s = NaN", status[2], NUM_BAD_INPUT,
                  "s <= 0 is false for NaN: ask for !(s > 0)");
    expect_status("status for NaN in x", status[3], NUM_BAD_INPUT,
                  "a point with NaN has no nearest point");
    expect_close("p", p, (double[]){7, 8}, 2, 0,
                 "when the input is refused p stays as it was");
}
