/*
 * What goes wrong in 11.2 basin_map.
 *
 * MISTAKE 1 labels-by-start
 *   You label the minimum that is nearest to the start. A basin is where the
 *   descent ends: run it, then look.
 * MISTAKE 2 divergence-labelled
 *   A run that left every bound was given a minimum. Ask isfinite at every
 *   point, of f and of |g|, before anything else.
 * MISTAKE 3 axes-swapped
 *   The row was used for x_1 and the column for x_2. Columns go along x_1, rows
 *   along x_2.
 * MISTAKE 4 top-row-first
 *   Row 0 is at hi_2. It belongs at lo_2, the bottom.
 * MISTAKE 5 middles-of-cells
 *   The starts are the middles of cells. The contract has the edges on the map:
 *   divide by columns - 1 and rows - 1.
 * MISTAKE 6 map-transposed
 *   labels is filled column after column. Element (i, j) is labels[i * columns
 *   + j].
 * MISTAKE 7 unfinished-labelled
 *   A run that used up its steps was given the nearest minimum. It has not
 *   stopped: BASIN_UNFINISHED.
 * MISTAKE 8 radius-forgotten
 *   Every place where a run stops was given to some minimum, a saddle too. Only
 *   what is within radius belongs to it; the rest is BASIN_OTHER.
 * MISTAKE 9 first-within-radius
 *   The first minimum within radius was taken, not the nearest.
 * MISTAKE 10 last-of-equals
 *   Of minima at the same distance the last was taken. Compare with < so that
 *   the first stays.
 * MISTAKE 11 goes-on-from-the-last-end
 *   Each run began where the last one had ended. Set x to the point of the grid
 *   before every run.
 * MISTAKE 12 takes-anything
 *   The parameters are used as they come. Refuse what is outside its range
 *   before f is called.
 * VARIANT 1 columns-outside
 *   Column after column, steps by hand.
 * VARIANT 2 one-loop
 *   One loop over the cells; the start as a mixture of lo and hi.
 */
#include "landscapes.h"

static int nearest(int count, const double minima[], const double x[2],
                   double radius)
{
    int best = BASIN_OTHER;
    double least = INFINITY;
#if MISTAKE == 8
    radius = INFINITY;
#endif
    for (int k = 0; k < count; k++) {
#if VARIANT == 1
        double d = hypot(minima[2 * k] - x[0], minima[2 * k + 1] - x[1]);
#else
        double d = vec_distance(2, minima + 2 * k, x);
#endif
#if MISTAKE == 10
        if (d <= radius && d <= least) {
#elif MISTAKE == 9
        if (d <= radius && least == INFINITY) {
#else
        if (d <= radius && d < least) {
#endif
            least = d;
            best = k;
        }
    }
    return best;
}

static int label_of(objective *f, double x[2], int count, const double minima[],
                    double eta, double tol, double radius, int max_steps)
{
#if MISTAKE == 1
    return nearest(count, minima, x, INFINITY);
#endif
    for (int k = 0;; k++) {
        double g[2], value = objective_value_gradient(f, g, x);
        double norm = vec_norm2(2, g);
#if MISTAKE == 2
        if (!isfinite(value) || !isfinite(norm))
            return 0;
#else
        if (!isfinite(value) || !isfinite(norm))
            return BASIN_DIVERGED;
#endif
        if (norm <= tol)
            return nearest(count, minima, x, radius);
#if MISTAKE == 7
        if (k >= max_steps)
            return nearest(count, minima, x, INFINITY);
#elif MISTAKE == 12
        if (k >= max_steps)
            return BASIN_UNFINISHED;
#else
        if (k == max_steps)
            return BASIN_UNFINISHED;
#endif
        x[0] -= eta * g[0];
        x[1] -= eta * g[1];
    }
}

num_status basin_map(objective *f, int rows, int columns, int count,
                     int labels[], const double lo[2], const double hi[2],
                     const double minima[], double eta, double tol,
                     double radius, int max_steps)
{
#if MISTAKE != 12
    if (!(rows >= 2 && columns >= 2 && count >= 1 && eta > 0 && isfinite(eta) &&
          tol >= 0 && radius >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int d = 0; d < 2; d++)
        if (!(lo[d] < hi[d] && isfinite(hi[d] - lo[d])))
            return NUM_BAD_INPUT;
#endif
#if VARIANT == 2
    for (int s = 0; s < rows * columns; s++) {
        double u = (double)(s % columns) / (columns - 1);
        double v = (double)(s / columns) / (rows - 1);
        double x[2] = {(1 - u) * lo[0] + u * hi[0],
                       (1 - v) * lo[1] + v * hi[1]};
        labels[s] = label_of(f, x, count, minima, eta, tol, radius, max_steps);
    }
    return NUM_OK;
#endif
    double x[2] = {0, 0};
#if VARIANT == 1
    for (int j = 0; j < columns; j++)
        for (int i = 0; i < rows; i++) {
#else
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++) {
#endif
            double u = j, v = i, m = columns - 1, n = rows - 1;
            int place = i * columns + j;
#if MISTAKE == 3
            u = i, v = j, m = rows - 1, n = columns - 1;
#elif MISTAKE == 4
            v = rows - 1 - i;
#elif MISTAKE == 5
    u += 0.5, v += 0.5, m += 1, n += 1;
#elif MISTAKE == 6
    place = j * rows + i;
#endif
#if MISTAKE == 11
            if (place == 0)
#endif
            {
                x[0] = lo[0] + u * (hi[0] - lo[0]) / m;
                x[1] = lo[1] + v * (hi[1] - lo[1]) / n;
            }
            labels[place] =
                label_of(f, x, count, minima, eta, tol, radius, max_steps);
        }
    return NUM_OK;
}
