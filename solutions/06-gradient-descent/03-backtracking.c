/* 6.3 backtracking: the Armijo condition, and gradient descent with it. */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

static int same_point(int n, const double x[], const double y[])
{
    for (int i = 0; i < n; i++)
        if (x[i] != y[i])
            return 0;
    return 1;
}

num_status backtracking(objective *f, double x_new[], double *t,
                        const double x[], double fx, const double g[],
                        const double d[], double t0, double beta, double c)
{
    int n = f->n;
    double slope = vec_dot(n, g, d);

    if (!(slope < 0 && isfinite(fx) && t0 > 0 && isfinite(t0)))
        return NUM_BAD_INPUT;
    if (!(beta > 0 && beta < 1 && c > 0 && c < 1))
        return NUM_BAD_INPUT;
    for (*t = t0; *t > 0; *t *= beta) {
        vec_add_scaled(n, x_new, x, d, *t);
        if (same_point(n, x_new, x))
            break;
        /* written so that a NaN value is refused */
        if (objective_value(f, x_new) <= fx + c * *t * slope)
            return NUM_OK;
    }
    vec_copy(n, x_new, x);
    *t = 0;
    return NUM_NO_PROGRESS;
}

num_status gradient_descent_backtracking(objective *f, double x[],
                                         double history[], int *steps,
                                         double t0, double beta, double c,
                                         double tol, int max_steps,
                                         double work[])
{
    int n = f->n;
    double t, *g = work, *d = work + n, *x_new = work + 2 * n;

    if (!(t0 > 0 && isfinite(t0) && beta > 0 && beta < 1 && c > 0 && c < 1))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int k = 0;; k++) {
        history[k] = objective_value_gradient(f, g, x);
        *steps = k;
        double norm = vec_norm2(n, g);
        if (!isfinite(history[k]) || !isfinite(norm))
            return NUM_DIVERGED;
        if (norm <= tol)
            return NUM_OK;
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        vec_copy(n, d, g);
        vec_scale(n, d, -1);
        num_status s =
            backtracking(f, x_new, &t, x, history[k], g, d, t0, beta, c);
        if (s != NUM_OK)
            return NUM_NO_PROGRESS;
        vec_copy(n, x, x_new);
    }
}
