/*
 * Data for the figure of normal cones: points of the plane of a triangle (the
 * simplex p >= 0, sum p = 1 in three dimensions), their projections, and what
 * clip-and-normalise makes of them: u v of each, in the coordinates of the
 * plane.
 */
#include "convex_sets.h"
#include <math.h>
#include <stdio.h>

/* The point (u, v) of the plane sum x = 1; (0, 0) is the centre. */
static void into_space(double x[3], double u, double v)
{
    x[0] = 1.0 / 3 - u / sqrt(2) - v / sqrt(6);
    x[1] = 1.0 / 3 + u / sqrt(2) - v / sqrt(6);
    x[2] = 1.0 / 3 + 2 * v / sqrt(6);
}

static void print_in_plane(const double x[3])
{
    printf(" %.9g %.9g", (x[1] - x[0]) / sqrt(2),
           (2 * x[2] - x[0] - x[1]) / sqrt(6));
}

int main(void)
{
    static const double at[10][2] = {
        {-1.2, -0.6}, {-0.95, -1}, {-1.3, -0.2}, {-0.3, -1},  {0.45, -0.9},
        {1.1, -0.9},  {1, 0.35},   {0.65, 0.9},  {0.2, 1.35}, {-0.75, 0.75}};
    for (int k = 0; k < 10; k++) {
        double x[3], p[3], cut[3], work[3], sum = 0;
        into_space(x, at[k][0], at[k][1]);
        if (project_simplex(3, p, x, 1, work) != NUM_OK)
            continue;
        for (int i = 0; i < 3; i++) {
            cut[i] = fmax(x[i], 0);
            sum += cut[i];
        }
        for (int i = 0; i < 3; i++)
            cut[i] /= sum;
        print_in_plane(x);
        print_in_plane(p);
        print_in_plane(cut);
        printf("\n");
    }
    return 0;
}
