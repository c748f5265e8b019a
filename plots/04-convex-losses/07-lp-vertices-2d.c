/*
 * Data for the picture of 4.7: the optimal vertices of one polygon as the cost
 * turns once around; then the cost (-1, -2) and its optimum.
 */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

enum { M = 6 };

int main(void)
{
    const double A[2 * M] = {-1, 0, 0, -1, 1, 3, 1, 1, 2, -1, -2, 1};
    const double b[M] = {0, 0, 9, 5, 7, 1.5};
    double x[2], value;
    for (int k = 0; k <= 72; k++) {
        double c[2] = {cos(k * 3.141592653589793 / 36 + 0.01),
                       sin(k * 3.141592653589793 / 36 + 0.01)};
        if (lp_vertices_2d(M, x, &value, c, A, b) == NUM_OK)
            printf("%.9g %.9g\n", x[0], x[1]);
    }
    printf("\n\n");
    if (lp_vertices_2d(M, x, &value, (double[]){-1, -2}, A, b) == NUM_OK)
        printf("%.9g %.9g %.9g\n", x[0], x[1], value);
    return 0;
}
