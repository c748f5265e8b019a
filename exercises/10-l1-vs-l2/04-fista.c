/*
 * 10.4 fista
 *
 * The step of ISTA from a point ahead, with the momentum of Nesterov.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "FISTA"
 */
#include "l1_vs_l2.h"

num_status fista(objective *f, double x[], double history[], int *steps,
                 double lambda, double eta, double tol, int max_steps,
                 double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
