/* 6.9 frank_wolfe: walk towards the best vertex of the simplex. */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

static int in_simplex(int n, const double x[])
{
    for (int i = 0; i < n; i++)
        if (!(x[i] >= 0))
            return 0;
    return fabs(vec_sum(n, x) - 1) <= 1e-9;
}

num_status frank_wolfe(objective *f, double x[], double history[],
                       double gaps[], int *steps, double tol, int max_steps,
                       double work[])
{
    int n = f->n;
    double *g = work;

    if (!(tol >= 0 && max_steps >= 0) || !in_simplex(n, x))
        return NUM_BAD_INPUT;
    for (int k = 0;; k++) {
        history[k] = objective_value_gradient(f, g, x);
        int i = vec_argmin(n, g);
        gaps[k] = vec_dot(n, g, x) - g[i];
        *steps = k;
        if (!isfinite(history[k]) || !isfinite(gaps[k]))
            return NUM_DIVERGED;
        if (gaps[k] <= tol)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        double gamma = 2 / (k + 2.0);
        vec_scale(n, x, 1 - gamma);
        x[i] += gamma;
    }
}
