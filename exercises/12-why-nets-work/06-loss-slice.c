/*
 * 12.6 filter_direction, loss_slice
 *
 * A picture of the loss on a plane through the trained network, with directions
 * that can be compared between networks.
 *
 * Read: chapters/12-why-nets-work/README.md, "Slices through the landscape"
 */
#include "why_nets_work.h"

num_status filter_direction(const network *net, double d[],
                            const double theta[], rng *r)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status loss_slice(const network *net, int n, double value[],
                      const double theta[], const double d[], const double e[],
                      double radius, int m, const double X[], const int label[],
                      int b, rng *r, int order[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
