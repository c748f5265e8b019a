/* Sample tests of 5.2 power_iteration. */
#include "harness.h"
#include "mat.h"
#include "strong_convexity.h"

static void multiply(int n, double y[], const double x[], void *data)
{
    mat_vec(n, n, y, data, x);
}

Test(power_iteration, one_step_by_hand)
{
    double A[] = {2, 1, 1, 2};
    const linear_map map = {multiply, A};
    double *lambda = output("lambda", 1), *work = output("work", 2);
    double *v = inout("v", 2, (double[]){5, 0});
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("A = (2 1; 1 2), start (5, 0), one step") {
        *status =
            (int)power_iteration(2, lambda, v, steps, &map, 1e-9, 1, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "the residual is still 0.6, and one step was allowed");
    expect_int("steps", *steps, 1, "v was replaced once");
    expect_close("v", v, (double[]){2 / sqrt(5), 1 / sqrt(5)}, 2, 1e-14,
                 "v_0 = (1, 0), A v_0 = (2, 1), and v_1 has length 1");
    expect_value("lambda", *lambda, 2.8, 1e-14,
                 "lambda belongs to the v that is returned: v_1'A v_1 = 14/5");
}

Test(power_iteration, finds_the_largest)
{
    double A[] = {2, 1, 1, 2};
    const linear_map map = {multiply, A};
    double *lambda = output("lambda", 1), *work = output("work", 2);
    double *v = inout("v", 2, (double[]){5, 0});
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("A = (2 1; 1 2), tol = 1e-6") {
        *status =
            (int)power_iteration(2, lambda, v, steps, &map, 1e-6, 100, work);
    }
    expect_status("status", *status, NUM_OK, "A has the eigenvalues 1 and 3");
    expect_value("lambda", *lambda, 3, 1e-11, "the largest eigenvalue");
    expect_int("steps", *steps, 13,
               "A v_k is along (3^k + 1, 3^k - 1): |r_k| / lambda_k is about "
               "2/3 / 3^k, below 1e-6 from k = 13 on");
    expect_close("v", v, (double[]){sqrt(0.5), sqrt(0.5)}, 2, 1e-6,
                 "its eigenvector, of length 1");
}

Test(power_iteration, a_negative_eigenvalue_flips_the_sign)
{
    double A[] = {-4, 0, 0, 1};
    const linear_map map = {multiply, A};
    double *lambda = output("lambda", 1), *work = output("work", 2);
    double *v = inout("v", 2, (double[]){1, 1});
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("A = diag(-4, 1), tol = 1e-8") {
        *status =
            (int)power_iteration(2, lambda, v, steps, &map, 1e-8, 100, work);
    }
    expect_status("status", *status, NUM_OK,
                  "v_k jumps between (1, 0) and (-1, 0) for ever: look at the "
                  "residual A v - lambda v, not at the change of v");
    expect_value("lambda", *lambda, -4, 1e-14,
                 "largest absolute value, and lambda keeps its sign");
    expect_int("steps", *steps, 14,
               "v_k is along ((-4)^k, 1): |r_k| is about 5 / 4^k");
}
