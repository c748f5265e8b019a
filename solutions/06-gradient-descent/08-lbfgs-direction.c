/* 6.8 lbfgs_direction: d = -H g by the two-loop recursion. */
#include "gradient_descent.h"
#include "vec.h"

num_status lbfgs_direction(int n, int m, double d[n], const double g[n],
                           const double S[], const double Y[], double work[])
{
    double *alpha = work, *sy = work + m, gamma = 1;
    int newest = -1;

    if (!vec_is_finite(n, g))
        return NUM_BAD_INPUT;
    vec_copy(n, d, g);
    for (int i = m - 1; i >= 0; i--) { /* newest to oldest */
        sy[i] = vec_dot(n, S + i * n, Y + i * n);
        if (!(sy[i] > 0))
            continue;
        if (newest < 0)
            newest = i;
        alpha[i] = vec_dot(n, S + i * n, d) / sy[i];
        vec_axpy(n, d, Y + i * n, -alpha[i]);
    }
    if (newest >= 0)
        gamma = sy[newest] / vec_dot(n, Y + newest * n, Y + newest * n);
    vec_scale(n, d, gamma);
    for (int i = 0; i < m; i++) { /* oldest to newest */
        if (!(sy[i] > 0))
            continue;
        double beta = vec_dot(n, Y + i * n, d) / sy[i];
        vec_axpy(n, d, S + i * n, alpha[i] - beta);
    }
    vec_scale(n, d, -1);
    return NUM_OK;
}
