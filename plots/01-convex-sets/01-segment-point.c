/* Data for the picture of 1.1: eleven points of the segment from y to x. */
#include "convex_sets.h"
#include <stdio.h>

int main(void)
{
    const double x[2] = {4, 1}, y[2] = {0, 3};
    for (int k = 0; k <= 10; k++) {
        double z[2], t = k / 10.0;
        if (segment_point(2, z, x, y, t) == NUM_OK)
            printf("%g %.9g %.9g\n", t, z[0], z[1]);
    }
    return 0;
}
