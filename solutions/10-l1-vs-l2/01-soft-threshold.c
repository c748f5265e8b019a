/* 10.1 soft_threshold: every element moves towards 0 by t and stops there. */
#include "l1_vs_l2.h"

#include <math.h>

num_status soft_threshold(int n, double z[n], const double x[n], double t)
{
    if (!(t >= 0 && isfinite(t)))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
        if (fabs(x[i]) <= t)
            z[i] = 0;
        else
            z[i] = x[i] > 0 ? x[i] - t : x[i] + t; /* NaN stays NaN */
    }
    return NUM_OK;
}
