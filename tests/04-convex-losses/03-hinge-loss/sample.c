/* Sample tests of 4.3 hinge_loss. */
#include "convex_losses.h"
#include "harness.h"

Test(hinge_loss, by_hand)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 6, (double[]){1, 0, 0, 2, -1, 1});
    const double *y = input("y", 3, (double[]){1, -1, 1});
    const double *w = input("w", 2, (double[]){2, 0.25});
    ATTEMPT("margins 2, -0.5 and -1.75, lambda = 0") {
        *f = hinge_loss(3, 2, g, X, y, w, 0);
    }
    expect_value("f", *f, (0 + 1.5 + 2.75) / 3, 1e-15,
                 "max(0, 1 - margin): a margin above 1 costs nothing");
    expect_close("g", g, (double[]){1.0 / 3, 1.0 / 3}, 2, 1e-15,
                 "the samples that cost something pull with -y x: "
                 "((0, 2) - (-1, 1)) / 3");
}

Test(hinge_loss, right_but_not_by_much)
{
    double *g = output("g", 1), *f = output("f", 1);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    const double *w = input("w", 1, (double[]){0.25});
    ATTEMPT("a margin of 0.25, lambda = 0") {
        *f = hinge_loss(1, 1, g, X, y, w, 0);
    }
    expect_value("f", *f, 0.75, 1e-15,
                 "the answer is right, but its margin is short of 1 by 0.75");
    expect_value("g", *g, -1, 1e-15, "and it still pulls");
}

Test(hinge_loss, the_regulariser_is_not_averaged)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 8, (double[]){1, 0, 1, 0, 1, 0, 1, 0});
    const double *y = input("y", 4, (double[]){1, 1, 1, 1});
    const double *w = input("w", 2, (double[]){3, -4});
    ATTEMPT("four samples with margin 3, lambda = 0.2") {
        *f = hinge_loss(4, 2, g, X, y, w, 0.2);
    }
    expect_value("f", *f, 2.5, 1e-15,
                 "no sample costs anything; 0.2 / 2 * (9 + 16) is left, "
                 "whatever m is");
    expect_close("g", g, (double[]){0.6, -0.8}, 2, 1e-15, "lambda w");
}
