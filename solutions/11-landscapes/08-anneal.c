/* 11.8 anneal: a walk that goes uphill less and less often. */
#include "landscapes.h"

static int in_range(int n, const double lo[], const double hi[], double width,
                    double hot, double cold, int budget)
{
    for (int i = 0; i < n; i++)
        if (!(lo[i] <= hi[i] && isfinite(lo[i]) && isfinite(hi[i])))
            return 0;
    return width > 0 && isfinite(width) && cold > 0 && cold <= hot &&
           isfinite(hot) && budget >= 1;
}

static double temperature(int k, int budget, double hot, double cold)
{
    return budget > 2 ? hot * pow(cold / hot, (k - 1) / (budget - 2.0)) : hot;
}

num_status anneal(objective *f, double best[], double *value, int *accepted,
                  const double lo[], const double hi[], double width,
                  double hot, double cold, int budget, rng *r, double work[])
{
    int n = f->n;
    double *x = work, *y = work + n;

    if (!in_range(n, lo, hi, width, hot, cold, budget))
        return NUM_BAD_INPUT;
    *value = INFINITY;
    *accepted = 0;
    box_point(n, x, lo, hi, r);
    double fx = objective_value(f, x);
    if (isfinite(fx)) {
        vec_copy(n, best, x);
        *value = fx;
    } else {
        fx = INFINITY;
    }
    for (int k = 1; k < budget; k++) {
        for (int i = 0; i < n; i++)
            y[i] = x[i] + width * rng_normal(r);
        double u = rng_uniform(r), fy = objective_value(f, y), d = fy - fx;
        if (!isfinite(fy) ||
            !(d <= 0 || u < exp(-d / temperature(k, budget, hot, cold))))
            continue;
        vec_copy(n, x, y);
        fx = fy;
        ++*accepted;
        if (fx < *value) {
            vec_copy(n, best, x);
            *value = fx;
        }
    }
    return NUM_OK;
}
