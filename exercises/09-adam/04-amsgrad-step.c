/*
 * 9.4 amsgrad_step, average_regret
 *
 * Keep the largest v there has been, and divide by its root. Then measure what a
 * run cost, compared with the best fixed point in hindsight.
 *
 * Read: chapters/09-adam/README.md, "Where Adam fails"
 */
#include "adam.h"

num_status amsgrad_step(int n, double x[n], double m[n], double v[n],
                        double top[n], const double g[n], int t, double eta,
                        double beta1, double beta2, double eps)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status average_regret(int T, double average[T], const double x[T],
                          const double slope[T])
{
    return NUM_NOT_IMPLEMENTED;
}
