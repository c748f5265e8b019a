/*
 * 11.2 basin_map
 *
 * The start decides the end. Run gradient descent from every point of a grid
 * and write down which minimum it reaches, or that it reaches none.
 *
 * Read: chapters/11-landscapes/README.md, "Basins: the start decides"
 */
#include "landscapes.h"

num_status basin_map(objective *f, int rows, int columns, int count,
                     int labels[], const double lo[2], const double hi[2],
                     const double minima[], double eta, double tol,
                     double radius, int max_steps)
{
    return NUM_NOT_IMPLEMENTED;
}
