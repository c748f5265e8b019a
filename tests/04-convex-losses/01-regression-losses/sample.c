/* Sample tests of 4.1 mse_loss, mae_loss and huber_loss. */
#include "convex_losses.h"
#include "harness.h"

/* Two samples with the residuals -1 and 2 at w = (1, 1). */
static const double X2[] = {1, 2, 3, 4}, Y2[] = {4, 5}, W2[] = {1, 1};

Test(mse_loss, by_hand)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 4, X2), *y = input("y", 2, Y2);
    const double *w = input("w", 2, W2);
    ATTEMPT("X = (1 2; 3 4), y = (4, 5), w = (1, 1)") {
        *f = mse_loss(2, 2, g, X, y, w);
    }
    expect_value("f", *f, 2.5, 1e-15,
                 "the residuals Xw - y are -1 and 2: (1 + 4) / 2");
    expect_close("g", g, (double[]){5, 6}, 2, 1e-15,
                 "2/m X'r = -1 (1, 2) + 2 (3, 4): the 2 of the square and the "
                 "m = 2 of the mean cancel here");
}

Test(mae_loss, by_hand)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 4, X2), *y = input("y", 2, Y2);
    const double *w = input("w", 2, W2);
    ATTEMPT("X = (1 2; 3 4), y = (4, 5), w = (1, 1)") {
        *f = mae_loss(2, 2, g, X, y, w);
    }
    expect_value("f", *f, 1.5, 1e-15, "(|-1| + |2|) / 2");
    expect_close("g", g, (double[]){1, 1}, 2, 1e-15,
                 "the rows with the signs of their residuals, divided by m: "
                 "(-(1, 2) + (3, 4)) / 2");
}

Test(huber_loss, by_hand)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 4, X2), *y = input("y", 2, Y2);
    const double *w = input("w", 2, W2);
    ATTEMPT("X = (1 2; 3 4), y = (4, 5), w = (1, 1), delta = 1.5") {
        *f = huber_loss(2, 2, g, X, y, w, 1.5);
    }
    expect_value("f", *f, 1.1875, 1e-15,
                 "r = -1 is inside: 1/2; r = 2 is outside: 1.5 (2 - 0.75) = "
                 "1.875; the mean of both");
    expect_close("g", g, (double[]){1.75, 2}, 2, 1e-15,
                 "slopes -1 and 1.5, the residual clipped to [-1.5, 1.5]: "
                 "(-1 (1, 2) + 1.5 (3, 4)) / 2");
}

Test(regression_losses, a_value_without_a_gradient)
{
    double *f = output("f", 3);
    const double *X = input("X", 4, X2), *y = input("y", 2, Y2);
    const double *w = input("w", 2, W2);
    ATTEMPT("g = NULL") {
        f[0] = mse_loss(2, 2, NULL, X, y, w);
        f[1] = mae_loss(2, 2, NULL, X, y, w);
        f[2] = huber_loss(2, 2, NULL, X, y, w, 1.5);
    }
    expect_close("f", f, (double[]){2.5, 1.5, 1.1875}, 3, 1e-15,
                 "where g is NULL only the value is wanted");
}
