/*
 * 12.2 mlp_forward
 *
 * Push samples through a network and keep what every layer says: the way back
 * needs it.
 *
 * Read: chapters/12-why-nets-work/README.md, "Forward"
 */
#include "why_nets_work.h"

num_status mlp_forward(const network *net, int m, double A[],
                       const double theta[], const double X[])
{
    return NUM_NOT_IMPLEMENTED;
}
