/* Data for the picture of 1.2: a triangle's violation along the line y = 1. */
#include "convex_sets.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double A[6] = {-1, 0, 0, -1, 1, 1}, b[3] = {0, 0, 4};
    for (int k = 0; k <= 32; k++) {
        double x[2] = {-2 + k / 4.0, 1};
        double worst = polyhedron_violation(3, 2, A, b, x);
        if (!isnan(worst))
            printf("%g %.9g\n", x[0], worst);
    }
    return 0;
}
