/*
 * 12.8 min_norm_solution
 *
 * Fewer equations than unknowns: of all solutions gradient descent from 0 finds
 * the shortest.
 *
 * Read: chapters/12-why-nets-work/README.md, "The shortest solution"
 */
#include "why_nets_work.h"

num_status min_norm_solution(int m, int n, double x[], int *steps,
                             const double A[], const double b[], double tol,
                             int max_steps, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
