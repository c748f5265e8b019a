/* 6.1 gradient_descent: x_{k+1} = x_k - eta grad f(x_k). */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[])
{
    double *g = work;

    if (!(eta > 0 && isfinite(eta) && tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int k = 0;; k++) {
        history[k] = objective_value_gradient(f, g, x);
        *steps = k;
        double norm = vec_norm2(f->n, g);
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        vec_axpy(f->n, x, g, -eta);
    }
}
