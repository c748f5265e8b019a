/* 9.3 adam_step: two moving averages, both corrected for their start. */
#include "adam.h"

#include <math.h>

num_status adam_step(int n, double x[n], double m[n], double v[n],
                     const double g[n], int t, double eta, double beta1,
                     double beta2, double eps)
{
    if (!(t >= 1 && eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return NUM_BAD_INPUT;

    double sum1 = 1 - pow(beta1, t); /* of the weights in m, and in v */
    double sum2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        x[i] -= eta * (m[i] / sum1) / (sqrt(v[i] / sum2) + eps);
    }
    return NUM_OK;
}
