/* Sample tests of 3.5 cholesky. */
#include "harness.h"
#include "hessian_test.h"

Test(cholesky, by_hand)
{
    double *L = output("L", 9);
    int *status = output_ints("status", 1);
    const double *A = input("A", 9, (double[]){4, 2, -2, 2, 10, 2, -2, 2, 6});
    ATTEMPT("A = (4, 2, -2; 2, 10, 2; -2, 2, 6)") {
        *status = (int)cholesky(3, L, A);
    }
    expect_status("status", *status, NUM_OK, "A is positive definite");
    expect_close("L", L, (double[]){2, 0, 0, 1, 3, 0, -1, 1, 2}, 9, 1e-15,
                 "the pivots are 4, 10 - 1^2 = 9 and 6 - (-1)^2 - 1^2 = 4, "
                 "their roots 2, 3, 2 stand on the diagonal; zeros above it");
}

Test(cholesky, refuses_a_saddle)
{
    double *L = output("L", 4);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){1, 2, 2, 1});
    ATTEMPT("A = (1, 2; 2, 1)") {
        *status = (int)cholesky(2, L, A);
    }
    expect_status("status", *status, NUM_NOT_PD,
                  "the diagonal is positive, but the second pivot is 1 - 2^2 = "
                  "-3: the eigenvalues are 3 and -1");
}

Test(cholesky, refuses_a_singular_matrix)
{
    double *L = output("L", 4);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){1, 1, 1, 1});
    ATTEMPT("A = (1, 1; 1, 1)") {
        *status = (int)cholesky(2, L, A);
    }
    expect_status("status", *status, NUM_NOT_PD,
                  "the second pivot is 0: v'Av = 0 for v = (1, -1), so A is "
                  "semidefinite, not definite");
}

Test(cholesky, reads_the_lower_triangle_only)
{
    double *L = output("L", 9);
    int *status = output_ints("status", 1);
    const double *A =
        input("A", 9, (double[]){4, 1.5, 0.5, 2, 10, 2.5, -2, 2, 6});
    ATTEMPT("the same A with other numbers above the diagonal") {
        *status = (int)cholesky(3, L, A);
    }
    expect_status("status", *status, NUM_OK, "the lower triangle decides");
    expect_close("L", L, (double[]){2, 0, 0, 1, 3, 0, -1, 1, 2}, 9, 1e-15,
                 "L depends on A_ij with j <= i alone");
}
