/*
 * 4.9 svm_dual_cd
 *
 * Train a support vector machine one multiplier at a time, in the dual problem.
 * The duality gap tells how far from the optimum you are, without knowing the
 * optimum.
 *
 * Read: chapters/04-convex-losses/README.md, "The dual of the SVM"
 */
#include "convex_losses.h"

num_status svm_dual_cd(int m, int n, double w[n], double alpha[m],
                       double gaps[], int *sweeps, const double X[m * n],
                       const double y[m], double lambda, double tol,
                       int max_sweeps)
{
    return NUM_NOT_IMPLEMENTED;
}
