/* Hidden tests of 5.1 quadratic_constants, least_squares_constants. */
#include "chol.h"
#include "harness.h"
#include "mat.h"
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"

Test(quadratic_constants, chosen_spectrum)
{
    enum { N = 12 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], scratch[2 * N];
    for (int i = 0; i < N; i++)
        lambda[i] = 0.5 + 20 * rng_uniform(&r);
    problem_symmetric(N, A, lambda, scratch, &r);
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1), *work = output("work", N * (N + 2));
    int *status = output_ints("status", 1);
    const double *in_A = input("A", N * N, A);
    ATTEMPT("a random matrix of order 12 with chosen eigenvalues") {
        *status = (int)quadratic_constants(N, mu, L, kappa, in_A, work);
    }
    double least = vec_min(N, lambda), most = vec_max(N, lambda);
    expect_status("status", *status, NUM_OK, "positive definite (seed %llu)",
                  test_seed());
    expect_value("mu", *mu, least, 1e-11,
                 "mu is the smallest eigenvalue (seed %llu)", test_seed());
    expect_value("L", *L, most, 1e-12,
                 "L is the largest eigenvalue (seed %llu)", test_seed());
    expect_value("kappa", *kappa, most / least, 1e-11,
                 "kappa = L / mu (seed %llu)", test_seed());
}

Test(quadratic_constants, small_is_not_zero)
{
    enum { N = 4 };
    rng r = test_rng(2);
    double A[N * N], scratch[2 * N];
    problem_symmetric(N, A, (double[]){1, 1e-9, 0.5, 0.1}, scratch, &r);
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1), *work = output("work", N * (N + 2));
    const double *in_A = input("A", N * N, A);
    int *status = output_ints("status", 1);
    ATTEMPT("eigenvalues 1e-9, 0.1, 0.5 and 1") {
        *status = (int)quadratic_constants(N, mu, L, kappa, in_A, work);
    }
    expect_status("status", *status, NUM_OK, "positive definite");
    expect_value("mu", *mu, 1e-9, 1e-5,
                 "1e-9 is far above the rounding error n eps L of 1e-15: this "
                 "f is strongly convex");
    expect_value("kappa", *kappa, 1e9, 1e-5, "and badly conditioned");
}

Test(quadratic_constants, zero_is_a_matter_of_scale)
{
    double *mu = output("mu", 2), *L = output("L", 2);
    double *kappa = output("kappa", 2), *work = output("work", 8);
    int *status = output_ints("status", 2);
    const double *A = input("A", 4, (double[]){2e-200, 1e-200, 1e-200, 2e-200});
    const double *B = input("A", 4, (double[]){2e200, 1e200, 1e200, 2e200});
    ATTEMPT("(2 1; 1 2) times 1e-200 and times 1e200") {
        status[0] = (int)quadratic_constants(2, mu, L, kappa, A, work);
        status[1] =
            (int)quadratic_constants(2, mu + 1, L + 1, kappa + 1, B, work);
    }
    expect_status("status for 1e-200", status[0], NUM_OK, "positive definite");
    expect_status("status for 1e200", status[1], NUM_OK, "positive definite");
    expect_value("mu for 1e-200", mu[0], 1e-200, 1e-14,
                 "small beside what? compare with the largest eigenvalue, not "
                 "with a fixed number");
    expect_value("L for 1e-200", L[0], 3e-200, 1e-14, "3 times the scale");
    expect_close("kappa", kappa, (double[]){3, 3}, 2, 1e-14,
                 "a scale factor leaves kappa as it is");
    expect_value("mu for 1e200", mu[1], 1e200, 1e-14, "1 times the scale");
}

Test(quadratic_constants, edges)
{
    double *mu = output("mu", 2), *L = output("L", 2);
    double *kappa = output("kappa", 2), *work = output("work", 8);
    int *status = output_ints("status", 2);
    const double *one = input("A", 1, (double[]){4});
    const double *zero = input("A", 4, (double[]){0, 0, 0, 0});
    ATTEMPT("n = 1, and A = 0") {
        status[0] = (int)quadratic_constants(1, mu, L, kappa, one, work);
        status[1] =
            (int)quadratic_constants(2, mu + 1, L + 1, kappa + 1, zero, work);
    }
    expect_status("status for n = 1", status[0], NUM_OK, "f(x) = 2 x^2 - bx");
    expect_status("status for A = 0", status[1], NUM_OK,
                  "a linear f is convex");
    expect_close("mu", mu, (double[]){4, 0}, 2, 1e-15,
                 "f'' = 4, and a linear f has mu = 0");
    expect_close("L", L, (double[]){4, 0}, 2, 1e-15, "f'' = 4, and 0");
    expect_value("kappa for n = 1", kappa[0], 1, 1e-15, "one eigenvalue");
    expect_value("kappa for A = 0", kappa[1], INFINITY, 0,
                 "INFINITY wherever mu is 0; 0/0 is no answer");
}

Test(quadratic_constants_input, one_triangle_is_read_and_nan_refused)
{
    const double nan = (double)NAN;
    double *mu = inout("mu", 2, (double[]){7, 7});
    double *L = inout("L", 2, (double[]){7, 7});
    double *kappa = inout("kappa", 2, (double[]){7, 7});
    double *work = output("work", 8);
    int *status = output_ints("status", 2);
    const double *above = input("A", 4, (double[]){2, nan, 1, 2});
    const double *below = input("A", 4, (double[]){2, 1, nan, 2});
    ATTEMPT("NaN above and NaN below the diagonal") {
        status[0] = (int)quadratic_constants(2, mu, L, kappa, above, work);
        status[1] =
            (int)quadratic_constants(2, mu + 1, L + 1, kappa + 1, below, work);
    }
    expect_status("NaN above the diagonal", status[0], NUM_OK,
                  "only the lower triangle is read");
    expect_status("NaN below the diagonal", status[1], NUM_BAD_INPUT,
                  "a matrix with NaN has no eigenvalues");
    expect_close("mu", mu, (double[]){1, 7}, 2, 1e-14,
                 "written for the first, left alone for the second");
    expect_close("L", L, (double[]){3, 7}, 2, 1e-14, "and so L");
    expect_close("kappa", kappa, (double[]){3, 7}, 2, 1e-14, "and so kappa");
}

Test(least_squares_constants, a_repeated_column)
{
    enum { M = 24, N = 4 };
    double X[M * N];
    for (int i = 0; i < M; i++) {
        X[i * N] = (i * 7) % 11 - 5;
        X[i * N + 1] = (i * 5) % 13 - 6;
        X[i * N + 2] = X[i * N] + X[i * N + 1];
        X[i * N + 3] = i % 3;
    }
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1);
    double *work = output("work", 2 * N * (N + 1));
    int *status = output_ints("status", 1);
    const double *in_X = input("X", M * N, X);
    ATTEMPT("24 samples, the third feature is the sum of the first two") {
        *status = (int)least_squares_constants(M, N, mu, L, kappa, in_X, work);
    }
    expect_status("status", *status, NUM_OK, "least squares is always convex");
    expect_value("mu", *mu, 0, 0,
                 "w and w + (1, 1, -1, 0) predict the same: mu is 0, also "
                 "where rounding leaves 1e-15, and also with m > n");
    expect_value("kappa", *kappa, INFINITY, 0,
                 "a kappa of 1e16 is a rounding error, not a condition");
}

Test(least_squares_constants, one_sample)
{
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1), *work = output("work", 12);
    int *status = output_ints("status", 1);
    const double *x = input("X", 2, (double[]){3, 4});
    ATTEMPT("one sample (3, 4)") {
        *status = (int)least_squares_constants(1, 2, mu, L, kappa, x, work);
    }
    expect_status("status", *status, NUM_OK, "least squares is always convex");
    expect_value("mu", *mu, 0, 0, "along (4, -3) the loss is constant");
    expect_value("L", *L, 25, 1e-14, "along (3, 4) it is |x|^2/2 s^2");
}

/* Is G - a I (sign = 1) or a I - G (sign = -1) positive definite? */
static int definite(int n, const double G[], double a, double sign)
{
    double B[64];
    for (int i = 0; i < n * n; i++)
        B[i] = sign * G[i];
    mat_add_diagonal(n, B, -sign * a);
    return chol_factor(n, B, B) == NUM_OK;
}

Test(least_squares_constants, between_mu_and_l_and_not_beyond)
{
    enum { M = 30, N = 6 };
    rng r = test_rng(3);
    double X[M * N], G[N * N];
    for (int i = 0; i < M * N; i++)
        X[i] = (1 + i % N) * rng_normal(&r);
    double *mu = output("mu", 1), *L = output("L", 1);
    double *kappa = output("kappa", 1);
    double *work = output("work", 2 * N * (N + 1));
    int *status = output_ints("status", 1);
    const double *in_X = input("X", M * N, X);
    ATTEMPT("30 random samples with 6 features of different scale") {
        *status = (int)least_squares_constants(M, N, mu, L, kappa, in_X, work);
    }
    mat_gram(M, N, G, X);
    vec_scale(N * N, G, 1.0 / M);
    expect_status("status", *status, NUM_OK, "positive definite (seed %llu)",
                  test_seed());
    double at_most = 1, least = 0; /* bisection: the mu that is just right */
    while (definite(N, G, at_most, 1))
        at_most *= 2;
    for (int k = 0; k < 60; k++) {
        double middle = (least + at_most) / 2;
        if (definite(N, G, middle, 1))
            least = middle;
        else
            at_most = middle;
    }
    double below = 0, most = 1;
    while (!definite(N, G, most, -1))
        most *= 2;
    for (int k = 0; k < 60; k++) {
        double middle = (below + most) / 2;
        if (definite(N, G, middle, -1))
            most = middle;
        else
            below = middle;
    }
    expect_value("mu", *mu, least, 1e-9,
                 "the largest a for which X'X/m - a I is still positive "
                 "semidefinite (seed %llu)",
                 test_seed());
    expect_value("L", *L, most, 1e-9,
                 "the smallest a for which a I - X'X/m is positive "
                 "semidefinite (seed %llu)",
                 test_seed());
    expect_value("kappa", *kappa, most / least, 1e-8,
                 "L / mu of X'X/m, the square of the condition number of X "
                 "(seed %llu)",
                 test_seed());
}

Test(least_squares_constants_input, refuses_nan)
{
    double *mu = inout("mu", 1, (double[]){7}),
           *L = inout("L", 1, (double[]){7});
    double *kappa = inout("kappa", 1, (double[]){7});
    double *work = output("work", 12);
    int *status = output_ints("status", 1);
    const double *X = input("X", 6, (double[]){1, 2, (double)NAN, 1, 3, 1});
    ATTEMPT("a NaN in X") {
        *status = (int)least_squares_constants(3, 2, mu, L, kappa, X, work);
    }
    expect_status("status", *status, NUM_BAD_INPUT, "X'X is not finite");
    expect_value("mu", *mu, 7, 0, "mu stays as it was");
}
