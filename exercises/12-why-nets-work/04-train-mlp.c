/*
 * 12.4 train_mlp
 *
 * From a data set to an honest number: split, scale, train with Adam, score on
 * samples that nothing was learnt from.
 *
 * Read: chapters/12-why-nets-work/README.md, "Training"
 */
#include "why_nets_work.h"

num_status train_mlp(const network *net, double theta[], double *loss,
                     double *accuracy, const dataset *d,
                     const mlp_options *options, rng *r, int order[],
                     double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
