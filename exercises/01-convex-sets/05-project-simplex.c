/*
 * 1.5 project_simplex
 *
 * The projection subtracts one number theta from every coordinate and clips at
 * 0: p_i = max(x_i - theta, 0). Sort a copy of x in descending order, find how
 * many coordinates stay positive, and theta follows from their sum.
 *
 * Read: chapters/01-convex-sets/README.md, "Projection on the simplex"
 */
#include "convex_sets.h"

num_status project_simplex(int n, double p[n], const double x[n], double s,
                           double work[n])
{
    return NUM_NOT_IMPLEMENTED;
}
