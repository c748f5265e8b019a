/*
 * 8.3 nesterov
 *
 * Look ahead to y, take the gradient there, step from there; the numbers t_k
 * say how far to look ahead.
 *
 * Read: chapters/08-momentum/README.md, "Nesterov: look ahead first"
 */
#include "momentum.h"

num_status nesterov(objective *f, double x[], double history[], int *steps,
                    double eta, double tol, int max_steps, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
