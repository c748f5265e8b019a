/*
 * 12.10 residual_forward, residual_backward
 *
 * A block that adds to what went in, and the way back through it.
 *
 * Read: chapters/12-why-nets-work/README.md, "Residual blocks"
 */
#include "why_nets_work.h"

num_status residual_forward(int n, int h, int m, double Y[], double H[],
                            const double theta[], const double X[],
                            network_activation activation)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status residual_backward(int n, int h, int m, double dX[], double g[],
                             const double theta[], const double X[],
                             const double H[], const double dY[],
                             network_activation activation, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
