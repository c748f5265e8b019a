/* 5.7 pl_constant: the smallest 1/2 |grad f|^2 / (f - f*). */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

num_status pl_constant(objective *f, double *mu, double x[], int *tested,
                       double f_star, double min_gap, const point_sampler *S,
                       int points, rng *r, double work[])
{
    int n = f->n;
    double *z = work, *g = work + n;

    if (!(min_gap > 0 && isfinite(min_gap) && isfinite(f_star) && points >= 1))
        return NUM_BAD_INPUT;
    *mu = INFINITY;
    *tested = 0;
    for (int k = 0; k < points; k++) {
        S->sample(n, z, r, S->data);
        double gap = objective_value_gradient(f, g, z) - f_star;
        if (!isfinite(gap) || gap < -min_gap)
            return NUM_BAD_INPUT;
        if (gap < min_gap)
            continue;
        double p = vec_dot(n, g, g) / 2 / gap;
        if (!isfinite(p))
            return NUM_BAD_INPUT;
        ++*tested;
        if (p < *mu) {
            *mu = p;
            vec_copy(n, x, z);
        }
    }
    return *tested > 0 ? NUM_OK : NUM_INFEASIBLE;
}
