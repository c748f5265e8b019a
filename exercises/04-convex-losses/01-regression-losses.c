/*
 * 4.1 mse_loss, mae_loss, huber_loss
 *
 * Three ways to say how bad the residuals x_i'w - y_i are: by their squares, by
 * their sizes, and by Huber's mixture of both. Each function returns the mean
 * and, where it is asked for, the gradient in the weights.
 *
 * Read: chapters/04-convex-losses/README.md, "Losses for a quantity"
 */
#include "convex_losses.h"

#include <math.h>

double mse_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n])
{
    return (double)NAN;
}

double mae_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n])
{
    return (double)NAN;
}

double huber_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double delta)
{
    return (double)NAN;
}
