/*
 * 9.7 train_schedule
 *
 * Put the pieces together: shuffled batches, clipping, AdamW, and a step size that
 * warms up and then falls along half a cosine. Copy what you need of 9.5.
 *
 * Read: chapters/09-adam/README.md, "Training: all of it together"
 */
#include "adam.h"

num_status train_schedule(const batch_loss *f, double w[], double history[],
                          int *steps, int *clipped, const train_plan *plan,
                          rng *r, int order[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
