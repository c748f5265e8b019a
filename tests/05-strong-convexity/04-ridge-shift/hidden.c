/* Hidden tests of 5.4 ridge_shift, ridge_for_mu. */
#include "chol.h"
#include "eig.h"
#include "harness.h"
#include "mat.h"
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"

Test(ridge_shift, the_eigenvalues_of_the_shifted_matrix)
{
    enum { N = 7 };
    rng r = test_rng(1);
    double H[N * N], h[N], want[N], scratch[N * (N + 1)], lambda = 0.37;
    for (int i = 0; i < N; i++)
        h[i] = i - 2 + rng_uniform(&r); /* ascending */
    problem_symmetric(N, H, h, scratch, &r);
    double *shifted = output("shifted", N);
    int *status = output_ints("status", 1);
    const double *in_h = input("h", N, h);
    ATTEMPT("the eigenvalues of a random matrix, lambda = 0.37") {
        *status = (int)ridge_shift(N, shifted, in_h, lambda, RIDGE_WHOLE);
    }
    mat_add_diagonal(N, H, 2 * lambda);
    expect_status("status", *status, NUM_OK, "no fault (seed %llu)",
                  test_seed());
    expect_int("eig_sym_values", (int)eig_sym_values(N, want, H, scratch),
               NUM_OK, "the comparison works");
    expect_close("shifted", shifted, want, N, 1e-12,
                 "the eigenvalues of H + 2 lambda I, computed from the matrix "
                 "(seed %llu)",
                 test_seed());
}

Test(ridge_shift, in_place_and_unsorted)
{
    double *h = inout("h", 4, (double[]){4, -1, 0, 2});
    int *status = output_ints("status", 2);
    ATTEMPT("shifted and h are the same array") {
        status[0] = (int)ridge_shift(4, h, h, 3, RIDGE_HALF);
        status[1] = (int)ridge_shift(4, h, h, 0, RIDGE_WHOLE);
    }
    expect_status("status for lambda = 3", status[0], NUM_OK, "no fault");
    expect_status("status for lambda = 0", status[1], NUM_OK,
                  "no penalty is a penalty too");
    expect_close("h", h, (double[]){7, 2, 3, 5}, 4, 1e-15,
                 "each in its place, and lambda = 0 adds nothing");
}

Test(ridge_for_mu, just_enough)
{
    enum { N = 6 };
    rng r = test_rng(2);
    double H[N * N], B[N * N], h[N], scratch[2 * N], mu = 1.5;
    for (int i = 0; i < N; i++)
        h[i] = 4 * rng_uniform(&r) - 3;
    problem_symmetric(N, H, h, scratch, &r);
    double *lambda = output("lambda", 1);
    int *status = output_ints("status", 1);
    const double *in_h = input("h", N, h);
    ATTEMPT("six random eigenvalues between -3 and 1, mu = 1.5") {
        *status = (int)ridge_for_mu(N, lambda, in_h, mu, RIDGE_WHOLE);
    }
    expect_status("status", *status, NUM_OK, "no fault (seed %llu)",
                  test_seed());
    vec_copy(N * N, B, H);
    mat_add_diagonal(N, B, 2 * *lambda - mu + 1e-9);
    expect_that("H + 2 lambda I - (mu - 1e-9) I is positive definite",
                chol_factor(N, B, B) == NUM_OK,
                "with this lambda no eigenvalue is below mu (seed %llu)",
                test_seed());
    vec_copy(N * N, B, H);
    mat_add_diagonal(N, B, 2 * *lambda - mu - 1e-9);
    expect_that("H + 2 lambda I - (mu + 1e-9) I is not",
                chol_factor(N, B, B) == NUM_NOT_PD,
                "and with less one would be (seed %llu)", test_seed());
    expect_value("lambda", *lambda, (mu - vec_min(N, h)) / 2, 1e-14,
                 "2 lambda lifts the smallest eigenvalue to mu (seed %llu)",
                 test_seed());
}

Test(ridge_for_mu, nothing_to_do)
{
    double *lambda = output("lambda", 3);
    int *status = output_ints("status", 3);
    const double *h = input("h", 2, (double[]){6, 2});
    ATTEMPT("the smallest eigenvalue is 2; mu = 1, 2 and 0 are wanted") {
        status[0] = (int)ridge_for_mu(2, lambda, h, 1, RIDGE_WHOLE);
        status[1] = (int)ridge_for_mu(2, lambda + 1, h, 2, RIDGE_HALF);
        status[2] = (int)ridge_for_mu(2, lambda + 2, h, 0, RIDGE_HALF);
    }
    expect_status("status for mu = 1", status[0], NUM_OK, "no fault");
    expect_status("status for mu = 2", status[1], NUM_OK, "no fault");
    expect_status("status for mu = 0", status[2], NUM_OK, "no fault");
    expect_close("lambda", lambda, (double[]){0, 0, 0}, 3, 0,
                 "f has that mu already; a negative lambda is no penalty");
}

Test(ridge_for_mu, of_a_logistic_regression)
{
    enum { M = 12, N = 3 };
    rng r = test_rng(3);
    double X[M * N], y[M], w[N] = {0.3, -0.2, 0.5}, H[N * N], h[N];
    double want[N], scratch[N * (N + 1)];
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = i % 2 ? 1 : -1;
    logistic_problem p = {M, N, X, y, 0};
    objective f = problem_logistic(&p);
    objective_hessian(&f, H, w);
    expect_int("eig_sym_values", (int)eig_sym_values(N, h, H, scratch), NUM_OK,
               "the comparison works");
    double *lambda = output("lambda", 1), *shifted = output("shifted", N);
    int *status = output_ints("status", 2);
    const double *in_h = input("h", N, h);
    ATTEMPT("the Hessian of a logistic regression, mu = 1") {
        status[0] = (int)ridge_for_mu(N, lambda, in_h, 1, RIDGE_HALF);
        status[1] = (int)ridge_shift(N, shifted, in_h, *lambda, RIDGE_HALF);
    }
    expect_status("status of ridge_for_mu", status[0], NUM_OK, "no fault");
    expect_status("status of ridge_shift", status[1], NUM_OK, "no fault");
    p.lambda = *lambda; /* problems.h penalises with lambda/2 |w|^2 */
    objective_hessian(&f, H, w);
    (void)eig_sym_values(N, want, H, scratch);
    expect_value("smallest eigenvalue", want[0], 1, 1e-12,
                 "lambda/2 |w|^2 with your lambda has the wanted mu (seed "
                 "%llu)",
                 test_seed());
    expect_close("shifted", shifted, want, N, 1e-12,
                 "the eigenvalues with the penalty (seed %llu)", test_seed());
}

Test(ridge_input, refuses_nan_and_negative_parameters)
{
    const double nan = (double)NAN;
    double *shifted = inout("shifted", 2, (double[]){7, 7});
    double *lambda = inout("lambda", 1, (double[]){7});
    int *status = output_ints("status", 6);
    const double *h = input("h", 2, (double[]){1, 2});
    const double *bad = input("h with NaN", 2, (double[]){1, nan});
    ATTEMPT("lambda = -1 and NaN, mu = -1 and NaN, NaN in h") {
        status[0] = (int)ridge_shift(2, shifted, h, -1, RIDGE_WHOLE);
        status[1] = (int)ridge_shift(2, shifted, h, nan, RIDGE_WHOLE);
        status[2] = (int)ridge_shift(2, shifted, bad, 1, RIDGE_WHOLE);
        status[3] = (int)ridge_for_mu(2, lambda, h, -1, RIDGE_WHOLE);
        status[4] = (int)ridge_for_mu(2, lambda, h, nan, RIDGE_WHOLE);
        status[5] = (int)ridge_for_mu(2, lambda, bad, 1, RIDGE_WHOLE);
    }
    expect_status("lambda = -1", status[0], NUM_BAD_INPUT,
                  "a negative penalty digs a hole");
    expect_status("lambda = NaN", status[1], NUM_BAD_INPUT, "NaN is not >= 0");
    expect_status("NaN in h, ridge_shift", status[2], NUM_BAD_INPUT,
                  "NaN is no eigenvalue");
    expect_status("mu = -1", status[3], NUM_BAD_INPUT, "mu must be >= 0");
    expect_status("mu = NaN", status[4], NUM_BAD_INPUT, "NaN is not >= 0");
    expect_status("NaN in h, ridge_for_mu", status[5], NUM_BAD_INPUT,
                  "fmin and fmax lose a NaN: look at h first");
    expect_close("shifted", shifted, (double[]){7, 7}, 2, 0,
                 "shifted stays as it was");
    expect_value("lambda", *lambda, 7, 0, "lambda stays as it was");
}
