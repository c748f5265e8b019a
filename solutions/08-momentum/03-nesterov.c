/* 8.3 nesterov: gradient steps from extrapolated points. */
#include "momentum.h"
#include "vec.h"

#include <math.h>

num_status nesterov(objective *f, double x[], double history[], int *steps,
                    double eta, double tol, int max_steps, double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1;

    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    vec_copy(n, y, x);
    for (int k = 0;; k++) {
        history[k] = objective_value(f, x);
        *steps = k;
        if (!isfinite(history[k]))
            return NUM_DIVERGED;
        if (k > 0 && vec_norm2(n, g) <= tol)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;

        double t_next = (1 + sqrt(1 + 4 * t * t)) / 2;
        double beta = (t - 1) / t_next;
        objective_gradient(f, g, y);
        for (int i = 0; i < n; i++) {
            double next = y[i] - eta * g[i];
            y[i] = next + beta * (next - x[i]);
            x[i] = next;
        }
        t = t_next;
    }
}
