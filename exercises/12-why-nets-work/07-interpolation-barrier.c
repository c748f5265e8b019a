/*
 * 12.7 interpolation_barrier
 *
 * Walk in a straight line from one solution to another. How high is the hill?
 *
 * Read: chapters/12-why-nets-work/README.md, "Between two solutions"
 */
#include "why_nets_work.h"

num_status interpolation_barrier(int points, double value[], double *barrier,
                                 double *where, objective *f, const double x[],
                                 const double y[], double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
