/* Hidden tests of 1.7 separating_hyperplane. */
#include "convex_sets.h"
#include "harness.h"

static double dot(int n, const double x[n], const double y[n])
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

/* box: bounds of a box, and how often its projection was asked for. */
typedef struct box {
    double lo, hi;
    int asked;
} box;

static void on_box(int n, double p[n], const double x[n], void *data)
{
    box *B = data;
    B->asked++;
    for (int i = 0; i < n; i++)
        p[i] = fmin(fmax(x[i], B->lo), B->hi);
}

/* The halfspace 3 y_1 - 4 y_2 <= 5. */
static void on_halfspace(int n, double p[n], const double x[n], void *data)
{
    (void)data;
    double step = fmax(3 * x[0] - 4 * x[1] - 5, 0) / 25;
    p[0] = x[0] - 3 * step;
    p[1] = x[1] + 4 * step;
}

/* A projection gone wrong. */
static void on_nothing(int n, double p[n], const double x[n], void *data)
{
    (void)x, (void)data;
    for (int i = 0; i < n; i++)
        p[i] = (double)NAN;
}

Test(separating_hyperplane, halfspace_gives_back_its_normal)
{
    double *a = output("a", 2), *b = output("b", 1);
    const double *x = input("x", 2, (double[]){7, -1});
    convex_set halfspace = {on_halfspace, NULL};
    ATTEMPT("separating_hyperplane of (7, -1) and 3 y_1 - 4 y_2 <= 5") {
        separating_hyperplane(2, a, b, x, &halfspace, 0);
    }
    expect_close("a", a, (double[]){0.6, -0.8}, 2, 1e-14,
                 "the only direction that separates from a halfspace is its "
                 "own normal, made one unit long");
    expect_value("b", *b, 3, 1e-14,
                 "a'y <= 1 in the halfspace and a'x = 5: half way is 3");
}

Test(separating_hyperplane, separates_with_equal_margins)
{
    enum { N = 9 };
    rng r = test_rng(1);
    double x[N], top = 0, square = 0;
    for (int i = 0; i < N; i++)
        x[i] = 3 + 2 * rng_normal(&r);
    x[0] = 8; /* outside for certain */
    double *a = output("a", N), *b = output("b", 1);
    box *B = shared(sizeof *B);
    *B = (box){.lo = 2, .hi = 4};
    convex_set C = {on_box, B};
    const double *in_x = input("x", N, x);
    ATTEMPT("separating_hyperplane of a random point and the box [2, 4]^9") {
        separating_hyperplane(N, a, b, in_x, &C, 0);
    }
    for (int i = 0; i < N; i++) {
        double p = fmin(fmax(x[i], 2), 4);
        square += (x[i] - p) * (x[i] - p);
        top += fmax(2 * a[i], 4 * a[i]);
    }
    double distance = sqrt(square);
    expect_value("|a|", sqrt(dot(N, a, a)), 1, 1e-13,
                 "the normal has length 1 (seed %llu)", test_seed());
    expect_value("b - max over y in C of a'y", *b - top, distance / 2, 1e-12,
                 "all of C lies d/2 below the plane (seed %llu)", test_seed());
    expect_value("a'x - b", dot(N, a, x) - *b, distance / 2, 1e-12,
                 "x lies d/2 above the plane (seed %llu)", test_seed());
    expect_int("projections", B->asked, 1, "one projection is enough");
}

Test(separating_hyperplane, tolerance_is_a_distance)
{
    double *a = output("a", 2), *b = output("b", 1);
    int *status = output_ints("status", 3);
    const double *x = input("x", 2, (double[]){1.5, 0.5});
    const double *edge = input("x on the edge", 2, (double[]){1, 0.5});
    box *B = shared(sizeof *B);
    *B = (box){.lo = 0, .hi = 1};
    convex_set C = {on_box, B};
    ATTEMPT("separating_hyperplane at distance 0.5 with tol = 0.4 and 0.6, "
            "and on the edge with tol = 0") {
        status[0] = (int)separating_hyperplane(2, a, b, x, &C, 0.4);
        status[1] = (int)separating_hyperplane(2, a, b, x, &C, 0.6);
        status[2] = (int)separating_hyperplane(2, a, b, edge, &C, 0);
    }
    expect_status("status for d = 0.5, tol = 0.4", status[0], NUM_OK,
                  "0.5 is more than the tolerance");
    expect_status("status for d = 0.5, tol = 0.6", status[1], NUM_INFEASIBLE,
                  "a point with d <= tol counts as a point of C");
    expect_status("status for d = 0, tol = 0", status[2], NUM_INFEASIBLE,
                  "a point of the edge belongs to C: there is nothing to "
                  "divide by");
}

Test(separating_hyperplane, near_and_far_from_the_origin)
{
    double *a = output("a", 1), *b = output("b", 1);
    const double *x = input("x", 1, (double[]){-5});
    box *B = shared(sizeof *B);
    *B = (box){.lo = -1, .hi = 100};
    convex_set C = {on_box, B};
    ATTEMPT("separating_hyperplane of -5 and the interval [-1, 100]") {
        separating_hyperplane(1, a, b, x, &C, 0);
    }
    expect_value("a", *a, -1, 1e-15, "the way from C to x goes to the left");
    expect_value("b", *b, 3, 1e-15,
                 "the middle is -3, and a * (-3) = 3: C has a y <= 1, x has "
                 "a x = 5");
}

Test(separating_hyperplane_input, refuses_nan_and_negative_tolerance)
{
    double *a = output("a", 2), *b = output("b", 1);
    int *status = output_ints("status", 4);
    const double *x = input("x", 2, (double[]){3, 4});
    const double *bad = input("x with NaN", 2, (double[]){3, (double)NAN});
    box *B = shared(sizeof *B);
    *B = (box){.lo = 0, .hi = 1};
    convex_set C = {on_box, B}, nothing = {on_nothing, NULL};
    ATTEMPT("separating_hyperplane with a NaN in x, tol = -1 and NaN, and a "
            "projection that gives NaN") {
        status[0] = (int)separating_hyperplane(2, a, b, bad, &C, 0);
        status[1] = (int)separating_hyperplane(2, a, b, x, &C, -1);
        status[2] = (int)separating_hyperplane(2, a, b, x, &C, (double)NAN);
        status[3] = (int)separating_hyperplane(2, a, b, x, &nothing, 0);
    }
    expect_status("status for NaN in x", status[0], NUM_BAD_INPUT,
                  "a point with NaN is on no side of anything");
    expect_status("status for tol = -1", status[1], NUM_BAD_INPUT,
                  "the contract asks for tol >= 0");
    expect_status("status for tol = NaN", status[2], NUM_BAD_INPUT,
                  "tol < 0 is false for NaN: ask for !(tol >= 0)");
    expect_status("status for a projection with NaN", status[3], NUM_BAD_INPUT,
                  "without a projection there is no normal");
}
