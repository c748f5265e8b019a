/*
 * Data for the picture of 1.7: six points around a box, and for each the piece
 * of its plane that reaches 0.9 to both sides: x_1 x_2, then the two ends.
 */
#include "convex_sets.h"
#include <math.h>
#include <stdio.h>

/* The box [-1.5, 1.5] x [-0.8, 0.8]. */
static void on_box(int n, double p[n], const double x[n], void *data)
{
    (void)data;
    p[0] = fmin(fmax(x[0], -1.5), 1.5);
    p[1] = fmin(fmax(x[1], -0.8), 0.8);
}

int main(void)
{
    static const double points[6][2] = {{2.9, 0.2},  {2.3, 1.9},   {0.1, 2},
                                        {-2.8, 1.4}, {-2.5, -1.2}, {1, -1.8}};
    const convex_set box = {on_box, NULL};
    for (int k = 0; k < 6; k++) {
        const double *x = points[k];
        double a[2], b;
        if (separating_hyperplane(2, a, &b, x, &box, 1e-12) != NUM_OK)
            continue;
        /* The foot of x on the plane a'y = b, for any length of a. */
        double step = (a[0] * x[0] + a[1] * x[1] - b) / hypot(a[0], a[1]);
        double u[2] = {a[0] / hypot(a[0], a[1]), a[1] / hypot(a[0], a[1])};
        double m[2] = {x[0] - step * u[0], x[1] - step * u[1]};
        printf("%g %g %.9g %.9g %.9g %.9g\n", x[0], x[1], m[0] - 0.9 * u[1],
               m[1] + 0.9 * u[0], m[0] + 0.9 * u[1], m[1] - 0.9 * u[0]);
    }
    return 0;
}
