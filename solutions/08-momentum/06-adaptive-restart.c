/* 8.6 adaptive_restart: Nesterov's method that forgets when it goes uphill. */
#include "momentum.h"
#include "vec.h"

#include <math.h>

/* Move x to x_next = y - eta g and y beyond it; return g'(x_next - x). */
static double step(int n, double x[], double y[], const double g[], double eta,
                   double beta)
{
    double slope = 0;
    for (int i = 0; i < n; i++) {
        double next = y[i] - eta * g[i];
        slope += g[i] * (next - x[i]);
        y[i] = next + beta * (next - x[i]);
        x[i] = next;
    }
    return slope;
}

num_status adaptive_restart(objective *f, double x[], double history[],
                            int *steps, int *restarts, double eta, double tol,
                            int max_steps, double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1;

    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    *restarts = 0;
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
        objective_gradient(f, g, y);
        if (step(n, x, y, g, eta, (t - 1) / t_next) > 0) {
            vec_copy(n, y, x);
            t_next = 1;
            ++*restarts;
        }
        t = t_next;
    }
}
