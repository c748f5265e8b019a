/*
 * 10.8 lambda_max, lambda_path
 *
 * Where the path begins, and then the solutions for ever smaller lambda, each
 * found from the one before it.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "Paths"
 */
#include "l1_vs_l2.h"

#include <math.h>

double lambda_max(int m, int n, const double X[m * n], const double y[m],
                  double alpha)
{
    return (double)NAN;
}

num_status lambda_path(int n, int count, double lambdas[count],
                       double W[count * n], double top, double ratio,
                       const path_solver *s)
{
    return NUM_NOT_IMPLEMENTED;
}
