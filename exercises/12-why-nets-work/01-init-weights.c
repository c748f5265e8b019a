/*
 * 12.1 init_weights, signal_through_depth
 *
 * Fill one layer with random weights of the right size, and measure what
 * becomes of a signal that passes many such layers.
 *
 * Read: chapters/12-why-nets-work/README.md, "Signals through depth"
 */
#include "why_nets_work.h"

num_status init_weights(int fan_in, int fan_out, double W[],
                        network_start start, rng *r)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status signal_through_depth(int n, int depth, double q[],
                                network_activation activation, double gain,
                                rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
