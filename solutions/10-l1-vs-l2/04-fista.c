/* 10.4 fista: the steps of ista from extrapolated points. */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>

/* S_t(x) */
static double shrink(double x, double t)
{
    if (fabs(x) <= t)
        return 0;
    return x > 0 ? x - t : x + t;
}

num_status fista(objective *f, double x[], double history[], int *steps,
                 double lambda, double eta, double tol, int max_steps,
                 double work[])
{
    int n = f->n;
    double *y = work, *g = work + n, t = 1, norm = INFINITY;

    if (!(lambda >= 0 && isfinite(lambda) && eta > 0 && isfinite(eta)))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    vec_copy(n, y, x);
    for (int k = 0;; k++) {
        history[k] = objective_value(f, x) + lambda * vec_norm1(n, x);
        *steps = k;
        if (!isfinite(history[k]))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;

        double t_next = (1 + sqrt(1 + 4 * t * t)) / 2;
        double beta = (t - 1) / t_next;
        objective_gradient(f, g, y);
        for (int i = 0; i < n; i++) {
            double next = shrink(y[i] - eta * g[i], eta * lambda);
            g[i] = y[i] - next; /* from here on eta times the mapping */
            y[i] = next + beta * (next - x[i]);
            x[i] = next;
        }
        norm = vec_norm2(n, g) / eta;
        t = t_next;
    }
}
