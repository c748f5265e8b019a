/* 10.3 ista: gradient steps on f, each followed by the soft threshold. */
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

num_status ista(objective *f, double x[], double history[], int *steps,
                double lambda, double eta, double tol, int max_steps,
                double work[])
{
    int n = f->n;
    double *g = work, *next = work + n;

    if (!(lambda >= 0 && isfinite(lambda) && eta > 0 && isfinite(eta)))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int k = 0;; k++) {
        double smooth = objective_value_gradient(f, g, x);
        history[k] = smooth + lambda * vec_norm1(n, x);
        *steps = k;
        for (int i = 0; i < n; i++)
            next[i] = shrink(x[i] - eta * g[i], eta * lambda);
        double norm = vec_distance(n, x, next) / eta;
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        vec_copy(n, x, next);
    }
}
