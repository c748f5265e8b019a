/*
 * 4.3 hinge_loss
 *
 * The objective of the support vector machine: the mean of max(0, 1 - margin)
 * plus lambda/2 |w|^2, and one of its subgradients.
 *
 * Read: chapters/04-convex-losses/README.md, "Losses for a class"
 */
#include "convex_losses.h"

#include <math.h>

double hinge_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double lambda)
{
    return (double)NAN;
}
