/* 2.5 max_affine: max_i (a_i'x + b_i) and the row that reaches it. */
#include "convex_functions.h"
#include "vec.h"
#include <math.h>

double max_affine(int m, int n, double g[n], int *k, const double A[m * n],
                  const double b[m], const double x[n])
{
    double largest = -INFINITY;
    *k = 0;
    for (int i = 0; i < m && !isnan(largest); i++) {
        double value = vec_dot(n, A + i * n, x) + b[i];
        if (value > largest || isnan(value)) { /* > keeps the first of equals */
            largest = value;
            *k = i;
        }
    }
    vec_copy(n, g, A + *k * n);
    return largest;
}
