/* Sample tests of 4.2 logistic_loss. */
#include "convex_losses.h"
#include "harness.h"

Test(logistic_loss, at_zero_everything_is_a_coin_toss)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 4, (double[]){1, 2, 3, 4});
    const double *y = input("y", 2, (double[]){1, -1});
    const double *w = input("w", 2, (double[]){0, 0});
    ATTEMPT("X = (1 2; 3 4), y = (1, -1), w = 0") {
        *f = logistic_loss(2, 2, g, X, y, w);
    }
    expect_value("f", *f, 0.69314718055994531, 1e-15,
                 "both margins are 0, both losses log 2");
    expect_close("g", g, (double[]){0.5, 0.5}, 2, 1e-15,
                 "both s are 1/2: -(1/2 (1, 2) - 1/2 (3, 4)) / 2");
}

Test(logistic_loss, by_hand)
{
    double *g = output("g", 1), *f = output("f", 1);
    const double *X = input("X", 2, (double[]){2, 1});
    const double *y = input("y", 2, (double[]){1, -1});
    const double *w = input("w", 1, (double[]){1});
    ATTEMPT("x = 2 with y = 1, x = 1 with y = -1, w = 1") {
        *f = logistic_loss(2, 1, g, X, y, w);
    }
    expect_value("f", *f, (log(1 + exp(-2)) + log(1 + exp(1))) / 2, 1e-14,
                 "the margins y x w are 2 and -1: a right answer costs little, "
                 "a wrong one more than its size");
    expect_value("g", *g, (-2 / (1 + exp(2)) + 1 / (1 + exp(-1))) / 2, 1e-14,
                 "-y x / (1 + exp(margin)), averaged");
}

Test(logistic_loss, large_margins_do_not_overflow)
{
    double *g = output("g", 2), *f = output("f", 2);
    const double *X = input("X", 1, (double[]){1000});
    const double *y = input("y", 2, (double[]){1, -1});
    const double *w = input("w", 1, (double[]){1});
    ATTEMPT("margins of 1000 and -1000") {
        f[0] = logistic_loss(1, 1, g, X, y, w);
        f[1] = logistic_loss(1, 1, g + 1, X, y + 1, w);
    }
    expect_close("f", f, (double[]){0, 1000}, 2, 1e-15,
                 "log(1 + exp(1000)) is 1000, though exp(1000) is no double: "
                 "only take exp of numbers <= 0");
    expect_close("g", g, (double[]){0, 1000}, 2, 1e-15,
                 "1 / (1 + exp(-1000)) is 1, 1 / (1 + exp(1000)) is 0");
}
