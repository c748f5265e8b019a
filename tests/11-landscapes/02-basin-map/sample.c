/* Sample tests of 11.2 basin_map. */
#include "../results.h"

static const double valleys[] = {0, 1, 0, -1};

Test(basin_map, two_valleys_and_the_ridge_between)
{
    objective f = terrain_pass();
    int *labels = output_ints("labels", 6);
    int *status = output_ints("status", 1);
    const double *lo = input("lo", 2, (double[]){-1, -1.5});
    const double *hi = input("hi", 2, (double[]){1, 1.5});
    const double *minima = input("minima", 4, valleys);
    ATTEMPT("x^2/2 - y^2/2 + y^4/4, three rows: y = -1.5, 0, 1.5") {
        *status = (int)basin_map(&f, 3, 2, 2, labels, lo, hi, minima, 0.1, 1e-6,
                                 0.1, 1000);
    }
    expect_status("status", *status, NUM_OK, "it is a map");
    expect_ints("labels", labels, (int[]){1, 1, BASIN_OTHER, BASIN_OTHER, 0, 0},
                6,
                "row 0 is the bottom and leads to (0, -1), minimum 1; from y = "
                "0 the run stops at the saddle; the top leads to (0, 1)");
}

Test(basin_map, the_end_counts_not_the_start)
{
    objective f = terrain_himmelblau();
    int *labels = output_ints("labels", 6);
    int *status = output_ints("status", 1);
    const double *lo = input("lo", 2, (double[]){0, -3.5});
    const double *hi = input("hi", 2, (double[]){1, -0.5});
    const double *minima = input("minima", 8, himmelblau_minima);
    ATTEMPT("Himmelblau's function on [0, 1] x [-3.5, -0.5], 3 x 2 starts") {
        *status = (int)basin_map(&f, 3, 2, 4, labels, lo, hi, minima, 0.01,
                                 1e-6, 0.1, 1000);
    }
    expect_status("status", *status, NUM_OK, "it is a map");
    expect_ints("labels", labels, (int[]){2, 3, 3, 3, 0, 3}, 6,
                "where the run ends: (0, -0.5) is nearest to minimum 3 and "
                "leads to minimum 0");
}

Test(basin_map, what_leaves_every_bound_has_no_minimum)
{
    objective f = terrain_himmelblau();
    int *labels = output_ints("labels", 4);
    int *status = output_ints("status", 1);
    const double *lo = input("lo", 2, (double[]){3, 2});
    const double *hi = input("hi", 2, (double[]){30, 20});
    const double *minima = input("minima", 8, himmelblau_minima);
    ATTEMPT("from (3, 2) and from three points far out, eta = 0.01") {
        *status = (int)basin_map(&f, 2, 2, 4, labels, lo, hi, minima, 0.01,
                                 1e-6, 0.1, 1000);
    }
    expect_status("status", *status, NUM_OK, "it is a map");
    expect_ints(
        "labels", labels,
        (int[]){0, BASIN_DIVERGED, BASIN_DIVERGED, BASIN_DIVERGED}, 4,
        "(3, 2) is minimum 0; far out the curvature is so large that 0.01 is "
        "more than 2/L, and the values grow beyond all bounds");
}
