/*
 * 10.3 ista
 *
 * A gradient step on the smooth term, then the soft threshold for the L1 term.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "ISTA"
 */
#include "l1_vs_l2.h"

num_status ista(objective *f, double x[], double history[], int *steps,
                double lambda, double eta, double tol, int max_steps,
                double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
