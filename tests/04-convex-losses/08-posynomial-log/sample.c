/* Sample tests of 4.8 posynomial_log. */
#include "convex_losses.h"
#include "harness.h"

Test(posynomial_log, by_hand)
{
    double *g = output("g", 1), *F = output("F", 1), *work = output("work", 2);
    const double *A = input("A", 2, (double[]){1, -1});
    const double *c = input("c", 2, (double[]){1, 1});
    const double *u = input("u", 1, (double[]){0.69314718055994531});
    ATTEMPT("f(x) = x + 1/x at x = 2, that is u = log 2") {
        *F = posynomial_log(2, 1, g, A, c, u, work);
    }
    expect_value("F", *F, 0.91629073187415511, 1e-14,
                 "log f = log 2.5, not 2.5");
    expect_close("g", g, (double[]){0.6}, 1, 1e-14,
                 "the terms 2 and 0.5 have the weights 0.8 and 0.2: "
                 "0.8 (1) + 0.2 (-1)");
}

Test(posynomial_log, one_term_is_affine)
{
    double *g = output("g", 2), *F = output("F", 1), *work = output("work", 1);
    const double *A = input("A", 2, (double[]){2, -0.5});
    const double *c = input("c", 1, (double[]){3});
    const double *u = input("u", 2, (double[]){1, 4});
    ATTEMPT("f(x) = 3 x_1^2 / sqrt(x_2), u = (1, 4)") {
        *F = posynomial_log(1, 2, g, A, c, u, work);
    }
    expect_value("F", *F, 1.0986122886681098, 1e-14,
                 "log 3 + 2 * 1 - 0.5 * 4: products become sums");
    expect_close("g", g, (double[]){2, -0.5}, 2, 1e-14,
                 "the exponents are the slopes, wherever u is");
}

Test(posynomial_log, the_best_box)
{
    double *g = output("g", 3), *F = output("F", 1), *work = output("work", 4);
    const double *A =
        input("A", 12, (double[]){-1, -1, -1, 1, 1, 0, 1, 0, 1, 0, 1, 1});
    const double *c = input("c", 4, (double[]){1, 1, 1, 1});
    const double *u = input("u", 3, (double[]){0, 0, 0});
    ATTEMPT("f(x) = 1/(x y z) + x y + x z + y z at x = y = z = 1") {
        *F = posynomial_log(4, 3, g, A, c, u, work);
    }
    expect_value("F", *F, 1.3862943611198906, 1e-14, "log 4");
    expect_close("g", g, (double[]){0.25, 0.25, 0.25}, 3, 1e-14,
                 "all terms weigh 1/4: -1 + 1 + 1 + 0 of them");
}
