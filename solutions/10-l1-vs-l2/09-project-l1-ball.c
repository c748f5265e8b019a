/* 10.9 project_l1_ball: sort the absolute values, find tau, shrink by it. */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>
#include <stdlib.h>

static int downwards(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x < y) - (x > y);
}

num_status project_l1_ball(int n, double p[n], const double x[n], double radius,
                           double work[n])
{
    if (!vec_is_finite(n, x) || !(radius > 0 && isfinite(radius)))
        return NUM_BAD_INPUT;
    double tau = 0;
    if (vec_norm1(n, x) > radius) {
        for (int i = 0; i < n; i++)
            work[i] = fabs(x[i]);
        qsort(work, (size_t)n, sizeof work[0], downwards);
        /* the last k for which the k + 1 largest all stay above tau */
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += work[k];
            double trial = (sum - radius) / (k + 1);
            if (!(work[k] > trial))
                break;
            tau = trial;
        }
    }
    for (int i = 0; i < n; i++)
        p[i] = copysign(fmax(fabs(x[i]) - tau, 0), x[i]);
    return NUM_OK;
}
