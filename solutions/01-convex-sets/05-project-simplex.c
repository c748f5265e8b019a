/* 1.5 project_simplex: sort, find the threshold, subtract and clip. */
#include "convex_sets.h"
#include "vec.h"
#include <math.h>
#include <stdlib.h>

static int descending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x < y) - (x > y);
}

/* The theta with sum_i max(u_i - theta, 0) = s, for u in descending order. */
static double threshold(int n, const double u[n], double s)
{
    double sum = 0, theta = 0;
    for (int k = 0; k < n; k++) {
        sum += u[k];
        double trial = (sum - s) / (k + 1);
        if (!(u[k] > trial)) /* u_k would not stay positive: k are enough */
            break;
        theta = trial;
    }
    return theta;
}

num_status project_simplex(int n, double p[n], const double x[n], double s,
                           double work[n])
{
    if (!vec_is_finite(n, x) || !isfinite(s) || !(s > 0))
        return NUM_BAD_INPUT;
    /* The projection of x + c is that of x, so the largest coordinate may be
     * moved to 0: then a common offset costs no digits in the sums. */
    double top = vec_max(n, x);
    for (int i = 0; i < n; i++)
        work[i] = x[i] - top;
    qsort(work, (size_t)n, sizeof work[0], descending);
    double theta = threshold(n, work, s);
    for (int i = 0; i < n; i++)
        p[i] = fmax(x[i] - top - theta, 0);
    return NUM_OK;
}
