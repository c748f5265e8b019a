/*
 * Data for the picture of 1.4: points around a ball, a box and a halfspace with
 * their projections: x_1 x_2 p_1 p_2.
 */
#include "convex_sets.h"
#include <math.h>
#include <stdio.h>

static const double pi = 3.14159265358979323846;

static void print(num_status status, const double x[2], const double p[2])
{
    if (status == NUM_OK)
        printf("%.9g %.9g %.9g %.9g\n", x[0], x[1], p[0], p[1]);
}

int main(void)
{
    const double c[2] = {0, 0}, lo[2] = {2.8, -1}, hi[2] = {4.4, 1};
    const double a[2] = {-2, -1}; /* 2 x + y >= 13 */
    double x[2], p[2];
    for (int k = 0; k < 16; k++) {
        x[0] = 1.75 * cos(k * pi / 8);
        x[1] = 1.75 * sin(k * pi / 8);
        num_status status = project_ball(2, p, x, c, 1);
        print(status, x, p);
    }
    for (int k = 0; k < 16; k++) {
        x[0] = 3.6 + 1.75 * cos(k * pi / 8);
        x[1] = 1.75 * sin(k * pi / 8);
        num_status status = project_box(2, p, x, lo, hi);
        print(status, x, p);
    }
    for (int k = 0; k < 8; k++) {
        x[0] = 6.3 - 0.2 * k + (k % 2 ? 1.6 : 0);
        x[1] = -1.6 + 0.4 * k;
        num_status status = project_halfspace(2, p, x, a, -13);
        print(status, x, p);
    }
    return 0;
}
