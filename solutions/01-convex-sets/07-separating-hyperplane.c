/* 1.7 separating_hyperplane: half way between x and its projection. */
#include "convex_sets.h"
#include "vec.h"

num_status separating_hyperplane(int n, double a[n], double *b,
                                 const double x[n], const convex_set *C,
                                 double tol)
{
    if (!vec_is_finite(n, x) || !(tol >= 0))
        return NUM_BAD_INPUT;
    double *p = a; /* the projection, until the normal takes its place */
    C->project(n, p, x, C->data);
    if (!vec_is_finite(n, p))
        return NUM_BAD_INPUT;
    double distance = vec_distance(n, x, p);
    if (!(distance > tol))
        return NUM_INFEASIBLE;
    *b = 0;
    for (int i = 0; i < n; i++) {
        double middle = (x[i] + p[i]) / 2;
        a[i] = (x[i] - p[i]) / distance;
        *b += a[i] * middle;
    }
    return NUM_OK;
}
