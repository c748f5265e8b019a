/*
 * 11.7 multi_start and noisy_descent
 *
 * Two ways to spend the same number of evaluations where there are many minima:
 * start again and again, or run once with noise that fades. Count honestly.
 *
 * Read: chapters/11-landscapes/README.md, "Many minima: restarts or noise"
 */
#include "landscapes.h"

num_status multi_start(objective *f, double best[], double *value, int *starts,
                       const double lo[], const double hi[], double eta,
                       double tol, int budget, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}

num_status noisy_descent(objective *f, double best[], double *value,
                         const double lo[], const double hi[], double eta,
                         double sigma, int budget, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
