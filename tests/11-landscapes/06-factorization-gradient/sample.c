/* Sample tests of 11.6 factorization_gradient. */
#include "../results.h"

Test(factorization_gradient, one_number)
{
    double *G = output("G", 1), *work = output("work", 1);
    double *value = output("result", 1);
    const double *U = input("U", 1, (double[]){2});
    const double *M = input("M", 1, (double[]){1});
    ATTEMPT("n = r = 1, U = 2, M = 1") {
        *value = factorization_gradient(1, 1, G, U, M, work);
    }
    expect_value("result", *value, 2.25, 1e-15, "(4 - 1)^2 / 4");
    expect_value("G", *G, 6, 1e-15,
                 "the derivative of (u^2 - 1)^2 / 4 is (u^2 - 1) u");
}

Test(factorization_gradient, one_column)
{
    double *G = output("G", 2), *work = output("work", 4);
    double *value = output("result", 1);
    const double *U = input("U", 2, (double[]){1, 2});
    const double *M = input("M", 4, (double[]){1, 0, 0, 2});
    ATTEMPT("U = (1, 2)', M = diag(1, 2)") {
        *value = factorization_gradient(2, 1, G, U, M, work);
    }
    expect_value("result", *value, 3, 1e-15,
                 "UU' - M = (0 2; 2 2), all four squares count: 12 / 4");
    expect_close("G", G, (double[]){4, 6}, 2, 1e-15,
                 "(0 2; 2 2) (1, 2)' = (4, 6)'");
}

Test(factorization_gradient, two_columns)
{
    double *G = output("G", 4), *work = output("work", 4);
    double *value = output("result", 1);
    const double *U = input("U", 4, (double[]){1, 2, 0, 1});
    const double *M = input("M", 4, (double[]){1, 1, 1, 0});
    ATTEMPT("U = (1 2; 0 1), M = (1 1; 1 0)") {
        *value = factorization_gradient(2, 2, G, U, M, work);
    }
    expect_value("result", *value, 4.75, 1e-15,
                 "UU' = (5 2; 2 1), minus M it is (4 1; 1 1): 19 / 4");
    expect_close("G", G, (double[]){4, 9, 1, 3}, 4, 1e-15,
                 "(4 1; 1 1) (1 2; 0 1) = (4 9; 1 3), row after row");
}
