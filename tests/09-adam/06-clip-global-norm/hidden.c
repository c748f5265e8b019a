/* Hidden tests of 9.6 clip_global_norm. */
#include "adam.h"
#include "harness.h"
#include "vec.h"

Test(clip_global_norm, on_the_threshold)
{
    double *a = inout("g[0]", 1, (double[]){3});
    double *b = inout("g[1]", 1, (double[]){-4});
    const int *n = input_ints("n", 2, (int[]){1, 1});
    double *norm = output("norm", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("norm 5, threshold 5") {
        *status = (int)clip_global_norm(2, n, (double *[]){a, b}, norm, 5);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("g", (double[]){*a, *b}, (double[]){3, -4}, 2, 0,
                 "a norm equal to the threshold is short enough");
}

Test(clip_global_norm, zero_and_empty)
{
    double *a = inout("g[0]", 3, (double[]){0, 0, 0});
    double *b = inout("g[2]", 1, (double[]){-8});
    const int *n = input_ints("n", 3, (int[]){3, 0, 1});
    double *norm = output("norm", 2);
    int *status = output_ints("status", 2);
    ATTEMPT("only zeros; then with an empty array and an 8") {
        status[0] = (int)clip_global_norm(1, n, (double *[]){a}, norm, 1);
        status[1] =
            (int)clip_global_norm(3, n, (double *[]){a, a, b}, norm + 1, 2);
    }
    expect_status("zeros", status[0], NUM_OK, "a gradient of 0 is a gradient");
    expect_status("empty array", status[1], NUM_OK, "n[k] = 0 is allowed");
    expect_close("norm", norm, (double[]){0, 8}, 2, 1e-15, "0, then 8");
    expect_close("g[0]", a, (double[]){0, 0, 0}, 3, 0,
                 "0 stays 0: do not divide by the norm before you ask");
    expect_value("g[2]", *b, -2, 1e-15, "-8 * 2 / 8");
}

Test(clip_global_norm, random_arrays)
{
    enum { COUNT = 4 };
    rng r = test_rng(1);
    const int sizes[COUNT] = {5, 1, 8, 3};
    double values[COUNT][8], sum = 0, *g[COUNT];
    for (int k = 0; k < COUNT; k++) {
        for (int i = 0; i < sizes[k]; i++) {
            values[k][i] = (k + 1) * rng_normal(&r);
            sum += values[k][i] * values[k][i];
        }
        g[k] = inout("g[k]", sizes[k], values[k]);
    }
    const int *n = input_ints("n", COUNT, sizes);
    double *norm = output("norm", 1), want = sqrt(sum);
    int *status = output_ints("status", 1);
    ATTEMPT("four arrays of random numbers, threshold 1/2") {
        *status = (int)clip_global_norm(COUNT, n, g, norm, 0.5);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("norm", *norm, want, 1e-13,
                 "the root of the sum of all squares (seed %llu)", test_seed());
    for (int k = 0; k < COUNT; k++) {
        vec_scale(sizes[k], values[k], 0.5 / want);
        expect_close("g[k]", g[k], values[k], sizes[k], 1e-13,
                     "array %d times threshold / norm (seed %llu)", k,
                     test_seed());
    }
}

Test(clip_global_norm, huge_and_tiny)
{
    double *a = inout("g[0]", 1, (double[]){3e200});
    double *b = inout("g[1]", 1, (double[]){4e200});
    double *c = inout("g of 1e-200", 2, (double[]){3e-200, 4e-200});
    const int *n = input_ints("n", 2, (int[]){1, 1});
    const int *two = input_ints("n of one array", 1, (int[]){2});
    double *norm = output("norm", 2);
    int *status = output_ints("status", 2);
    ATTEMPT("elements of 1e200, then of 1e-200") {
        status[0] = (int)clip_global_norm(2, n, (double *[]){a, b}, norm, 1);
        status[1] =
            (int)clip_global_norm(1, two, (double *[]){c}, norm + 1, 1e-200);
    }
    expect_status("1e200", status[0], NUM_OK,
                  "the norm is 5e200, although its square is infinite");
    expect_value("norm of 1e200", norm[0], 5e200, 1e-14, "3, 4, 5");
    expect_close("g", (double[]){*a, *b}, (double[]){0.6, 0.8}, 2, 1e-14,
                 "shortened to length 1");
    expect_status("1e-200", status[1], NUM_OK, "nothing is wrong here");
    expect_value("norm of 1e-200", norm[1], 5e-200, 1e-14,
                 "the squares are 0 in doubles; vec_norm2 is safe");
    expect_close("g of 1e-200", c, (double[]){0.6e-200, 0.8e-200}, 2, 1e-14,
                 "shortened to length 1e-200");
}

Test(clip_global_norm_input, refuses_bad_parameters)
{
    double *a = inout("g", 1, (double[]){5});
    const int *n = input_ints("n", 1, (int[]){1});
    const int *minus = input_ints("n < 0", 1, (int[]){-1});
    const double threshold[] = {0, -1, (double)NAN, (double)INFINITY};
    const char *what[] = {"threshold = 0", "threshold < 0", "threshold = NaN",
                          "threshold = inf"};
    double *norm = inout("norm", 1, (double[]){7});
    int *status = output_ints("status", 6);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < 4; i++)
            status[i] = (int)clip_global_norm(1, n, (double *[]){a}, norm,
                                              threshold[i]);
        status[4] = (int)clip_global_norm(0, n, (double *[]){a}, norm, 1);
        status[5] = (int)clip_global_norm(1, minus, (double *[]){a}, norm, 1);
    }
    for (int i = 0; i < 4; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_status("count = 0", status[4], NUM_BAD_INPUT, "count must be >= 1");
    expect_status("n[0] = -1", status[5], NUM_BAD_INPUT, "sizes are >= 0");
    expect_close("g and norm", (double[]){*a, *norm}, (double[]){5, 7}, 2, 0,
                 "both stay as they were");
}

Test(clip_global_norm_input, infinite_elements)
{
    double *a = inout("g[0]", 2, (double[]){5, (double)-INFINITY});
    double *b = inout("g[1]", 1, (double[]){2});
    const int *n = input_ints("n", 2, (int[]){2, 1});
    double *norm = inout("norm", 1, (double[]){7});
    int *status = output_ints("status", 1);
    ATTEMPT("an element of -infinity") {
        *status = (int)clip_global_norm(2, n, (double *[]){a, b}, norm, 1);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "threshold / infinity = 0 would turn all others into 0 and "
                  "this one into NaN");
    expect_close("the finite ones", (double[]){a[0], *b}, (double[]){5, 2}, 2,
                 0, "nothing is written");
}
