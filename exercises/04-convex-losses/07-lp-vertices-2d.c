/*
 * 4.7 lp_vertices_2d
 *
 * Solve a linear program in the plane by trying every vertex, and tell apart
 * the three answers: here is the optimum, there is no feasible point, there is
 * no end.
 *
 * Read: chapters/04-convex-losses/README.md, "Linear programs"
 */
#include "convex_losses.h"

num_status lp_vertices_2d(int m, double x[2], double *value, const double c[2],
                          const double A[m * 2], const double b[m])
{
    return NUM_NOT_IMPLEMENTED;
}
