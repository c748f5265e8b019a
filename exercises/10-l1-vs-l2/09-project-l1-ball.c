/*
 * 10.9 project_l1_ball
 *
 * The nearest point of the diamond: the same amount is taken from all absolute
 * values, as much as it needs.
 *
 * Read: chapters/10-l1-vs-l2/README.md, "Projection on the diamond"
 */
#include "l1_vs_l2.h"

num_status project_l1_ball(int n, double p[n], const double x[n], double radius,
                           double work[n])
{
    return NUM_NOT_IMPLEMENTED;
}
