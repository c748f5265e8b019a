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

/*
 * The tau with sum_i max(u_i - tau, 0) = radius, for u sorted downwards and
 * u_0 = 0: with the largest |x_i| taken from all of them no digits are lost,
 * however far outside x is.
 */
static double threshold(int n, const double u[n], double radius)
{
    double sum = 0, tau = 0;
    for (int k = 0; k < n; k++) {
        sum += u[k];
        double trial = (sum - radius) / (k + 1);
        if (!(u[k] > trial)) /* u_k would not stay above: k are enough */
            break;
        tau = trial;
    }
    return tau;
}

num_status project_l1_ball(int n, double p[n], const double x[n], double radius,
                           double work[n])
{
    if (!vec_is_finite(n, x) || !(radius > 0 && isfinite(radius)))
        return NUM_BAD_INPUT;
    if (vec_norm1(n, x) <= radius) {
        vec_copy(n, p, x);
        return NUM_OK;
    }
    double top = vec_norm_inf(n, x);
    for (int i = 0; i < n; i++)
        work[i] = fabs(x[i]) - top;
    qsort(work, (size_t)n, sizeof work[0], downwards);
    double tau = threshold(n, work, radius);
    for (int i = 0; i < n; i++)
        p[i] = copysign(fmax(fabs(x[i]) - top - tau, 0), x[i]);
    return NUM_OK;
}
