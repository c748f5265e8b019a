/*
 * 12.3 mlp_backward
 *
 * The loss, and its gradient in every weight and bias, by one pass from the
 * last layer to the first.
 *
 * Read: chapters/12-why-nets-work/README.md, "Backward"
 */
#include "why_nets_work.h"

num_status mlp_backward(const network *net, int m, double *loss, double g[],
                        const double theta[], const double X[],
                        const int label[], const double A[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
