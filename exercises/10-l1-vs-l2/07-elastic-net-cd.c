/*
 * 10.7 elastic_net_cd
 *
 * Coordinate descent with both penalties: the L1 part thresholds, the L2 part
 * divides.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "The elastic net"
 */
#include "l1_vs_l2.h"

num_status elastic_net_cd(int m, int n, double w[n], double r[m], int *sweeps,
                          const double X[m * n], const double y[m],
                          double lambda, double alpha, double tol,
                          int max_sweeps)
{
    return NUM_NOT_IMPLEMENTED;
}
