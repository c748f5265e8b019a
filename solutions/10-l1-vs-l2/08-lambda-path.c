/* 10.8 lambda_max, lambda_path: solutions for a falling sequence of lambda. */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>

double lambda_max(int m, int n, const double X[m * n], const double y[m],
                  double alpha)
{
    if (!(alpha > 0 && alpha <= 1) || !vec_is_finite(m * n, X) ||
        !vec_is_finite(m, y))
        return (double)NAN;
    double largest = 0;
    for (int j = 0; j < n; j++) {
        double slope = 0;
        for (int i = 0; i < m; i++)
            slope += X[i * n + j] * y[i];
        if (!isfinite(slope))
            return (double)NAN;
        largest = fmax(largest, fabs(slope));
    }
    return largest / (m * alpha);
}

num_status lambda_path(int n, int count, double lambdas[count],
                       double W[count * n], double top, double ratio,
                       const path_solver *s)
{
    if (!(top > 0 && isfinite(top) && ratio > 0 && ratio < 1 && count >= 2))
        return NUM_BAD_INPUT;
    vec_fill(n, W, 0);
    for (int k = 0; k < count; k++) {
        double *w = W + k * n;
        lambdas[k] = top * pow(ratio, (double)k / (count - 1));
        if (k > 0)
            vec_copy(n, w, w - n);
        num_status status = s->solve(n, w, lambdas[k], s->data);
        if (status != NUM_OK)
            return status;
    }
    return NUM_OK;
}
