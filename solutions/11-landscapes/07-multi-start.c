/* 11.7 multi_start and noisy_descent: two ways to spend a budget. */
#include "landscapes.h"

static int in_range(int n, const double lo[], const double hi[], double eta,
                    double other, int budget)
{
    for (int i = 0; i < n; i++)
        if (!(lo[i] <= hi[i] && isfinite(lo[i]) && isfinite(hi[i])))
            return 0;
    return eta > 0 && isfinite(eta) && other >= 0 && isfinite(other) &&
           budget >= 1;
}

/* Keeps x if f, its value, is the lowest finite one so far. */
static void keep(int n, double best[], double *value, const double x[],
                 double f)
{
    if (f < *value && isfinite(f)) {
        vec_copy(n, best, x);
        *value = f;
    }
}

num_status multi_start(objective *f, double best[], double *value, int *starts,
                       const double lo[], const double hi[], double eta,
                       double tol, int budget, rng *r, double work[])
{
    int n = f->n, over = 1; /* the last run, or none so far */
    double *x = work, *g = work + n;

    if (!in_range(n, lo, hi, eta, tol, budget))
        return NUM_BAD_INPUT;
    *value = INFINITY;
    *starts = 0;
    for (int k = 0; k < budget; k++) {
        if (over) {
            box_point(n, x, lo, hi, r);
            ++*starts;
        } else {
            vec_axpy(n, x, g, -eta);
        }
        double fx = objective_value_gradient(f, g, x), norm = vec_norm2(n, g);
        keep(n, best, value, x, fx);
        over = !isfinite(fx) || !isfinite(norm) || norm <= tol;
    }
    return NUM_OK;
}

num_status noisy_descent(objective *f, double best[], double *value,
                         const double lo[], const double hi[], double eta,
                         double sigma, int budget, rng *r, double work[])
{
    int n = f->n;
    double *x = work, *g = work + n;

    if (!in_range(n, lo, hi, eta, sigma, budget))
        return NUM_BAD_INPUT;
    *value = INFINITY;
    box_point(n, x, lo, hi, r);
    for (int k = 0;; k++) {
        double fx = objective_value_gradient(f, g, x);
        keep(n, best, value, x, fx);
        if (!isfinite(fx) || !isfinite(vec_norm2(n, g)))
            return NUM_DIVERGED;
        if (k == budget - 1)
            return NUM_OK;
        double noise = sigma * (1 - k / (budget - 1.0));
        for (int i = 0; i < n; i++)
            x[i] += noise * rng_normal(r) - eta * g[i];
    }
}
