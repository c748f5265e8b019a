/* 12.7 interpolation_barrier: the hill between two solutions. */
#include "why_nets_work.h"

#include <math.h>

num_status interpolation_barrier(int points, double value[], double *barrier,
                                 double *where, objective *f, const double x[],
                                 const double y[], double work[])
{
    if (points < 2)
        return NUM_BAD_INPUT;
    int broken = points; /* the first value that is not finite */
    for (int k = 0; k < points; k++) {
        const double t = (double)k / (points - 1);
        for (int i = 0; i < f->n; i++)
            work[i] = (1 - t) * x[i] + t * y[i];
        value[k] = objective_value(f, work);
        if (!isfinite(value[k]) && k < broken)
            broken = k;
    }
    *barrier = INFINITY;
    *where = (double)broken / (points - 1);
    if (broken < points)
        return NUM_DIVERGED;
    *barrier = 0;
    *where = 0;
    for (int k = 1; k < points - 1; k++) {
        const double t = (double)k / (points - 1);
        const double chord = (1 - t) * value[0] + t * value[points - 1];
        if (value[k] - chord > *barrier) {
            *barrier = value[k] - chord;
            *where = t;
        }
    }
    return NUM_OK;
}
