/* Sample tests of 10.6 lasso_gap, kkt_violation. */
#include "harness.h"
#include "l1_vs_l2.h"

/* X = (1, 1; 1, -1), y = (6, 2): x_0'y/m = 4, x_1'y/m = 2, c = (1, 1). */
static const double rows[] = {1, 1, 1, -1}, heights[] = {6, 2};

Test(lasso_gap, is_zero_at_the_solution)
{
    double *nu = output("nu", 2), *work = output("work", 2);
    double *gap = output("gap", 1);
    const double *X = input("X", 4, rows), *y = input("y", 2, heights);
    const double *w = input("w", 2, (double[]){3, 1});
    ATTEMPT("lasso_gap at the minimiser (3, 1) for lambda = 1") {
        *gap = lasso_gap(2, 2, nu, X, y, w, 1, work);
    }
    expect_within("gap", gap, (double[]){0}, 1, 1e-14,
                  "P = (4 + 0)/4 + 4 = 5, nu = r = (2, 0), D = (12 - 2)/2 = 5: "
                  "a gap of 0 proves that (3, 1) is optimal");
    expect_close("nu", nu, (double[]){2, 0}, 2, 1e-15,
                 "max |x_j'r| = 2 = m lambda: the residual needs no scaling");
}

Test(lasso_gap, at_zero_by_hand)
{
    double *nu = output("nu", 2), *work = output("work", 2);
    double *gap = output("gap", 1);
    const double *X = input("X", 4, rows), *y = input("y", 2, heights);
    const double *w = input("w", 2, (double[]){0, 0});
    ATTEMPT("lasso_gap at w = 0, lambda = 1") {
        *gap = lasso_gap(2, 2, nu, X, y, w, 1, work);
    }
    expect_close("nu", nu, (double[]){1.5, 0.5}, 2, 1e-15,
                 "max |x_j'r| = |6 + 2| = 8 is 4 times m lambda = 2, so nu = "
                 "r/4 = (6, 2)/4");
    expect_value("gap", *gap, 5.625, 1e-14,
                 "P = 40/4 = 10, D = (9 + 1 - (2.25 + 0.25)/2)/2 = 4.375; the "
                 "minimum is 5, so the gap 5.625 bounds what is missing, 5");
}

Test(kkt_violation, by_hand)
{
    double *v = output("violation", 3), *work = output("work", 4);
    const double *X = input("X", 4, rows), *y = input("y", 2, heights);
    const double *w0 = input("w = 0", 2, (double[]){0, 0});
    const double *w1 = input("w, minimiser", 2, (double[]){3, 1});
    const double *w2 = input("w, wrong sign", 2, (double[]){3, -1});
    ATTEMPT("kkt_violation at (0, 0), (3, 1) and (3, -1), lambda = 1") {
        v[0] = kkt_violation(2, 2, X, y, w0, 1, work);
        v[1] = kkt_violation(2, 2, X, y, w1, 1, work);
        v[2] = kkt_violation(2, 2, X, y, w2, 1, work);
    }
    expect_value(
        "at (0, 0)", v[0], 3, 1e-15,
        "g = (4, 2), of which lambda = 1 is allowed: 3 and 1 are left");
    expect_within("at (3, 1)", v + 1, (double[]){0}, 1, 1e-15,
                  "g = (1, 1) = lambda sign(w): the minimiser");
    expect_value("at (3, -1)", v[2], 4, 1e-15,
                 "g = (1, 3): the second should be -1");
}
