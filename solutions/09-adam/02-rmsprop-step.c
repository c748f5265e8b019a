/* 9.2 rmsprop_step: AdaGrad with a memory that fades. */
#include "adam.h"

#include <math.h>

num_status rmsprop_step(int n, double x[n], double v[n], const double g[n],
                        double eta, double beta, double eps)
{
    if (!(eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
    if (!(beta >= 0 && beta < 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
        v[i] = beta * v[i] + (1 - beta) * g[i] * g[i];
        x[i] -= eta * g[i] / (sqrt(v[i]) + eps);
    }
    return NUM_OK;
}
