/* Sample tests of 3.6 jacobi_eigenvalues. */
#include "harness.h"
#include "hessian_test.h"

Test(jacobi_eigenvalues, two_by_two)
{
    double *lambda = output("lambda", 2), *work = output("work", 4);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){1, 2, 2, -2});
    ATTEMPT("A = (1, 2; 2, -2)") {
        *status =
            (int)jacobi_eigenvalues(2, lambda, sweeps, A, 1e-12, 30, work);
    }
    expect_status("status", *status, NUM_OK, "one rotation is enough");
    expect_close("lambda", lambda, (double[]){-3, 2}, 2, 1e-14,
                 "theta = -3/4, t = -1/2: a_pp = 1 + 1/2 * 2 = 2 and a_qq = -2 "
                 "- 1/2 * 2 = -3, in ascending order");
    expect_int("sweeps", *sweeps, 1, "then nothing is left off the diagonal");
}

Test(jacobi_eigenvalues, equal_diagonal_elements)
{
    double *lambda = output("lambda", 2), *work = output("work", 4);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){2, 1, 1, 2});
    ATTEMPT("A = (2, 1; 1, 2)") {
        *status =
            (int)jacobi_eigenvalues(2, lambda, sweeps, A, 1e-12, 30, work);
    }
    expect_status("status", *status, NUM_OK, "one rotation is enough");
    expect_close("lambda", lambda, (double[]){1, 3}, 2, 1e-14,
                 "theta = 0 asks for a rotation by 45 degrees, t = 1: the sign "
                 "of 0 has to count as 1 (copysign does)");
    expect_int("sweeps", *sweeps, 1, "then nothing is left off the diagonal");
}

Test(jacobi_eigenvalues, a_diagonal_matrix_needs_no_sweep)
{
    double *lambda = output("lambda", 3), *work = output("work", 9);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *A = input("A", 9, (double[]){3, 0, 0, 0, -1, 0, 0, 0, 2});
    ATTEMPT("A = diag(3, -1, 2)") {
        *status =
            (int)jacobi_eigenvalues(3, lambda, sweeps, A, 1e-12, 30, work);
    }
    expect_status("status", *status, NUM_OK, "it is diagonal already");
    expect_close("lambda", lambda, (double[]){-1, 2, 3}, 3, 0, "ascending");
    expect_int("sweeps", *sweeps, 0, "look before you sweep");
}

Test(jacobi_eigenvalues, three_by_three)
{
    double *lambda = output("lambda", 3), *work = output("work", 9);
    int *sweeps = output_ints("sweeps", 1), *status = output_ints("status", 1);
    const double *A = input("A", 9, (double[]){2, -1, 0, -1, 2, -1, 0, -1, 2});
    ATTEMPT("A = (2, -1, 0; -1, 2, -1; 0, -1, 2)") {
        *status =
            (int)jacobi_eigenvalues(3, lambda, sweeps, A, 1e-12, 30, work);
    }
    const double root = sqrt(2);
    expect_status("status", *status, NUM_OK, "a few sweeps are enough");
    expect_close("lambda", lambda, (double[]){2 - root, 2, 2 + root}, 3, 1e-13,
                 "the eigenvalues are 2 - sqrt 2, 2, 2 + sqrt 2");
    expect_at_most("sweeps", *sweeps, 6,
                   "the last sweeps square what is left: stop when off(A) <= "
                   "tol |A|_F");
}
