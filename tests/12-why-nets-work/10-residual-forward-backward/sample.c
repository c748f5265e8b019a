/* Sample tests of 12.10 residual_forward, residual_backward. */
#include "harness.h"
#include "why_nets_work.h"

/* n = 1, h = 2: V = (2, -1), c = (1, 0), W = (3, 5), e = -4 */
static const double small[7] = {2, -1, 1, 0, 3, 5, -4};

Test(residual_forward, one_number_by_hand)
{
    const double *theta = input("theta", 7, small);
    const double *X = input("X", 2, (double[]){3, -2});
    double *Y = output("Y", 2), *H = output("H", 4);
    int *status = output_ints("status", 1);
    ATTEMPT("x = 3 and x = -2, ReLU") {
        *status = (int)residual_forward(1, 2, 2, Y, H, theta, X, NETWORK_RELU);
    }
    expect_status("status", *status, NUM_OK, "two samples");
    expect_close("H", H, (double[]){7, 0, 0, 2}, 4, 1e-15,
                 "ReLU of (2 * 3 + 1, -3) and of (-3, 2)");
    expect_close("Y", Y, (double[]){20, 4}, 2, 1e-15,
                 "3 + (21 + 0 - 4) and -2 + (0 + 10 - 4): what went in is "
                 "added");
}

Test(residual_forward, a_block_of_zeros_changes_nothing)
{
    const double *theta = input("theta", 17, (double[17]){0});
    const double *X = input("X", 6, (double[]){1, -2, 3, 0.5, 0, -7});
    double *Y = output("Y", 6), *H = output("H", 4);
    int *status = output_ints("status", 1);
    ATTEMPT("all weights 0, n = 3, h = 2, two samples, tanh") {
        *status = (int)residual_forward(3, 2, 2, Y, H, theta, X, NETWORK_TANH);
    }
    expect_status("status", *status, NUM_OK, "two samples");
    expect_close("Y", Y, (double[]){1, -2, 3, 0.5, 0, -7}, 6, 0,
                 "the identity costs a residual block nothing");
    expect_close("H", H, (double[]){0, 0, 0, 0}, 4, 0, "tanh(0)");
}

Test(residual_backward, one_number_by_hand)
{
    const double *theta = input("theta", 7, small);
    const double *X = input("X", 2, (double[]){3, -2});
    const double *H = input("H", 4, (double[]){7, 0, 0, 2});
    const double *dY = input("dY", 2, (double[]){1, 10});
    double *dX = output("dX", 2), *work = output("work", 4);
    double *g = inout("g", 7, (double[]){9, 9, 9, 9, 9, 9, 9});
    int *status = output_ints("status", 1);
    ATTEMPT("x = 3 and x = -2, ReLU, dY = 1 and 10") {
        *status = (int)residual_backward(1, 2, 2, dX, g, theta, X, H, dY,
                                         NETWORK_RELU, work);
    }
    expect_status("status", *status, NUM_OK, "two samples");
    expect_close("dX", dX, (double[]){7, -40}, 2, 1e-15,
                 "1 + 1 * 3 * 2 and 10 + 10 * 5 * (-1): the shortcut's part, "
                 "and the part through the neuron that is on");
    expect_close("g of V, c", g, (double[]){9, -100, 3, 50}, 4, 1e-15,
                 "dz = (3, 0) for x = 3 and (0, 50) for x = -2");
    expect_close("g of W, e", g + 4, (double[]){7, 20, 11}, 3, 1e-15,
                 "dY'H = (1 * 7, 10 * 2), and 1 + 10");
}
