/* Sample tests of 5.4 ridge_shift, ridge_for_mu. */
#include "harness.h"
#include "strong_convexity.h"

Test(ridge_shift, the_whole_penalty_adds_two_lambda)
{
    double *shifted = output("shifted", 3);
    int *status = output_ints("status", 1);
    const double *h = input("h", 3, (double[]){0, 1, 10});
    ATTEMPT("lambda |w|^2 with lambda = 0.25, eigenvalues 0, 1 and 10") {
        *status = (int)ridge_shift(3, shifted, h, 0.25, RIDGE_WHOLE);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("shifted", shifted, (double[]){0.5, 1.5, 10.5}, 3, 1e-15,
                 "the Hessian of lambda |w|^2 is 2 lambda I: every eigenvalue "
                 "grows by 2 lambda, the large ones like the small ones");
}

Test(ridge_shift, the_half_penalty_adds_lambda)
{
    double *shifted = output("shifted", 3);
    int *status = output_ints("status", 1);
    const double *h = input("h", 3, (double[]){0, 1, 10});
    ATTEMPT("lambda/2 |w|^2 with lambda = 0.25, eigenvalues 0, 1 and 10") {
        *status = (int)ridge_shift(3, shifted, h, 0.25, RIDGE_HALF);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_close("shifted", shifted, (double[]){0.25, 1.25, 10.25}, 3, 1e-15,
                 "the Hessian of lambda/2 |w|^2 is lambda I");
}

Test(ridge_for_mu, the_smallest_lambda_by_hand)
{
    double *lambda = output("lambda", 2);
    int *status = output_ints("status", 2);
    const double *h = input("h", 3, (double[]){3, 0.5, 8});
    ATTEMPT("mu = 2 is wanted, the eigenvalues are 3, 0.5 and 8") {
        status[0] = (int)ridge_for_mu(3, lambda, h, 2, RIDGE_WHOLE);
        status[1] = (int)ridge_for_mu(3, lambda + 1, h, 2, RIDGE_HALF);
    }
    expect_status("status for lambda |w|^2", status[0], NUM_OK, "no fault");
    expect_status("status for lambda/2 |w|^2", status[1], NUM_OK, "no fault");
    expect_value("lambda for lambda |w|^2", lambda[0], 0.75, 1e-15,
                 "0.5, the smallest, must grow by 1.5 = 2 lambda");
    expect_value("lambda for lambda/2 |w|^2", lambda[1], 1.5, 1e-15,
                 "0.5 must grow by 1.5 = lambda");
}

Test(ridge_for_mu, an_indefinite_hessian_is_lifted)
{
    double *lambda = output("lambda", 1);
    int *status = output_ints("status", 1);
    const double *h = input("h", 2, (double[]){-3, 5});
    ATTEMPT("mu = 1 is wanted, the eigenvalues are -3 and 5") {
        *status = (int)ridge_for_mu(2, lambda, h, 1, RIDGE_WHOLE);
    }
    expect_status("status", *status, NUM_OK, "f need not be convex");
    expect_value("lambda", *lambda, 2, 1e-15,
                 "-3 + 2 lambda = 1: first up to 0, then to mu");
}

Test(ridge_for_mu, and_ridge_shift_agree)
{
    double *lambda = output("lambda", 1), *shifted = output("shifted", 2);
    int *status = output_ints("status", 2);
    const double *h = input("h", 2, (double[]){1, 6});
    ATTEMPT("mu = 4 is wanted, and the lambda for it put into ridge_shift") {
        status[0] = (int)ridge_for_mu(2, lambda, h, 4, RIDGE_WHOLE);
        status[1] = (int)ridge_shift(2, shifted, h, *lambda, RIDGE_WHOLE);
    }
    expect_status("status of ridge_for_mu", status[0], NUM_OK, "no fault");
    expect_status("status of ridge_shift", status[1], NUM_OK, "no fault");
    expect_close("shifted", shifted, (double[]){4, 9}, 2, 1e-15,
                 "with the lambda of ridge_for_mu the smallest eigenvalue "
                 "becomes mu, and the other grows by as much");
}
