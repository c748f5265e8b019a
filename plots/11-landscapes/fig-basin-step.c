/*
 * Data: x, y and the label of basin_map on Himmelblau's function with the step
 * size 0.0165.
 */
#include "terrain.h"

#include <stdio.h>

enum { ROWS = 23, COLUMNS = 25 };

int main(void)
{
    objective f = terrain_himmelblau();
    const double lo[] = {-4.8, -4.4}, hi[] = {4.8, 4.4};
    static int labels[ROWS * COLUMNS];
    if (basin_map(&f, ROWS, COLUMNS, 4, labels, lo, hi, himmelblau_minima,
                  0.0165, 1e-6, 0.1, 2000) != NUM_OK)
        return 1;
    for (int s = 0; s < ROWS * COLUMNS; s++)
        printf("%.4g %.4g %d\n",
               lo[0] + s % COLUMNS * (hi[0] - lo[0]) / (COLUMNS - 1),
               lo[1] + s / COLUMNS * (hi[1] - lo[1]) / (ROWS - 1), labels[s]);
    return 0;
}
