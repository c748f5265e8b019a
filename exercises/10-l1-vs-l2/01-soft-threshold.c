/*
 * 10.1 soft_threshold
 *
 * Move every element towards 0 by t; where it would pass 0, it stays there.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "The soft threshold"
 */
#include "l1_vs_l2.h"

num_status soft_threshold(int n, double z[n], const double x[n], double t)
{
    return NUM_NOT_IMPLEMENTED;
}
