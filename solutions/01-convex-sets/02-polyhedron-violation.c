/* 1.2 polyhedron_violation: max_i (a_i'x - b_i). */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>

double polyhedron_violation(int m, int n, const double A[m * n],
                            const double b[m], const double x[n])
{
    double worst = -INFINITY;
    for (int i = 0; i < m; i++) {
        double excess = vec_dot(n, A + i * n, x) - b[i];
        if (isnan(excess)) /* excess > worst is false for NaN */
            return excess;
        if (excess > worst)
            worst = excess;
    }
    return worst;
}
