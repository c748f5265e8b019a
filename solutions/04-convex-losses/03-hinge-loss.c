/* 4.3 hinge_loss: the objective of a linear support vector machine. */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

double hinge_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double lambda)
{
    double sum = 0;

    if (g != NULL) {
        vec_copy(n, g, w);
        vec_scale(n, g, lambda);
    }
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        double slack = 1 - y[i] * vec_dot(n, x, w);
        if (slack <= 0)
            continue; /* not so for NaN, which fmax would lose */
        sum += slack;
        if (g != NULL)
            vec_axpy(n, g, x, -y[i] / m);
    }
    return sum / m + lambda / 2 * vec_dot(n, w, w);
}
