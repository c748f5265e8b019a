/* Sample tests of 3.7 classify_critical_point. */
#include "harness.h"
#include "hessian_test.h"

Test(classify_critical_point, a_minimum)
{
    double *lambda = output("lambda", 2), *work = output("work", 6);
    int *index = output_ints("index", 1), *verdict = output_ints("verdict", 1);
    const double *H = input("H", 4, (double[]){2, 1, 1, 2});
    ATTEMPT("H = (2, 1; 1, 2)") {
        *verdict = classify_critical_point(2, lambda, index, H, 1e-8, work);
    }
    expect_text("verdict", critical_string(*verdict), "minimum",
                "both eigenvalues are positive");
    expect_close("lambda", lambda, (double[]){1, 3}, 2, 1e-14, "ascending");
    expect_int("index", *index, 0, "no eigenvalue is negative");
}

Test(classify_critical_point, a_maximum)
{
    double *lambda = output("lambda", 2), *work = output("work", 6);
    int *index = output_ints("index", 1), *verdict = output_ints("verdict", 1);
    const double *H = input("H", 4, (double[]){-2, 1, 1, -2});
    ATTEMPT("H = (-2, 1; 1, -2)") {
        *verdict = classify_critical_point(2, lambda, index, H, 1e-8, work);
    }
    expect_text("verdict", critical_string(*verdict), "maximum",
                "both eigenvalues are negative, although det H = 3 > 0");
    expect_int("index", *index, 2, "two directions go down");
}

Test(classify_critical_point, a_saddle)
{
    double *lambda = output("lambda", 2), *work = output("work", 6);
    int *index = output_ints("index", 1), *verdict = output_ints("verdict", 1);
    const double *H = input("H", 4, (double[]){1, 2, 2, 1});
    ATTEMPT("H = (1, 2; 2, 1)") {
        *verdict = classify_critical_point(2, lambda, index, H, 1e-8, work);
    }
    expect_text("verdict", critical_string(*verdict), "saddle",
                "the diagonal is positive, the eigenvalues are -1 and 3");
    expect_int("index", *index, 1, "one direction goes down");
}

Test(classify_critical_point, cannot_be_told)
{
    double *lambda = output("lambda", 2), *work = output("work", 6);
    int *index = output_ints("index", 1), *verdict = output_ints("verdict", 1);
    const double *H = input("H", 4, (double[]){2, 0, 0, 0});
    ATTEMPT("H = (2, 0; 0, 0), as for x^2 + y^4, x^2 - y^4 and x^2 + y^3") {
        *verdict = classify_critical_point(2, lambda, index, H, 1e-8, work);
    }
    expect_text("verdict", critical_string(*verdict), "degenerate",
                "one of the three has a minimum, two have not, and H is the "
                "same: a zero eigenvalue decides nothing");
    expect_int("index", *index, 0, "no eigenvalue is negative");
}
