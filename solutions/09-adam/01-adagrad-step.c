/* 9.1 adagrad_step: step sizes that fall with the squares seen so far. */
#include "adam.h"

#include <math.h>

num_status adagrad_step(int n, double x[n], double s[n], const double g[n],
                        double eta, double eps)
{
    if (!(eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        if (!isfinite(s[i] + g[i] * g[i]))
            return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
        s[i] += g[i] * g[i];
        x[i] -= eta * g[i] / (sqrt(s[i]) + eps);
    }
    return NUM_OK;
}
