/*
 * 11.8 anneal
 *
 * A random walk that always goes down and sometimes up: often while it is hot,
 * hardly ever when it is cold. It needs values only, no gradient.
 *
 * Read: chapters/11-landscapes/README.md, "Annealing"
 */
#include "landscapes.h"

num_status anneal(objective *f, double best[], double *value, int *accepted,
                  const double lo[], const double hi[], double width,
                  double hot, double cold, int budget, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
