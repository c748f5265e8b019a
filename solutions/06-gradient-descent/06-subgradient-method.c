/* 6.6 subgradient_method: steps a / sqrt(k + 1), the best point is kept. */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

double absolute_eval(int n, double g[], const double x[], void *data)
{
    const absolute_problem *p = data;
    double sum = 0;

    if (g != NULL)
        vec_fill(n, g, 0);
    for (int i = 0; i < p->m; i++) {
        const double *a = p->A + i * n;
        double r = vec_dot(n, a, x) - p->b[i];
        sum += fabs(r);
        if (g != NULL)
            vec_axpy(n, g, a, (r > 0) - (r < 0));
    }
    return sum;
}

num_status subgradient_method(objective *f, double x[], double history[],
                              int *steps, double a, int max_steps,
                              double work[])
{
    int n = f->n;
    double *y = work, *g = work + n; /* y is x_k, x the best so far */

    if (!(a > 0 && isfinite(a) && max_steps >= 0))
        return NUM_BAD_INPUT;
    vec_copy(n, y, x);
    for (int k = 0;; k++) {
        double value = objective_value_gradient(f, g, y);
        double norm = vec_norm2(n, g);
        *steps = k;
        if (!isfinite(value) || !isfinite(norm))
            return NUM_DIVERGED;
        if (k == 0 || value < history[k - 1]) {
            history[k] = value;
            vec_copy(n, x, y);
        } else {
            history[k] = history[k - 1];
        }
        if (norm == 0)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        vec_axpy(n, y, g, -a / sqrt(k + 1.0));
    }
}
