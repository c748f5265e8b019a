/* Sample tests of 3.2 classify_curvature_1d. */
#include "harness.h"
#include "hessian_test.h"

/* c_0 + c_1 x + c_2 x^2, the second derivative of a polynomial. */
static double quadratic(double x, void *data)
{
    const double *c = data;
    return c[0] + x * (c[1] + x * c[2]);
}

Test(classify_curvature_1d, a_parabola)
{
    double c[3] = {2, 0, 0}, *at = output("least_at, most_at", 2);
    int *verdict = output_ints("verdict", 1);
    function_1d d2f = {quadratic, c};
    ATTEMPT("f'' = 2 on [-1, 3], 5 samples") {
        *verdict = classify_curvature_1d(at, at + 1, &d2f, -1, 3, 5, 1e-6);
    }
    expect_text("verdict", curves_string(*verdict), "strictly up",
                "f'' is 2 at every sample");
    expect_close("least_at, most_at", at, (double[]){-1, -1}, 2, 1e-15,
                 "all values are equal: the first sample has the smallest and "
                 "the largest");
}

Test(classify_curvature_1d, x_to_the_fourth)
{
    double c[3] = {0, 0, 12}, *at = output("least_at, most_at", 2);
    int *verdict = output_ints("verdict", 1);
    function_1d d2f = {quadratic, c};
    ATTEMPT("f'' = 12 x^2 on [-1, 1], 5 samples") {
        *verdict = classify_curvature_1d(at, at + 1, &d2f, -1, 1, 5, 1e-6);
    }
    expect_text("verdict", curves_string(*verdict), "up",
                "f'' is 0 at x = 0. x^4 is strictly convex all the same, but "
                "f'' does not show it: say no more than \"up\"");
    expect_close("least_at, most_at", at, (double[]){0, -1}, 2, 1e-15,
                 "f'' is smallest in the middle; it is largest at both ends, "
                 "and the first of them counts");
}

Test(classify_curvature_1d, a_cubic_bends_both_ways)
{
    double c[3] = {0, 6, 0}, *at = output("least_at, most_at", 2);
    int *verdict = output_ints("verdict", 1);
    function_1d d2f = {quadratic, c};
    ATTEMPT("f'' = 6x on [-1, 2], 4 samples") {
        *verdict = classify_curvature_1d(at, at + 1, &d2f, -1, 2, 4, 1e-6);
    }
    expect_text("verdict", curves_string(*verdict), "both ways",
                "f'' = -6 at -1 and 12 at 2");
    expect_close("least_at, most_at", at, (double[]){-1, 2}, 2, 1e-15,
                 "the two witnesses: where f'' is smallest and largest");
}

Test(classify_curvature_1d, noise_counts_as_zero)
{
    double c[3] = {-1e-4, 0, 1e6}, *at = output("least_at, most_at", 2);
    int *verdict = output_ints("verdict", 1);
    function_1d d2f = {quadratic, c};
    ATTEMPT("f'' = 1e6 x^2 - 1e-4 on [-1, 1], 3 samples, tol = 1e-8") {
        *verdict = classify_curvature_1d(at, at + 1, &d2f, -1, 1, 3, 1e-8);
    }
    expect_text("verdict", curves_string(*verdict), "up",
                "-1e-4 is less than tol times the largest value, 0.01: the "
                "sign of such a number is noise");
}
