/* 9.5 adamw_step, adam_l2_step: two ways to make weights small. */
#include "adam.h"

#include <math.h>

static int in_range(int t, double eta, double beta1, double beta2, double eps,
                    double lambda)
{
    return t >= 1 && eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps) &&
           beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && lambda >= 0 &&
           isfinite(lambda);
}

/* Put g into *m and *v, whose weights have the sums sum1 and sum2 by now;
   return mhat / (sqrt(vhat) + eps). */
static double direction(double *m, double *v, double g, double beta1,
                        double beta2, double sum1, double sum2, double eps)
{
    *m = beta1 * *m + (1 - beta1) * g;
    *v = beta2 * *v + (1 - beta2) * g * g;
    return *m / sum1 / (sqrt(*v / sum2) + eps);
}

num_status adamw_step(int n, double x[n], double m[n], double v[n],
                      const double g[n], int t, double eta, double beta1,
                      double beta2, double eps, double lambda)
{
    if (!in_range(t, eta, beta1, beta2, eps, lambda))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return NUM_BAD_INPUT;
    double sum1 = 1 - pow(beta1, t), sum2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        double d = direction(&m[i], &v[i], g[i], beta1, beta2, sum1, sum2, eps);
        x[i] -= eta * (d + lambda * x[i]);
    }
    return NUM_OK;
}

num_status adam_l2_step(int n, double x[n], double m[n], double v[n],
                        const double g[n], int t, double eta, double beta1,
                        double beta2, double eps, double lambda)
{
    if (!in_range(t, eta, beta1, beta2, eps, lambda))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
        double h = g[i] + lambda * x[i];
        if (!isfinite(h * h))
            return NUM_BAD_INPUT;
    }
    double sum1 = 1 - pow(beta1, t), sum2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        double h = g[i] + lambda * x[i];
        x[i] -= eta * direction(&m[i], &v[i], h, beta1, beta2, sum1, sum2, eps);
    }
    return NUM_OK;
}
