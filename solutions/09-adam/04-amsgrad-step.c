/* 9.4 amsgrad_step, average_regret: a denominator that never falls. */
#include "adam.h"

#include <math.h>

num_status amsgrad_step(int n, double x[n], double m[n], double v[n],
                        double top[n], const double g[n], int t, double eta,
                        double beta1, double beta2, double eps)
{
    if (!(t >= 1 && eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return NUM_BAD_INPUT;

    double sum1 = 1 - pow(beta1, t), sum2 = 1 - pow(beta2, t);
    for (int i = 0; i < n; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        if (!(v[i] <= top[i]))
            top[i] = v[i];
        x[i] -= eta * (m[i] / sum1) / (sqrt(top[i] / sum2) + eps);
    }
    return NUM_OK;
}

num_status average_regret(int T, double average[T], const double x[T],
                          const double slope[T])
{
    if (T < 1)
        return NUM_BAD_INPUT;
    for (int s = 0; s < T; s++)
        if (!(fabs(x[s]) <= 1 && isfinite(slope[s])))
            return NUM_BAD_INPUT;
    double loss = 0, total = 0;
    for (int s = 0; s < T; s++) {
        loss += slope[s] * x[s];
        total += slope[s]; /* the best u is 1 or -1, against its sign */
        average[s] = (loss + fabs(total)) / (s + 1);
    }
    return NUM_OK;
}
