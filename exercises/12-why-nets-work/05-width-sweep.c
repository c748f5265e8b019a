/*
 * 12.5 width_sweep
 *
 * Train every width with several seeds and say how far the final losses spread.
 *
 * Read: chapters/12-why-nets-work/README.md, "Width"
 */
#include "why_nets_work.h"

num_status width_sweep(int widths, width_result result[], const int width[],
                       int seeds, uint64_t first_seed, int steps,
                       training_run *run, void *data)
{
    return NUM_NOT_IMPLEMENTED;
}
