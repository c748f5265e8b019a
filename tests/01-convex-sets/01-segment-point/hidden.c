/* Hidden tests of 1.1 segment_point. */
#include "convex_sets.h"
#include "harness.h"

Test(segment_point, ends_are_exact)
{
    double *z1 = output("z", 3), *z0 = output("z", 3);
    const double *x = input("x", 3, (double[]){1e300, -2, 0.1});
    const double *y = input("y", 3, (double[]){-3, 5, 1e-300});
    ATTEMPT("segment_point with t = 1 and with t = 0") {
        segment_point(3, z1, x, y, 1);
        segment_point(3, z0, x, y, 0);
    }
    expect_close("z at t = 1", z1, x, 3, 0, "t = 1 is x itself");
    expect_close("z at t = 0", z0, y, 3, 0, "t = 0 is y itself");
}

Test(segment_point_input, refuses_negative_t)
{
    double *z = inout("z", 1, (double[]){7});
    int *status = output_ints("status", 1);
    const double *x = input("x", 1, (double[]){10});
    const double *y = input("y", 1, (double[]){20});
    ATTEMPT("segment_point with t = -1e-9") {
        *status = (int)segment_point(1, z, x, y, -1e-9);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "a t just below 0 lies beyond y and must be refused");
    expect_close("z", z, (double[]){7}, 1, 0,
                 "when t is refused z stays as it was");
}

Test(segment_point_input, refuses_nan)
{
    int *status = output_ints("status", 1);
    double *z = inout("z", 1, (double[]){7});
    const double *x = input("x", 1, (double[]){10});
    const double *y = input("y", 1, (double[]){20});
    ATTEMPT("segment_point with t = NaN") {
        *status = (int)segment_point(1, z, x, y, (double)NAN);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "every comparison with NaN is false: ask whether t is inside "
                  "[0, 1], not whether it is outside");
    expect_close("z", z, (double[]){7}, 1, 0,
                 "when t is refused z stays as it was");
}

Test(segment_point, random_points)
{
    enum { N = 40 };
    rng r = test_rng(1);
    double x[N], y[N], want[N], t = rng_uniform(&r);
    for (int i = 0; i < N; i++) {
        x[i] = rng_normal(&r);
        y[i] = rng_normal(&r);
    }
    double *z = output("z", N);
    const double *in_x = input("x", N, x), *in_y = input("y", N, y);
    ATTEMPT("segment_point of two random points in 40 dimensions") {
        segment_point(N, z, in_x, in_y, t);
    }
    for (int i = 0; i < N; i++)
        want[i] = t * x[i] + (1 - t) * y[i];
    expect_close("z", z, want, N, 1e-14,
                 "each coordinate is t x_i + (1 - t) y_i (t = %g, seed %llu)",
                 t, test_seed());
}

Test(segment_point, z_may_be_x)
{
    double *z = inout("z", 2, (double[]){4, 8});
    const double *y = input("y", 2, (double[]){0, 0});
    ATTEMPT("segment_point with z and x the same array") {
        segment_point(2, z, z, y, 0.25);
    }
    expect_close("z", z, (double[]){1, 2}, 2, 1e-15,
                 "the contract lets z alias x: read x_i before you write z_i");
}
