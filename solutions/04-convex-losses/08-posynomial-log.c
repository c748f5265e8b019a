/* 4.8 posynomial_log: log of a posynomial in u = log x, and its gradient. */
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

double posynomial_log(int terms, int n, double g[], const double A[terms * n],
                      const double c[terms], const double u[n],
                      double work[terms])
{
    double sum = 0, *p = work;

    for (int k = 0; k < terms; k++) {
        if (!(c[k] > 0))
            return (double)NAN;
        p[k] = vec_dot(n, A + k * n, u) + log(c[k]);
    }
    double top = vec_max(terms, p);
    for (int k = 0; k < terms; k++) {
        p[k] = exp(p[k] - top);
        sum += p[k];
    }
    if (g != NULL) {
        mat_t_vec(terms, n, g, A, p);
        vec_scale(n, g, 1 / sum);
    }
    return top + log(sum);
}
