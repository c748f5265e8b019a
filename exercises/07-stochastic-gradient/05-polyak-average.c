/*
 * 7.5 polyak_average
 *
 * Keep the mean of the iterates w_start, ..., w_t while they come, one by one,
 * without storing them.
 *
 * Read: chapters/07-stochastic-gradient/README.md, "Averaging"
 */
#include "stochastic_gradient.h"

num_status polyak_average(int n, double mean[n], const double w[n], int t,
                          int start)
{
    return NUM_NOT_IMPLEMENTED;
}
