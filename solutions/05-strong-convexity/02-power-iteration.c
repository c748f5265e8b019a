/* 5.2 power_iteration: multiply, normalise, stop on the residual. */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

num_status power_iteration(int n, double *lambda, double v[n], int *steps,
                           const linear_map *A, double tol, int max_steps,
                           double work[n])
{
    double *Av = work, length = vec_norm2(n, v);

    if (!(length > 0 && isfinite(length) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        v[i] /= length;
    for (int k = 0;; k++) {
        A->apply(n, Av, v, A->data);
        *lambda = vec_dot(n, v, Av);
        *steps = k;
        length = vec_norm2(n, Av);
        if (!isfinite(length))
            return NUM_DIVERGED;
        double residual = 0;
        for (int i = 0; i < n; i++)
            residual = hypot(residual, Av[i] - *lambda * v[i]);
        if (residual <= tol * fabs(*lambda))
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        for (int i = 0; i < n; i++)
            v[i] = Av[i] / length;
    }
}
