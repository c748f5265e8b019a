/*
 * What goes wrong in 2.2 refute_convex_function.
 *
 * MISTAKE 1 absolute-tolerance
 *   The gap was compared with tol itself. Where f is 10^9 rounding alone makes
 *   gaps of 10^-7, where f is 10^-15 the whole function is below tol: compare
 *   with tol times the largest of the three |f|.
 * MISTAKE 2 one-chord-only
 *   The search ended with the first chord. Only a witness ends it early.
 * MISTAKE 3 hills-accepted
 *   The comparison is the wrong way round: chords above the graph were called
 *   witnesses, so valleys are refuted and hills are not.
 * MISTAKE 4 along-the-axes
 *   x and y differ in one coordinate only. x_1 x_2 is affine along both axes
 *   and still not convex: draw every coordinate of both points.
 * MISTAKE 5 along-the-diagonal
 *   One random number served for all coordinates, so all chords lie on the
 *   diagonal of the box. Draw a new one for each coordinate.
 * MISTAKE 6 no-tolerance
 *   Any negative gap was taken for a witness. The gap of an affine function is
 *   0 only up to rounding: use tol.
 * MISTAKE 7 hole-overlooked
 *   f is +INFINITY at a point between two points of the domain, and that was
 *   passed over. It is a witness: the domain of a convex function is convex.
 * MISTAKE 8 counts-every-chord
 *   Chords with an end outside of the domain were counted as tested. They test
 *   nothing: count those with both ends in the domain.
 * MISTAKE 9 nan-passes
 *   A value that is NaN went by unnoticed, because every comparison with it is
 *   false. Ask isnan and return CHORDS_BAD_INPUT.
 * MISTAKE 10 own-generator
 *   The random numbers do not come from r: it was copied, or replaced by a
 *   generator with a seed of its own, so every call draws the same chords.
 * MISTAKE 11 parameters-not-checked
 *   A box with lo > hi, or no chords, or a tol that is no number >= 0 was
 *   accepted: return CHORDS_BAD_INPUT before f is called.
 * MISTAKE 12 weight-of-y
 *   The t that is reported belongs to y. As in 2.1 it is the weight of x.
 * VARIANT 1 middles
 *   Always takes the middle of the chord.
 * VARIANT 2 scaled-first
 *   Draws t before the points and divides the gap by the scale.
 */
#include "convex_functions.h"
#include "vec.h"
#include <math.h>

#if MISTAKE != 11
static int in_range(int n, const double lo[], const double hi[], int chords,
                    double tol)
{
    int good = chords >= 1 && tol >= 0 && tol < INFINITY;
    for (int i = 0; i < n; i++)
        good = good && isfinite(lo[i]) && isfinite(hi[i]) && lo[i] <= hi[i];
    return good;
}
#endif

static void draw(int n, double x[], const double lo[], const double hi[],
                 rng *r)
{
    double u = rng_uniform(r);
    for (int i = 0; i < n; i++) {
        x[i] = (1 - u) * lo[i] + u * hi[i];
#if MISTAKE != 5
        u = rng_uniform(r);
#endif
    }
}

static int is_witness(double fx, double fy, double fz, double t, double tol)
{
    double gap = t * fx + (1 - t) * fy - fz;
    double scale = fmax(fabs(fx), fmax(fabs(fy), fabs(fz)));
#if MISTAKE != 7
    if (fz == INFINITY)
        return 1;
#endif
#if MISTAKE == 1
    scale = 1;
#elif MISTAKE == 3
    gap = -gap;
#elif MISTAKE == 6
    tol = 0;
#endif
#if VARIANT == 2
    return scale > 0 && gap / scale < -tol;
#else
    return gap < -tol * scale;
#endif
}

chord_verdict refute_convex_function(objective *f, double x[], double y[],
                                     double *t, int *tested, const double lo[],
                                     const double hi[], int max_chords,
                                     double tol, rng *r, double work[])
{
    int n = f->n;
    *tested = 0;
#if MISTAKE != 11
    if (!in_range(n, lo, hi, max_chords, tol))
        return CHORDS_BAD_INPUT;
#endif
#if MISTAKE == 10
    rng own = *r;
    r = &own;
#endif
    while (max_chords-- > 0) {
#if VARIANT == 1
        *t = 0.5;
#else
        *t = 1 - (1 + rng_uniform(r)) / 2.5;
#endif
        draw(n, x, lo, hi, r);
        draw(n, y, lo, hi, r);
#if MISTAKE == 4
        int kept = rng_below(r, n);
        for (int i = 0; i < n; i++)
            y[i] = i == kept ? y[i] : x[i];
#endif
        double fx = objective_value(f, x), fy = objective_value(f, y);
#if MISTAKE == 8
        ++*tested;
#endif
#if MISTAKE != 9
        if (isnan(fx) || isnan(fy))
            return CHORDS_BAD_INPUT;
#endif
        if (isinf(fx) || isinf(fy))
            continue;
        for (int i = 0; i < n; i++)
            work[i] = *t * x[i] + (1 - *t) * y[i];
        double fz = objective_value(f, work);
#if MISTAKE != 9
        if (isnan(fz))
            return CHORDS_BAD_INPUT;
#endif
#if MISTAKE != 8
        ++*tested;
#endif
        if (is_witness(fx, fy, fz, *t, tol)) {
#if MISTAKE == 12
            *t = 1 - *t;
#endif
            return CHORDS_REFUTED;
        }
#if MISTAKE == 2
        return CHORDS_NOT_REFUTED;
#endif
    }
    return CHORDS_NOT_REFUTED;
}
