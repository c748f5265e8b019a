/* 2.2 refute_convex_function: look for a chord that lies below the graph. */
#include "convex_functions.h"
#include "vec.h"
#include <math.h>

static int good_box(int n, const double lo[], const double hi[])
{
    for (int i = 0; i < n; i++)
        if (!(lo[i] <= hi[i]))
            return 0;
    return vec_is_finite(n, lo) && vec_is_finite(n, hi);
}

static void sample_box(int n, double x[], const double lo[], const double hi[],
                       rng *r)
{
    for (int i = 0; i < n; i++) {
        double u = rng_uniform(r);
        x[i] = (1 - u) * lo[i] + u * hi[i];
    }
}

/* One chord with ends in the domain: is f at z further above it than noise? */
static int lies_below(double fx, double fy, double fz, double t, double tol)
{
    double scale = fmax(fmax(fabs(fx), fabs(fy)), fabs(fz));
    return fz == INFINITY || t * fx + (1 - t) * fy - fz < -tol * scale;
}

chord_verdict refute_convex_function(objective *f, double x[], double y[],
                                     double *t, int *tested, const double lo[],
                                     const double hi[], int max_chords,
                                     double tol, rng *r, double work[])
{
    int n = f->n;
    *tested = 0;
    if (!good_box(n, lo, hi) || max_chords < 1 || !(tol >= 0) || isinf(tol))
        return CHORDS_BAD_INPUT;
    for (int chord = 0; chord < max_chords; chord++) {
        sample_box(n, x, lo, hi, r);
        sample_box(n, y, lo, hi, r);
        *t = (1 + rng_uniform(r)) / 2; /* in [1/2, 1): x and y are alike */
        double fx = objective_value(f, x), fy = objective_value(f, y);
        if (isnan(fx) || isnan(fy))
            return CHORDS_BAD_INPUT;
        if (isinf(fx) || isinf(fy))
            continue;
        for (int i = 0; i < n; i++)
            work[i] = *t * x[i] + (1 - *t) * y[i];
        double fz = objective_value(f, work);
        if (isnan(fz))
            return CHORDS_BAD_INPUT;
        ++*tested;
        if (lies_below(fx, fy, fz, *t, tol))
            return CHORDS_REFUTED;
    }
    return CHORDS_NOT_REFUTED;
}
