/*
 * 10.6 lasso_gap, kkt_violation
 *
 * Two answers to "how good is w?": a dual point, which bounds the minimum from
 * below, and the optimality condition, coordinate by coordinate.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "The duality gap" and "When is w
 * optimal?"
 */
#include "l1_vs_l2.h"

#include <math.h>

double lasso_gap(int m, int n, double nu[m], const double X[m * n],
                 const double y[m], const double w[n], double lambda,
                 double work[n])
{
    return (double)NAN;
}

double kkt_violation(int m, int n, const double X[m * n], const double y[m],
                     const double w[n], double lambda, double work[m + n])
{
    return (double)NAN;
}
