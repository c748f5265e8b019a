/* 6.7 newton_step: shift H until it is positive definite, damp the step. */
#include "chol.h"
#include "gradient_descent.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

/* Factor H + tau I = L L' with the first tau of 0, 1e-3 F, 4e-3 F, ... */
static double factor_shifted(int n, double L[n * n], const double H[n * n])
{
    double norm = vec_norm2(n * n, H), tau = 0;
    double next = 1e-3 * (norm > 0 ? norm : 1);

    vec_copy(n * n, L, H);
    while (chol_factor(n, L, L) != NUM_OK) {
        tau = next;
        next *= 4;
        vec_copy(n * n, L, H);
        mat_add_diagonal(n, L, tau);
    }
    return tau;
}

static int same_point(int n, const double x[], const double y[])
{
    for (int i = 0; i < n; i++)
        if (x[i] != y[i])
            return 0;
    return 1;
}

/* The damping: halve t until the Armijo condition holds. */
static num_status damp(objective *f, double x_new[], double *t,
                       const double x[], double fx, double slope,
                       const double d[])
{
    int n = f->n;
    for (*t = 1; *t > 0; *t /= 2) {
        vec_add_scaled(n, x_new, x, d, *t);
        if (same_point(n, x_new, x))
            break;
        if (objective_value(f, x_new) <= fx + 1e-4 * *t * slope)
            return NUM_OK;
    }
    vec_copy(n, x_new, x);
    *t = 0;
    return NUM_NO_PROGRESS;
}

num_status newton_step(objective *f, double x_new[], double *t, double *tau,
                       const double x[], double work[])
{
    int n = f->n;
    double *H = work, *L = H + n * n, *g = L + n * n, *d = g + n;

    double fx = objective_value_gradient(f, g, x);
    double norm = vec_norm2(n, g);
    if (!isfinite(fx) || !isfinite(norm))
        return NUM_BAD_INPUT;
    if (norm == 0) {
        vec_copy(n, x_new, x);
        *t = *tau = 0;
        return NUM_OK;
    }
    objective_hessian(f, H, x);
    if (!isfinite(vec_norm2(n * n, H)))
        return NUM_BAD_INPUT;
    *tau = factor_shifted(n, L, H);
    chol_solve(n, d, L, g);
    vec_scale(n, d, -1);
    return damp(f, x_new, t, x, fx, vec_dot(n, g, d), d);
}
