/*
 * 5.4 ridge_shift, ridge_for_mu
 *
 * Say what an L2 penalty does to the eigenvalues of a Hessian, and how large
 * lambda must be so that the smallest of them becomes mu. Mind the two ways to
 * write the penalty.
 *
 * Read: chapters/05-strong-convexity/README.md, "What L2 adds"
 */
#include "strong_convexity.h"

num_status ridge_shift(int n, double shifted[n], const double h[n],
                       double lambda, ridge_form form)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status ridge_for_mu(int n, double *lambda, const double h[n], double mu,
                        ridge_form form)
{
    return NUM_NOT_IMPLEMENTED;
}
