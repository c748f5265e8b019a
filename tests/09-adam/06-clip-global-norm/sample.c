/* Sample tests of 9.6 clip_global_norm. */
#include "adam.h"
#include "harness.h"

Test(clip_global_norm, two_arrays_by_hand)
{
    double *a = inout("g[0]", 2, (double[]){2, -4});
    double *b = inout("g[1]", 1, (double[]){4});
    const int *n = input_ints("n", 2, (int[]){2, 1});
    double *norm = output("norm", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("(2, -4) and (4), threshold 3") {
        *status = (int)clip_global_norm(2, n, (double *[]){a, b}, norm, 3);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("norm", *norm, 6, 1e-15,
                 "sqrt(4 + 16 + 16), all arrays together, as it was before");
    expect_close("g[0]", a, (double[]){1, -2}, 2, 1e-15,
                 "one factor for all, 3 / 6");
    expect_value("g[1]", *b, 2, 1e-15, "the same factor in every array");
}

Test(clip_global_norm, short_gradients_stay)
{
    double *a = inout("g[0]", 2, (double[]){0.1, -0.2});
    double *b = inout("g[1]", 2, (double[]){0.2, 0});
    const int *n = input_ints("n", 2, (int[]){2, 2});
    double *norm = output("norm", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("norm 0.3, threshold 1") {
        *status = (int)clip_global_norm(2, n, (double *[]){a, b}, norm, 1);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("norm", *norm, 0.3, 1e-15, "the norm is reported anyway");
    expect_close("g[0]", a, (double[]){0.1, -0.2}, 2, 0,
                 "clipping shortens; it never lengthens");
    expect_close("g[1]", b, (double[]){0.2, 0}, 2, 0, "not a bit changes");
}

Test(clip_global_norm, the_direction_stays)
{
    double *a = inout("g", 3, (double[]){1, 100, 0.01});
    const int *n = input_ints("n", 1, (int[]){3});
    double *norm = output("norm", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("(1, 100, 0.01), threshold 2") {
        *status = (int)clip_global_norm(1, n, (double *[]){a}, norm, 2);
    }
    double q = 2 / sqrt(10001.0001);
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("g", a, (double[]){q, 100 * q, 0.01 * q}, 3, 1e-14,
                 "cutting every element at 2 would turn the gradient; one "
                 "factor for all does not");
}

Test(clip_global_norm_input, a_gradient_that_is_none)
{
    double *a = inout("g[0]", 1, (double[]){5});
    double *b = inout("g[1]", 1, (double[]){(double)NAN});
    const int *n = input_ints("n", 2, (int[]){1, 1});
    double *norm = inout("norm", 1, (double[]){7});
    int *status = output_ints("status", 1);
    ATTEMPT("a NaN in the second array") {
        *status = (int)clip_global_norm(2, n, (double *[]){a, b}, norm, 1);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "no factor makes a NaN short");
    expect_value("g[0]", *a, 5, 0,
                 "nothing is written: the caller should skip this step");
    expect_value("norm", *norm, 7, 0, "nothing is written");
}
