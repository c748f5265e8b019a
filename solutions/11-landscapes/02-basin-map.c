/* 11.2 basin_map: one descent from every point of a grid. */
#include "landscapes.h"

static int nearest(int count, const double minima[], const double x[2],
                   double radius)
{
    int best = BASIN_OTHER;
    double least = INFINITY;
    for (int k = 0; k < count; k++) {
        double d = vec_distance(2, minima + 2 * k, x);
        if (d <= radius && d < least) {
            least = d;
            best = k;
        }
    }
    return best;
}

static int label_of(objective *f, double x[2], int count, const double minima[],
                    double eta, double tol, double radius, int max_steps)
{
    for (int k = 0;; k++) {
        double g[2], value = objective_value_gradient(f, g, x);
        double norm = vec_norm2(2, g);
        if (!isfinite(value) || !isfinite(norm))
            return BASIN_DIVERGED;
        if (norm <= tol)
            return nearest(count, minima, x, radius);
        if (k == max_steps)
            return BASIN_UNFINISHED;
        vec_axpy(2, x, g, -eta);
    }
}

num_status basin_map(objective *f, int rows, int columns, int count,
                     int labels[], const double lo[2], const double hi[2],
                     const double minima[], double eta, double tol,
                     double radius, int max_steps)
{
    if (!(rows >= 2 && columns >= 2 && count >= 1 && eta > 0 && isfinite(eta) &&
          tol >= 0 && radius >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
    for (int d = 0; d < 2; d++)
        if (!(lo[d] < hi[d] && isfinite(hi[d] - lo[d])))
            return NUM_BAD_INPUT;
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++) {
            double x[2] = {lo[0] + j * (hi[0] - lo[0]) / (columns - 1),
                           lo[1] + i * (hi[1] - lo[1]) / (rows - 1)};
            labels[i * columns + j] =
                label_of(f, x, count, minima, eta, tol, radius, max_steps);
        }
    return NUM_OK;
}
