/*
 * 9.8 adam_then_sgd_step, compare_tuned
 *
 * Walk with Adam, watch which step size SGD would need, and switch when that has
 * settled. Then compare methods fairly: each at its own best step size.
 *
 * Read: chapters/09-adam/README.md, "Start with Adam, finish with SGD"
 */
#include "adam.h"

num_status adam_then_sgd_step(int n, double x[n], double m[n], double v[n],
                              switch_state *s, const double g[n], double eta,
                              double beta1, double beta2, double eps,
                              double tol)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status compare_tuned(int methods, int grid, int seeds, int best[],
                         int edge[], double score[], const double tune[],
                         const double check[])
{
    return NUM_NOT_IMPLEMENTED;
}
