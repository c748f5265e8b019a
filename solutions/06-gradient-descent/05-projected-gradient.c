/* 6.5 projected_gradient: x_{k+1} = P(x_k - eta grad f(x_k)). */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

num_status projected_gradient(objective *f, double x[], double history[],
                              int *steps, const feasible_set *C, double eta,
                              double tol, int max_steps, double work[])
{
    int n = f->n;
    double *g = work, *p = work + n;

    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    C->project(n, p, x, C->data);
    vec_copy(n, x, p);
    for (int k = 0;; k++) {
        history[k] = objective_value_gradient(f, g, x);
        *steps = k;
        /* g becomes the point of the free step, p its projection */
        vec_add_scaled(n, g, x, g, -eta);
        C->project(n, p, g, C->data);
        double norm = vec_distance(n, x, p) / eta;
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        vec_copy(n, x, p);
    }
}
