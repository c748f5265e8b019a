/* Hidden tests of 3.6 jacobi_eigenvalues. */
#include "eig.h"
#include "harness.h"
#include "hessian_test.h"
#include "problems.h"
#include "vec.h"
#include <stdlib.h>

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

Test(jacobi_eigenvalues, order_one_and_the_zero_matrix)
{
    double *lambda = output("lambda", 4), *work = output("work", 9);
    int *sweeps = output_ints("sweeps", 2), *status = output_ints("status", 2);
    const double *A = input("A", 1, (double[]){-7});
    const double *zero = input("zero", 9, (double[9]){0});
    ATTEMPT("the number -7 and the zero matrix of order 3, tol = 0") {
        status[0] = (int)jacobi_eigenvalues(1, lambda, sweeps, A, 0, 30, work);
        status[1] = (int)jacobi_eigenvalues(3, lambda + 1, sweeps + 1, zero, 0,
                                            30, work);
    }
    expect_status("order 1", status[0], NUM_OK, "a number is diagonal");
    expect_status("zero matrix", status[1], NUM_OK,
                  "off(A) = 0 is not > 0: it is done before it begins");
    expect_close("lambda", lambda, (double[]){-7, 0, 0, 0}, 4, 0,
                 "-7, and three times 0");
    expect_ints("sweeps", sweeps, (int[]){0, 0}, 2, "none in either");
}

Test(jacobi_eigenvalues, separate_blocks_need_one_sweep)
{
    double *lambda = output("lambda", 4), *work = output("work", 16);
    int *sweeps = output_ints("sweeps", 1);
    const double *A = input(
        "A", 16, (double[]){1, 0, 2, 0, 0, 5, 0, 0, 2, 0, -2, 0, 0, 0, 0, -4});
    ATTEMPT("one pair off the diagonal, at (0, 2) and (2, 0)") {
        jacobi_eigenvalues(4, lambda, sweeps, A, 1e-12, 30, work);
    }
    expect_close("lambda", lambda, (double[]){-4, -3, 2, 5}, 4, 1e-14,
                 "(1, 2; 2, -2) gives -3 and 2, the others stand there");
    expect_int("sweeps", *sweeps, 1, "one rotation makes it diagonal");
}

Test(jacobi_eigenvalues, the_limit_on_sweeps)
{
    double *lambda = output("lambda", 6), *work = output("work", 9);
    int *sweeps = output_ints("sweeps", 2), *status = output_ints("status", 2);
    const double *A = input("A", 9, (double[]){4, 1, -2, 1, -3, 5, -2, 5, 1});
    ATTEMPT("max_sweeps = 0 and max_sweeps = 1, tol = 1e-14") {
        status[0] =
            (int)jacobi_eigenvalues(3, lambda, sweeps, A, 1e-14, 0, work);
        status[1] = (int)jacobi_eigenvalues(3, lambda + 3, sweeps + 1, A, 1e-14,
                                            1, work);
    }
    expect_status("max_sweeps = 0", status[0], NUM_MAX_ITERATIONS,
                  "A is not diagonal and no sweep is allowed");
    expect_status("max_sweeps = 1", status[1], NUM_MAX_ITERATIONS,
                  "one sweep is not enough for this matrix");
    expect_ints("sweeps", sweeps, (int[]){0, 1}, 2, "as many as allowed");
    expect_close("lambda after no sweep", lambda, (double[]){-3, 1, 4}, 3, 0,
                 "the diagonal so far, ascending");
    expect_value("sum of lambda after one sweep", vec_sum(3, lambda + 3), 2,
                 1e-13, "rotations keep the trace");
}

Test(jacobi_eigenvalues, tol_is_relative_to_the_matrix)
{
    double small[9], large[9], *work = output("work", 9);
    const double A[] = {2, -1, 0, -1, 2, -1, 0, -1, 2}, root = sqrt(2);
    double *lambda = output("lambda", 6);
    int *sweeps = output_ints("sweeps", 2), *status = output_ints("status", 2);
    for (int i = 0; i < 9; i++) {
        small[i] = 1e-9 * A[i];
        large[i] = 1e9 * A[i];
    }
    ATTEMPT("1e-9 A and 1e9 A, tol = 1e-10") {
        status[0] =
            (int)jacobi_eigenvalues(3, lambda, sweeps, small, 1e-10, 30, work);
        status[1] = (int)jacobi_eigenvalues(3, lambda + 3, sweeps + 1, large,
                                            1e-10, 30, work);
    }
    expect_status("1e-9 A", status[0], NUM_OK, "it converges");
    expect_status("1e9 A", status[1], NUM_OK, "it converges");
    expect_close("lambda of 1e-9 A", lambda,
                 (double[]){(2 - root) * 1e-9, 2e-9, (2 + root) * 1e-9}, 3,
                 1e-9, "compare off(A) with tol times the norm of A");
    expect_close("lambda of 1e9 A", lambda + 3,
                 (double[]){(2 - root) * 1e9, 2e9, (2 + root) * 1e9}, 3, 1e-9,
                 "compare off(A) with tol times the norm of A");
    expect_int("difference in sweeps", sweeps[1] - sweeps[0], 0,
               "the same matrix but for the units: the same work");
}

Test(jacobi_eigenvalues, random_matrix_with_known_spectrum)
{
    enum { N = 14 };
    rng r = test_rng(1);
    double wanted[N], full[N * N], scratch[2 * N];
    for (int i = 0; i < N; i++)
        wanted[i] = 3 * rng_normal(&r);
    problem_symmetric(N, full, wanted, scratch, &r);
    qsort(wanted, N, sizeof wanted[0], ascending);
    double *lambda = output("lambda", N), *work = output("work", N * N);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *A = input("A", N * N, full);
    ATTEMPT("order 14, random eigenvalues of both signs") {
        *status =
            (int)jacobi_eigenvalues(N, lambda, sweeps, A, 1e-13, 30, work);
    }
    expect_status("status", *status, NUM_OK, "it converges (seed %llu)",
                  test_seed());
    expect_close("lambda", lambda, wanted, N, 1e-12,
                 "the eigenvalues it was made from, ascending (seed %llu)",
                 test_seed());
    expect_at_most("sweeps", *sweeps, 12,
                   "six to nine are usual at this order (seed %llu)",
                   test_seed());
}

Test(jacobi_eigenvalues, repeated_eigenvalues)
{
    enum { N = 9 };
    rng r = test_rng(2);
    double wanted[N] = {-1, -1, -1, 0, 0, 0, 4, 4, 4}, full[N * N];
    double scratch[2 * N];
    problem_symmetric(N, full, wanted, scratch, &r);
    double *lambda = output("lambda", N), *work = output("work", N * N);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *A = input("A", N * N, full);
    ATTEMPT("order 9, eigenvalues -1, 0, 4, each three times") {
        *status =
            (int)jacobi_eigenvalues(N, lambda, sweeps, A, 1e-13, 30, work);
    }
    expect_status("status", *status, NUM_OK,
                  "repeated eigenvalues are no obstacle (seed %llu)",
                  test_seed());
    expect_close("lambda", lambda, wanted, N, 1e-12,
                 "each of them, as often as it is there (seed %llu)",
                 test_seed());
}

Test(jacobi_eigenvalues, agrees_with_another_method)
{
    enum { N = 20 };
    double full[N * N], wanted[N], scratch[N * (N + 1)];
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            full[i * N + j] = 1.0 / (i + j + 1) + (i == j) * (i % 3);
    eig_sym_values(N, wanted, full, scratch);
    double *lambda = output("lambda", N), *work = output("work", N * N);
    int *sweeps = output_ints("sweeps", 1);
    const double *A = input("A", N * N, full);
    ATTEMPT("order 20, a_ij = 1 / (i + j + 1), and 0, 1 or 2 more on the "
            "diagonal") {
        jacobi_eigenvalues(N, lambda, sweeps, A, 1e-13, 30, work);
    }
    expect_close("lambda", lambda, wanted, N, 1e-12,
                 "Householder and QL, a quite different method, find these");
}

Test(jacobi_eigenvalues_input, refuses_bad_input)
{
    const double nan = (double)NAN, inf = (double)INFINITY;
    double *lambda = inout("lambda", 2, (double[]){7, 8});
    double *work = output("work", 4);
    int *sweeps = inout_ints("sweeps", 1, (int[]){9});
    int *status = output_ints("status", 5);
    const double *good = input("A", 4, (double[]){2, 1, 1, 2});
    const double *bad = input("A with NaN", 4, (double[]){2, nan, nan, 2});
    const double *far = input("A with inf", 4, (double[]){inf, 1, 1, 2});
    ATTEMPT("NaN and infinity in A, tol < 0, tol = NaN, max_sweeps < 0",
            .seconds = 5) {
        status[0] =
            (int)jacobi_eigenvalues(2, lambda, sweeps, bad, 1e-12, 30, work);
        status[1] =
            (int)jacobi_eigenvalues(2, lambda, sweeps, far, 1e-12, 30, work);
        status[2] =
            (int)jacobi_eigenvalues(2, lambda, sweeps, good, -1, 30, work);
        status[3] =
            (int)jacobi_eigenvalues(2, lambda, sweeps, good, nan, 30, work);
        status[4] =
            (int)jacobi_eigenvalues(2, lambda, sweeps, good, 1e-12, -1, work);
    }
    const char *what[] = {"NaN", "infinity", "tol < 0", "tol NaN",
                          "max_sweeps < 0"};
    for (int k = 0; k < 5; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_close("lambda", lambda, (double[]){7, 8}, 2, 0,
                 "lambda stays as it was");
    expect_int("sweeps", *sweeps, 9, "sweeps stays as it was");
}
