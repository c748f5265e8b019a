/*
 * 1.4 project_ball, project_halfspace, project_box
 *
 * Set p to the nearest point of the set. Ask first whether x is in the set: if
 * it is, p = x. If not, move x along the normal until it touches the set. Check
 * the input before you write to p.
 *
 * Read: chapters/01-convex-sets/README.md, "Projections in closed form"
 */
#include "convex_sets.h"

num_status project_ball(int n, double p[n], const double x[n],
                        const double c[n], double radius)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status project_halfspace(int n, double p[n], const double x[n],
                             const double a[n], double b)
{
    return NUM_NOT_IMPLEMENTED;
}

num_status project_box(int n, double p[n], const double x[n],
                       const double lo[n], const double hi[n])
{
    return NUM_NOT_IMPLEMENTED;
}
