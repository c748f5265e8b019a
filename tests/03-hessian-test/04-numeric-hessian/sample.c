/* Sample tests of 3.4 numeric_hessian. */
#include "harness.h"
#include "hessian_test.h"

/* f(x) = x_0^2 x_1 + 3 x_1^2, in n >= 2 variables. */
static double simple(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] * x[0] * x[1] + 3 * x[1] * x[1];
}

Test(numeric_hessian, by_hand)
{
    objective f = {.n = 2, .eval = simple};
    double *H = output("H", 4), *x = inout("x", 2, (double[]){1, 2});
    int *status = output_ints("status", 1);
    ATTEMPT("f(x) = x_0^2 x_1 + 3 x_1^2 at (1, 2)") {
        *status = (int)numeric_hessian(&f, H, x);
    }
    expect_status("status", *status, NUM_OK, "all values are finite");
    expect_close("H", H, (double[]){4, 2, 2, 6}, 4, 1e-5,
                 "H = (2 x_1, 2 x_0; 2 x_0, 6)");
}

Test(numeric_hessian, is_exactly_symmetric_and_leaves_x)
{
    const double start[] = {0.3, -1.7, 1e-7 / 3};
    objective f = {.n = 3, .eval = simple};
    double *H = output("H", 9), *x = inout("x", 3, start);
    ATTEMPT("three variables, of which the last one does nothing") {
        numeric_hessian(&f, H, x);
    }
    const double upper[] = {H[1], H[2], H[5]}, lower[] = {H[3], H[6], H[7]};
    expect_close("H", H, (double[]){-3.4, 0.6, 0, 0.6, 6, 0, 0, 0, 0}, 9, 1e-5,
                 "H = (2 x_1, 2 x_0, 0; 2 x_0, 6, 0; 0, 0, 0)");
    expect_close("H below the diagonal", lower, upper, 3, 0,
                 "H_ij and H_ji are one number: compute it once");
    expect_close("x", x, start, 3, 0,
                 "put every coordinate back from a copy, bit by bit");
}

Test(numeric_hessian, asks_no_more_than_needed)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = simple};
    double *H = output("H", 9), *x = inout("x", 3, (double[]){1, 1, 1});
    ATTEMPT("three variables") {
        numeric_hessian(f, H, x);
    }
    expect_close("H", H, (double[]){2, 2, 0, 2, 6, 0, 0, 0, 0}, 9, 1e-5,
                 "H = (2 x_1, 2 x_0, 0; 2 x_0, 6, 0; 0, 0, 0)");
    expect_int("values", (int)f->values, 19,
               "f(x) once, 2 values for each of 3 diagonal elements, 4 for "
               "each of 3 pairs");
    expect_int("gradients", (int)f->gradients, 0, "values only");
}
