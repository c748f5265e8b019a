/* 2.6 best_of_starts: many runs of a descent, compared by value. */
#include "convex_functions.h"
#include "vec.h"
#include <math.h>

/* Runs from x, which becomes the end; returns f there, or +INFINITY. */
static double run_from(objective *f, double x[], const descent *method)
{
    if (method->run(f, x, method->data) != NUM_OK)
        return INFINITY;
    double value = objective_value(f, x);
    return isfinite(value) ? value : INFINITY;
}

/* The largest distance between two ends whose values are <= limit. */
static double width_of(int n, int count, const double ends[],
                       const double values[], double limit)
{
    double width = 0;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++)
            if (values[i] <= limit && values[j] <= limit)
                width =
                    fmax(width, vec_distance(n, ends + i * n, ends + j * n));
    return width;
}

int best_of_starts(objective *f, int count, double ends[], double values[],
                   int *best, double *spread, double *width,
                   const double starts[], const descent *method, double tol)
{
    int n = f->n, arrived = 0;
    double worst = -INFINITY;
    if (count < 1 || !(tol >= 0) || isinf(tol))
        return 0;
    for (int i = 0; i < count; i++) {
        double *x = ends + i * n;
        vec_copy(n, x, starts + i * n);
        values[i] = run_from(f, x, method);
        if (values[i] < INFINITY) {
            arrived++;
            worst = fmax(worst, values[i]);
        }
    }
    if (arrived == 0)
        return 0;
    *best = vec_argmin(count, values);
    *spread = worst - values[*best];
    *width = width_of(n, count, ends, values, values[*best] + tol);
    return arrived;
}
