/* 8.1 momentum_step: one step along a moving average of the gradients. */
#include "momentum.h"
#include "vec.h"

#include <math.h>

num_status momentum_step(int n, double x[n], double v[n], const double g[n],
                         double eta, double beta)
{
    if (!(eta > 0 && isfinite(eta) && beta >= 0 && beta < 1))
        return NUM_BAD_INPUT;
    if (!vec_is_finite(n, g))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
        v[i] = beta * v[i] + (1 - beta) * g[i];
        x[i] -= eta * v[i];
    }
    return NUM_OK;
}
