/* 6.4 exact_step: t = -g'd / d'Ad, the minimiser of a parabola. */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

num_status exact_step(int n, double *t, const double A[n * n],
                      const double g[n], const double d[n])
{
    double slope = vec_dot(n, g, d), curvature = 0;
    for (int i = 0; i < n; i++)
        curvature += d[i] * vec_dot(n, A + i * n, d);

    if (!isfinite(slope) || !isfinite(curvature))
        return NUM_BAD_INPUT;
    if (curvature > 0)
        *t = -slope / curvature;
    else if (curvature == 0 && slope == 0)
        *t = 0;
    else
        return NUM_UNBOUNDED;
    return NUM_OK;
}
