/* 11.1 critical_points: Newton on the gradient, then 3.7 on the Hessian. */
#include "eig.h"
#include "landscapes.h"

/* x = x - H^{-1} g with H = V' diag(lambda) V; V is H, step is n numbers. */
static num_status newton(int n, double x[], double H[], double lambda[],
                         const double g[], double work[])
{
    if (eig_sym(n, lambda, H, H, work) != NUM_OK)
        return NUM_BAD_INPUT;
    double none = 1e-12 * vec_norm_inf(n, lambda);
    for (int j = 0; j < n; j++) {
        const double *v = H + j * n;
        if (fabs(lambda[j]) > none)
            vec_axpy(n, x, v, -vec_dot(n, v, g) / lambda[j]);
    }
    return NUM_OK;
}

/* Runs from x, which becomes the solution; returns 1 if there is one. */
static int solve(objective *f, double x[], double tol, int max_steps,
                 double work[])
{
    int n = f->n;
    double *H = work, *g = H + n * n, *lambda = g + n, *rest = lambda + n;
    for (int k = 0;; k++) {
        objective_gradient(f, g, x);
        objective_hessian(f, H, x);
        if (!vec_is_finite(n, g) || !vec_is_finite(n * n, H))
            return 0;
        if (vec_norm2(n, g) <= tol)
            return 1;
        if (k == max_steps || newton(n, x, H, lambda, g, rest) != NUM_OK)
            return 0;
    }
}

static int is_new(int n, int found, const double points[], const double x[],
                  double merge)
{
    for (int k = 0; k < found; k++)
        if (vec_distance(n, points + k * n, x) <= merge)
            return 0;
    return 1;
}

/* The verdict of 3.7 with tol = 1e-6; H is overwritten. */
static int kind_of(int n, int *index, double H[], double work[])
{
    double *lambda = work, *rest = work + n;
    int negative = 0, positive = 0;
    *index = 0;
    if (eig_sym(n, lambda, H, H, rest) != NUM_OK)
        return POINT_DEGENERATE;
    double zero = 1e-6 * vec_norm_inf(n, lambda);
    for (int j = 0; j < n; j++) {
        negative += lambda[j] < -zero;
        positive += lambda[j] > zero;
    }
    *index = negative;
    if (negative > 0 && positive > 0)
        return POINT_SADDLE;
    if (negative + positive < n)
        return POINT_DEGENERATE;
    return positive > 0 ? POINT_MINIMUM : POINT_MAXIMUM;
}

int critical_points(objective *f, int count, double points[], int kinds[],
                    int index[], const double starts[], double tol,
                    double merge, int max_steps, double work[])
{
    int n = f->n, found = 0;

    if (!(count >= 1 && tol >= 0 && isfinite(tol) && merge >= 0 &&
          isfinite(merge) && max_steps >= 0))
        return 0;
    for (int i = 0; i < count; i++) {
        double *x = points + found * n;
        vec_copy(n, x, starts + i * n);
        if (!solve(f, x, tol, max_steps, work) ||
            !is_new(n, found, points, x, merge))
            continue;
        /* solve has left the Hessian at x in work */
        kinds[found] = kind_of(n, &index[found], work, work + n * n);
        found++;
    }
    return found;
}
