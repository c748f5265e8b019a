/* Sample tests of 5.1 quadratic_constants, least_squares_constants. */
#include "harness.h"
#include "strong_convexity.h"

Test(quadratic_constants, by_hand)
{
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1), *work = output("work", 8);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){2, 1, 1, 2});
    ATTEMPT("A = (2 1; 1 2)") {
        *status = (int)quadratic_constants(2, mu, L, kappa, A, work);
    }
    expect_status("status", *status, NUM_OK, "both eigenvalues are positive");
    expect_value("mu", *mu, 1, 1e-14,
                 "along (1, -1) f grows slowest: A (1, -1) = 1 (1, -1)");
    expect_value("L", *L, 3, 1e-14,
                 "along (1, 1) f grows fastest: A (1, 1) = 3 (1, 1)");
    expect_value("kappa", *kappa, 3, 1e-14, "kappa = L / mu");
}

Test(quadratic_constants, flat_along_a_line_is_convex)
{
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1), *work = output("work", 15);
    int *status = output_ints("status", 1);
    const double *A = input("A", 9, (double[]){5, 4, 3, 4, 5, 3, 3, 3, 2});
    ATTEMPT("A = (5 4 3; 4 5 3; 3 3 2), eigenvalues 0, 1 and 11") {
        *status = (int)quadratic_constants(3, mu, L, kappa, A, work);
    }
    expect_status("status", *status, NUM_OK, "an eigenvalue 0 is convex");
    expect_value("mu", *mu, 0, 0,
                 "A (1, 1, -3) = 0: f is flat along a line. What rounding "
                 "leaves there is no mu: eigenvalues up to n eps L count as 0");
    expect_value("L", *L, 11, 1e-14, "the largest eigenvalue");
    expect_value("kappa", *kappa, INFINITY, 0, "with mu = 0 kappa is infinite");
}

Test(quadratic_constants, a_negative_eigenvalue_is_not_convex)
{
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = inout("kappa", 1, (double[]){-7});
    double *work = output("work", 8);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){0, 2, 2, 3});
    ATTEMPT("A = (0 2; 2 3), eigenvalues -1 and 4") {
        *status = (int)quadratic_constants(2, mu, L, kappa, A, work);
    }
    expect_status("status", *status, NUM_NOT_PD,
                  "along (2, -1) f goes down for ever");
    expect_value("mu", *mu, -1, 1e-14, "mu keeps its sign");
    expect_value("L", *L, 4, 1e-14, "the largest eigenvalue");
    expect_value("kappa", *kappa, -7, 0, "kappa stays as it was");
}

Test(least_squares_constants, by_hand)
{
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1), *work = output("work", 12);
    int *status = output_ints("status", 1);
    const double *X = input("X", 8, (double[]){6, 0, 0, 2, 0, 0, 0, 2});
    ATTEMPT("four samples (6, 0), (0, 2), (0, 0), (0, 2)") {
        *status = (int)least_squares_constants(4, 2, mu, L, kappa, X, work);
    }
    expect_status("status", *status, NUM_OK, "X'X is positive definite");
    expect_value("mu", *mu, 2, 1e-14,
                 "the Hessian of 1/(2m) |Xw - y|^2 is X'X/m = diag(36, 8)/4");
    expect_value("L", *L, 9, 1e-14, "X'X/m = diag(9, 2)");
    expect_value("kappa", *kappa, 4.5, 1e-14, "kappa = L / mu");
}

Test(least_squares_constants, fewer_samples_than_features)
{
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1), *work = output("work", 24);
    int *status = output_ints("status", 1);
    const double *X = input("X", 6, (double[]){1, 2, 2, 2, 1, -2});
    ATTEMPT("two samples with three features") {
        *status = (int)least_squares_constants(2, 3, mu, L, kappa, X, work);
    }
    expect_status("status", *status, NUM_OK, "least squares is always convex");
    expect_value("mu", *mu, 0, 0,
                 "some direction in R^3 is orthogonal to both samples, and the "
                 "loss does not feel it: never strongly convex with m < n");
    expect_value("L", *L, 4.5, 1e-14, "X'X/2 has eigenvalues 0, 9/2 and 9/2");
    expect_value("kappa", *kappa, INFINITY, 0, "with mu = 0 kappa is infinite");
}
