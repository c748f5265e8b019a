/*
 * Data for the picture of 10.9: points on a circle and their projections on the
 * diamond of radius 1, as two lines each and two blank ones.
 */
#include "l1_vs_l2.h"

#include <math.h>
#include <stdio.h>

enum { POINTS = 24 };

int main(void)
{
    for (int k = 0; k < POINTS; k++) {
        const double angle = 0.1309 + k * 0.2617994;
        const double x[] = {1.7 * cos(angle), 1.7 * sin(angle)};
        double p[2], work[2];
        if (project_l1_ball(2, p, x, 1, work) != NUM_OK)
            return 0;
        printf("%.9g %.9g\n%.9g %.9g\n\n", x[0], x[1], p[0], p[1]);
    }
    return 0;
}
