/*
 * Data for the picture of 11.1: the critical points of 1/4 |uu' - M|^2 with
 * M = diag(2, 1), a data set for each of minima, maxima, saddles, degenerate.
 */
#include "terrain.h"

#include <stdio.h>

enum { SIDE = 7, COUNT = SIDE * SIDE };

int main(void)
{
    const double M[] = {2, 0, 0, 1};
    factorization data = {.n = 2, .r = 1, .M = M};
    objective f = terrain_factorization(&data);
    double starts[2 * COUNT], points[2 * COUNT], work[12];
    int kinds[COUNT], index[COUNT];
    for (int i = 0; i < COUNT; i++) {
        starts[2 * i] = -1.9 + 3.7 * (i % SIDE) / (SIDE - 1);
        starts[2 * i + 1] = -1.4 + 2.9 * (i / SIDE) / (SIDE - 1);
    }
    int found = critical_points(&f, COUNT, points, kinds, index, starts, 1e-10,
                                1e-3, 100, work);
    if (found <= 0 || found > COUNT)
        return 0;
    for (int kind = POINT_MINIMUM; kind <= POINT_DEGENERATE; kind++) {
        printf("# kind %d\n", kind);
        for (int k = 0; k < found; k++)
            if (kinds[k] == kind)
                printf("%.6g %.6g\n", points[2 * k], points[2 * k + 1]);
        printf("99 99\n\n\n"); /* outside of the picture: no set is empty */
    }
    return 0;
}
