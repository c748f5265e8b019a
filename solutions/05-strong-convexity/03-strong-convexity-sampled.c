/* 5.3 strong_convexity_sampled: the smallest Bregman quotient. */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

num_status strong_convexity_sampled(objective *f, double *mu, double x[],
                                    double y[], int *tested,
                                    const point_sampler *S, double min_distance,
                                    int pairs, rng *r, double work[])
{
    int n = f->n;
    double *from = work, *to = from + n, *g = to + n, *d = g + n;

    if (!(min_distance > 0 && isfinite(min_distance) && pairs >= 1))
        return NUM_BAD_INPUT;
    *mu = INFINITY;
    *tested = 0;
    for (int k = 0; k < pairs; k++) {
        S->sample(n, from, r, S->data);
        S->sample(n, to, r, S->data);
        vec_sub(n, d, to, from);
        double distance = vec_norm2(n, d);
        if (!isfinite(distance))
            return NUM_BAD_INPUT;
        if (distance < min_distance)
            continue;
        double here = objective_value_gradient(f, g, from);
        double rise = objective_value(f, to) - here - vec_dot(n, g, d);
        double q = 2 * rise / (distance * distance);
        if (!isfinite(q))
            return NUM_BAD_INPUT;
        ++*tested;
        if (q < *mu) {
            *mu = q;
            vec_copy(n, x, from);
            vec_copy(n, y, to);
        }
    }
    return *tested > 0 ? NUM_OK : NUM_INFEASIBLE;
}
