/*
 * 10.5 lasso_cd
 *
 * One weight at a time, exactly; the residual is kept up to date on the way, and
 * weights that are 0 are looked at only now and then.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "Coordinate descent"
 */
#include "l1_vs_l2.h"

num_status lasso_cd(int m, int n, double w[n], double r[m], int *sweeps,
                    int *visits, const double X[m * n], const double y[m],
                    double lambda, double tol, int max_sweeps)
{
    return NUM_NOT_IMPLEMENTED;
}
