/* 4.2 logistic_loss: mean of log(1 + exp(-margin)), and its gradient. */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

double logistic_loss(int m, int n, double g[], const double X[m * n],
                     const double y[m], const double w[n])
{
    double sum = 0;

    if (g != NULL)
        vec_fill(n, g, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        double margin = y[i] * vec_dot(n, x, w);
        double e = exp(-fabs(margin)); /* never above 1 */
        sum += log1p(e) + (margin < 0 ? -margin : 0);
        if (g != NULL) {
            double s = (margin < 0 ? 1 : e) / (1 + e);
            vec_axpy(n, g, x, -y[i] * s / m);
        }
    }
    return sum / m;
}
