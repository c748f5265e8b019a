/* Hidden tests of 3.5 cholesky. */
#include "harness.h"
#include "hessian_test.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"

Test(cholesky, order_one)
{
    double *L = output("L", 4);
    int *status = output_ints("status", 4);
    const double *A = input("A", 4, (double[]){6.25, 0, -4, 1e-30});
    ATTEMPT("the numbers 6.25, 0, -4 and 1e-30") {
        for (int k = 0; k < 4; k++)
            status[k] = (int)cholesky(1, L + k, A + k);
    }
    expect_status("6.25", status[0], NUM_OK, "6.25 > 0");
    expect_status("0", status[1], NUM_NOT_PD, "0 is not > 0");
    expect_status("-4", status[2], NUM_NOT_PD, "-4 is not > 0");
    expect_status("1e-30", status[3], NUM_OK,
                  "1e-30 > 0: how small is small depends on the matrix, here "
                  "there is nothing larger");
    expect_value("root of 6.25", L[0], 2.5, 1e-15, "L = (2.5)");
    expect_value("root of 1e-30", L[3], 1e-15, 1e-14, "L = (1e-15)");
}

Test(cholesky, where_leading_minors_are_no_help)
{
    double *L = output("L", 9);
    int *status = output_ints("status", 3);
    const double *A = input("A", 4, (double[]){0, 0, 0, -1});
    const double *B = input("B", 9, (double[]){1, 1, 1, 1, 1, 1, 1, 1, 0});
    const double *C = input("C", 9, (double[]){1, 0, 0, 0, 1, 0, 0, 0, -0.001});
    ATTEMPT("(0, 0; 0, -1), (1, 1, 1; 1, 1, 1; 1, 1, 0), diag(1, 1, -0.001)") {
        status[0] = (int)cholesky(2, L, A);
        status[1] = (int)cholesky(3, L, B);
        status[2] = (int)cholesky(3, L, C);
    }
    expect_status("A", status[0], NUM_NOT_PD,
                  "its leading minors are 0 and 0, and it has the eigenvalue "
                  "-1");
    expect_status("B", status[1], NUM_NOT_PD,
                  "its leading minors are 1, 0, 0, and v'Bv = -1 for v = (0, "
                  "1, -1): pivot 0 ends it");
    expect_status("C", status[2], NUM_NOT_PD, "the last pivot counts too");
}

Test(cholesky, nan_never_passes)
{
    enum { N = 4, PLACES = N * (N + 1) / 2 };
    double bad[PLACES][N * N], *L = output("L", N * N);
    int *status = output_ints("status", PLACES), k = 0;
    for (int i = 0; i < N; i++)
        for (int j = 0; j <= i; j++, k++) {
            mat_identity(N, bad[k]);
            bad[k][i * N + j] = (double)NAN;
        }
    ATTEMPT("the identity with a NaN at each place of the lower triangle") {
        for (int p = 0; p < PLACES; p++)
            status[p] = (int)cholesky(N, L, bad[p]);
    }
    for (int p = 0; p < PLACES; p++)
        expect_status("NaN", status[p], NUM_NOT_PD,
                      "case %d: a NaN reaches a pivot, and a NaN pivot is not "
                      "a positive number",
                      p);
}

Test(cholesky, infinity_never_passes)
{
    const double inf = (double)INFINITY;
    double *L = output("L", 4);
    int *status = output_ints("status", 2);
    const double *A = input("A", 4, (double[]){inf, 0, 0, 1});
    const double *B = input("B", 4, (double[]){1, 0, 0, inf});
    ATTEMPT("an infinite number first and last on the diagonal") {
        status[0] = (int)cholesky(2, L, A);
        status[1] = (int)cholesky(2, L, B);
    }
    expect_status("first", status[0], NUM_NOT_PD,
                  "the pivot must be a positive, finite number");
    expect_status("last", status[1], NUM_NOT_PD,
                  "the pivot must be a positive, finite number");
}

Test(cholesky, may_work_in_place)
{
    double *A = inout("A", 9, (double[]){4, 2, -2, 2, 10, 2, -2, 2, 6});
    int *status = output_ints("status", 1);
    ATTEMPT("L and A are the same array") {
        *status = (int)cholesky(3, A, A);
    }
    expect_status("status", *status, NUM_OK, "the contract lets L be A");
    expect_close("L", A, (double[]){2, 0, 0, 1, 3, 0, -1, 1, 2}, 9, 1e-15,
                 "every entry of A is read before it is overwritten");
}

Test(cholesky, small_matrices_are_not_zero)
{
    double *L = output("L", 8);
    int *status = output_ints("status", 2);
    const double *A = input("A", 4, (double[]){4e-20, 2e-20, 2e-20, 10e-20});
    const double *B = input("B", 4, (double[]){4e100, 2e100, 2e100, 10e100});
    ATTEMPT("1e-20 (4, 2; 2, 10) and 1e100 (4, 2; 2, 10)") {
        status[0] = (int)cholesky(2, L, A);
        status[1] = (int)cholesky(2, L + 4, B);
    }
    expect_status("1e-20", status[0], NUM_OK,
                  "a positive multiple of a positive definite matrix is one");
    expect_status("1e100", status[1], NUM_OK, "the same for large numbers");
    expect_close("L of 1e-20 A", L, (double[]){2e-10, 0, 1e-10, 3e-10}, 4,
                 1e-14, "1e-10 times the factor of A");
    expect_close("L of 1e100 A", L + 4, (double[]){2e50, 0, 1e50, 3e50}, 4,
                 1e-14, "1e50 times the factor of A");
}

/* Checks L L' = A, L lower, its diagonal positive. */
static void check_factor(int n, const double L[], const double A[])
{
    double worst = 0, least = INFINITY, above = 0;
    for (int i = 0; i < n; i++) {
        least = fmin(least, L[i * n + i]);
        for (int j = 0; j < n; j++) {
            if (j > i)
                above = fmax(above, fabs(L[i * n + j]));
            double e = fabs(vec_dot(n, L + i * n, L + j * n) - A[i * n + j]);
            worst = e <= worst ? worst : e;
        }
    }
    expect_at_most("largest error of L L'", worst / vec_norm_inf(n * n, A),
                   1e-13, "L L' is A (seed %llu)", test_seed());
    expect_at_least("smallest diagonal element", least, 1e-8,
                    "the diagonal is positive (seed %llu)", test_seed());
    expect_value("largest element above the diagonal", above, 0, 0,
                 "L is lower triangular: write the zeros, too (seed %llu)",
                 test_seed());
}

Test(cholesky, multiplied_out_gives_the_matrix)
{
    enum { N = 25 };
    rng r = test_rng(1);
    double spd[N * N], lambda[N], scratch[2 * N];
    for (int i = 0; i < N; i++)
        lambda[i] = pow(10, 4 * rng_uniform(&r) - 2);
    problem_symmetric(N, spd, lambda, scratch, &r);
    double *L = output("L", N * N);
    int *status = output_ints("status", 1);
    const double *A = input("A", N * N, spd);
    ATTEMPT("a random matrix of order 25 with eigenvalues from 0.01 to 100") {
        *status = (int)cholesky(N, L, A);
    }
    expect_status("status", *status, NUM_OK,
                  "all eigenvalues are positive (seed %llu)", test_seed());
    check_factor(N, L, spd);
}

Test(cholesky, says_the_sign_of_the_smallest_eigenvalue)
{
    enum { N = 10 };
    rng r = test_rng(2);
    double shifted[4][N * N], lambda[N], scratch[2 * N];
    const double smallest[4] = {1e-9, -1e-9, 1e-3, -1e-3};
    double *L = output("L", N * N);
    int *status = output_ints("status", 4);
    for (int k = 0; k < 4; k++) {
        for (int i = 0; i < N; i++)
            lambda[i] = i == 0 ? smallest[k] : 1 + rng_uniform(&r);
        problem_symmetric(N, shifted[k], lambda, scratch, &r);
    }
    ATTEMPT("order 10, smallest eigenvalue 1e-9, -1e-9, 1e-3, -1e-3") {
        for (int k = 0; k < 4; k++)
            status[k] = (int)cholesky(N, L, shifted[k]);
    }
    for (int k = 0; k < 4; k++)
        expect_status("status", status[k], k % 2 ? NUM_NOT_PD : NUM_OK,
                      "the smallest eigenvalue is %g, the others are between 1 "
                      "and 2 (seed %llu)",
                      smallest[k], test_seed());
}
